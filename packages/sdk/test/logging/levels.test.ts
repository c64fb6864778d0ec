import { afterEach, describe, expect, test, vi } from 'vitest';
import { logging, type Logger, type LogOptions } from '../../src/logging.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { callGetUser, failure, testCore } from '../runtime/support/client.js';
import { json, serve } from '../runtime/support/server.js';
import { recorder } from './support/lines.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** The severities of what is logged of one call that is retried, and of one that fails. */
async function severities(options: LogOptions): Promise<string[]> {
  const { logger, lines } = recorder();
  const server = await serve(json({}, 500), json({}), json({}, 404));
  const core = testCore({ ...server, hooks: logging({ logger, ...options }) });
  await callGetUser(core);
  await failure(callGetUser(core));
  return [...new Set(lines.map(({ severity }) => severity))].toSorted();
}

describe('the level', () => {
  test.each([
    { variable: undefined, level: 'off', want: [] },
    { variable: undefined, level: 'error', want: ['error'] },
    { variable: undefined, level: 'warn', want: ['error', 'warn'] },
    { variable: undefined, level: 'info', want: ['error', 'info', 'warn'] },
    { variable: undefined, level: 'debug', want: ['debug', 'error', 'info', 'warn'] },
    { variable: undefined, level: undefined, want: ['error', 'info', 'warn'] },
    { variable: 'error', level: undefined, want: ['error'] },
    { variable: ' DEBUG ', level: undefined, want: ['debug', 'error', 'info', 'warn'] },
    { variable: 'off', level: undefined, want: [] },
    { variable: '', level: undefined, want: ['error', 'info', 'warn'] },
    { variable: 'debug', level: 'error', want: ['error'] },
  ] as const)('is $level with OKTA_LOG=$variable', async ({ variable, level, want }) => {
    vi.stubEnv('OKTA_LOG', variable);
    expect(await severities({ level })).toEqual(want);
  });

  test('of no such name in OKTA_LOG is a warning, and nothing else is logged', async () => {
    vi.stubEnv('OKTA_LOG', 'verbose');
    const { logger, lines } = recorder();
    const server = await serve(json({}));
    await callGetUser(testCore({ ...server, hooks: logging({ logger }) }));
    expect(lines).toEqual([
      {
        severity: 'warn',
        message: 'OKTA_LOG is none of off, error, warn, info, debug: nothing is logged',
        details: {},
      },
    ]);
  });
});

test('a logger that fails when it is told so does not keep a client from being made', () => {
  vi.stubEnv('OKTA_LOG', 'verbose');
  const fail = (): never => {
    throw new Error('disk full');
  };
  const logger: Logger = { error: fail, warn: fail, info: fail, debug: fail };
  expect(logging({ logger })).toEqual({});
});

describe('options that cannot work', () => {
  test.each<{ name: string; given: object; want: string }>([
    { name: 'level', given: { level: 'verbose' }, want: 'log.level must be one of off, error, ' },
    { name: 'logger', given: { logger: {} }, want: 'log.logger must have the functions error, ' },
    { name: 'null as logger', given: { logger: null }, want: 'log.logger must have' },
  ])('a wrong $name', ({ given, want }) => {
    expect(() => logging(given)).toThrow(OktaConfigError);
    expect(() => logging(given)).toThrow(want);
  });
});

describe('Deno', () => {
  test.each([
    { state: 'granted', want: ['error'] },
    { state: 'prompt', want: ['error', 'info', 'warn'] },
    { state: 'denied', want: ['error', 'info', 'warn'] },
  ])('is not made to ask for a permission that is $state', async ({ state, want }) => {
    const querySync = vi.fn(() => ({ state }));
    vi.stubEnv('OKTA_LOG', 'error');
    vi.stubGlobal('Deno', { permissions: { querySync } });
    expect(await severities({})).toEqual(want);
    expect(querySync).toHaveBeenCalledWith({ name: 'env', variable: 'OKTA_LOG' });
  });
});

test('without a process, as in browsers, the variable is not set', async () => {
  const options: LogOptions = { logger: recorder().logger };
  vi.stubGlobal('process', undefined);
  expect(logging(options)).toHaveProperty('onRequest');
});
