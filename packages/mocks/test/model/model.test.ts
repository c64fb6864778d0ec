import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import type { ModelOrg } from './org.js';
import { type Real, steps } from './steps.js';

/** Sequences of up to so many steps, so many times. A failure is shrunk to the steps that it takes. */
const LENGTH = 200;
const RUNS = 150;

describe('random sequences of operations', () => {
  it('lead users, groups and applications where the state tables say', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.commands(steps, { maxCommands: LENGTH, size: 'max' }),
        async (commands) => {
          const mock = createMockOkta({ rateLimits: false });
          const model: ModelOrg = { users: [], groups: [], apps: [] };
          const real: Real = { mock, made: 0 };
          await fc.asyncModelRun(() => ({ model, real }), commands);
          taken += mock.requests.filter(({ method }) => method !== 'GET').length;
        },
      ),
      { numRuns: RUNS, seed: 20_261_124 },
    );
    expect(taken).toBeGreaterThan(10_000);
    console.info(`${String(taken)} changing requests`);
  }, 120_000);
});
