import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import type { ModelOrg } from './org.js';
import { type Real, steps } from './steps.js';

/** Sequences of up to so many steps, so many times: the package's script `model` does more. A failure is shrunk to the steps that it takes. */
const LENGTH = 200;
const RUNS = Number(process.env['OKTAFORGE_MODEL_RUNS'] ?? 40);

/** The operations that the steps change things by. */
const OPERATIONS = 20;

describe('random sequences of operations', () => {
  it('lead users, groups and applications where the state tables say', async () => {
    const taken = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.commands(steps, { maxCommands: LENGTH, size: 'max' }),
        async (commands) => {
          const mock = createMockOkta({ rateLimits: false });
          const model: ModelOrg = { users: [], groups: [], apps: [] };
          const real: Real = { mock, made: 0 };
          await fc.asyncModelRun(() => ({ model, real }), commands);
          for (const { method, operationId = '' } of mock.requests) {
            if (method !== 'GET') taken.set(operationId, (taken.get(operationId) ?? 0) + 1);
          }
        },
      ),
      { numRuns: RUNS, seed: 20_261_124 },
    );
    console.info([...taken].map(([id, count]) => `${id} ${String(count)}`).join(', '));
    expect(taken.size).toBe(OPERATIONS);
    expect(Math.min(...taken.values())).toBeGreaterThanOrEqual(RUNS / 2);
  });
});
