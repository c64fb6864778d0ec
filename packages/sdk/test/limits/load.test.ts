import { describe, expect, test } from 'vitest';
import type { RateLimitOptions } from '../../src/limits/index.js';
import { rateLimiter } from '../../src/limits/index.js';
import { buildCore } from '../../src/runtime/core.js';
import type { OktaCore } from '../../src/runtime/internals.js';
import { systemClock } from '../../src/runtime/deadline.js';
import { isOktaError, sendList, type OktaCoreOptions } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { createUser, getUser, listUsers, TOKEN } from '../runtime/support/client.js';
import { randomOf } from './support/random.js';
import { SimulatedOkta, type SimulatedBucket } from './support/simulated-okta.js';
import { pass, stopTime } from './support/time.js';

/** As Okta has them, though smaller: several paths count against one, and equal limits are not the same limit. */
const buckets: readonly SimulatedBucket[] = [
  { name: 'users', matches: /^\w+ \/api\/v1\/users$/, limit: 100 },
  { name: 'user', matches: /^\w+ \/api\/v1\/users\/[^/]+$/, limit: 300 },
  { name: 'groups', matches: /^\w+ \/api\/v1\/groups/, limit: 300 },
  { name: 'rest', matches: /./, limit: 200 },
];

const getGroup = { id: 'getGroup', method: 'GET', path: '/api/v1/groups/{groupId}' };
const getGroupUsers = { id: 'x', method: 'GET', path: '/api/v1/groups/{groupId}/users' };
const getApp = { id: 'getApplication', method: 'GET', path: '/api/v1/apps/{appId}' };
const putUser = { ...getUser, id: 'putUser', method: 'PUT' };
const CALLERS = 200;

interface Outcome {
  readonly succeeded: number;
  readonly errors: readonly unknown[];
}

interface Load {
  readonly okta: SimulatedOkta;
  readonly rateLimit: RateLimitOptions | undefined;
  readonly options?: Partial<OktaCoreOptions>;
  readonly random: () => number;
  /** Whether a caller makes one more call. */
  readonly goesOn: (calls: number) => boolean;
}

/** 200 callers that call one after the other, each as soon as its last call has ended. */
async function run({ okta, rateLimit, options, random, goesOn }: Load): Promise<Outcome> {
  let unread = 0;
  const core = buildCore(
    {
      orgUrl: 'https://acme.okta.com',
      auth: { token: TOKEN },
      fetch: async (url, init) => {
        const response = await okta.fetch(url, init);
        unread += 1;
        return response;
      },
      hooks: { onResponse: () => void (unread -= 1) },
      rateLimit: rateLimit && rateLimiter(rateLimit),
      ...options,
    },
    { ...systemClock, random },
  );
  let succeeded = 0;
  let posts = 0;
  const errors: unknown[] = [];
  const callers = Array.from({ length: CALLERS }, async () => {
    for (let calls = 0; goesOn(calls); calls++) {
      const call = anyCall(core, random(), () => `${posts++}`);
      await call.then(
        () => void (succeeded += 1),
        async (error: unknown) => {
          errors.push(error);
          // A refusal takes no time, and time has to pass.
          await new Promise((resolve) => setTimeout(resolve, 1000));
        },
      );
    }
  });
  await pass(Promise.all(callers), () => unread > 0);
  return { succeeded, errors };
}

function anyCall(core: OktaCore, at: number, login: () => string): Promise<unknown> {
  const id = `00u${Math.floor(at * 1e6)}`;
  if (at < 0.15) return send(core, createUser, { user: { profile: { login: login() } } });
  if (at < 0.25) return sendList(core, listUsers);
  if (at < 0.4) return send(core, getUser, { userId: id });
  if (at < 0.55) return send(core, putUser, { userId: id });
  if (at < 0.7) return send(core, getGroup, { groupId: id });
  if (at < 0.85) return sendList(core, getGroupUsers, { groupId: id });
  return send(core, getApp, { appId: id });
}

const kindOf = (error: unknown) => (isOktaError(error) ? error.name : String(error));
const typed = ['OktaRateLimitError', 'OktaNetworkError', 'OktaTimeoutError'];
const doneTwice = (okta: SimulatedOkta) => [...okta.done.values()].filter((times) => times > 1);

describe('200 callers and a server that allows 75 requests at once', () => {
  const behaviour = (random: () => number) => ({
    buckets,
    random,
    concurrent: 75,
    body: (url: URL) => (url.pathname.endsWith('users') ? [] : {}),
  });

  test.each([1, 2, 3])('that wait all succeed, and exceed nothing (seed %i)', async (seed) => {
    stopTime();
    const random = randomOf(seed);
    const okta = new SimulatedOkta(behaviour(random));
    const { succeeded, errors } = await run({
      okta,
      random,
      rateLimit: { strategy: 'wait', maxConcurrent: 75 },
      options: { timeout: 600_000 },
      goesOn: (calls) => calls < 8,
    });
    expect(errors.map(kindOf)).toEqual([]);
    expect(succeeded).toBe(CALLERS * 8);
    expect([...okta.exceeded]).toEqual([]);
    expect(okta.requests).toBe(CALLERS * 8);
    expect(okta.peak).toBeLessThanOrEqual(75);
    expect(doneTwice(okta)).toEqual([]);
  });

  test('that wait learn how many may run at once, and exceed no bucket', async () => {
    stopTime();
    const random = randomOf(4);
    const okta = new SimulatedOkta(behaviour(random));
    const { succeeded, errors } = await run({
      okta,
      random,
      rateLimit: { strategy: 'wait' },
      options: { timeout: 600_000, maxRetries: 5 },
      goesOn: (calls) => calls < 8,
    });
    expect(errors.map(kindOf)).toEqual([]);
    expect(succeeded).toBe(CALLERS * 8);
    expect([...okta.exceeded.keys()].filter((name) => name !== 'concurrent')).toEqual([]);
    expect(doneTwice(okta)).toEqual([]);
  });

  test.each<{ name: string; rateLimit: RateLimitOptions | undefined }>([
    { name: 'without a limiter', rateLimit: undefined },
    { name: 'that want an error', rateLimit: { strategy: 'error' } },
    { name: 'that want an error, 75 at once', rateLimit: { strategy: 'error', maxConcurrent: 75 } },
  ])('$name: each call succeeds or rejects with a typed error', async ({ rateLimit }) => {
    stopTime();
    const random = randomOf(5);
    const okta = new SimulatedOkta(behaviour(random));
    const { succeeded, errors } = await run({
      okta,
      random,
      rateLimit,
      goesOn: (calls) => calls < 8,
    });
    expect(succeeded + errors.length).toBe(CALLERS * 8);
    expect(succeeded).toBeGreaterThan(300);
    for (const kind of new Set(errors.map(kindOf))) expect(typed).toContain(kind);
    expect(doneTwice(okta)).toEqual([]);
  });
});

describe('60 s of a server that fails 30 % of the time', () => {
  test.each<{ name: string; rateLimit: RateLimitOptions | undefined }>([
    { name: 'without a limiter', rateLimit: undefined },
    { name: 'wait', rateLimit: { strategy: 'wait' } },
    { name: 'wait, 75 at once', rateLimit: { strategy: 'wait', maxConcurrent: 75 } },
    { name: 'wait, with a reserve', rateLimit: { strategy: 'wait', reserve: 0.1 } },
    { name: 'error', rateLimit: { strategy: 'error', maxConcurrent: 75 } },
  ])('$name: success or a typed error, and no POST twice', async ({ rateLimit }) => {
    stopTime();
    const random = randomOf(6);
    const okta = new SimulatedOkta({
      buckets,
      random,
      faulty: 0.3,
      concurrent: 75,
      body: (url: URL) => (url.pathname.endsWith('users') ? [] : {}),
    });
    const end = Date.now() + 60_000;
    const { succeeded, errors } = await run({
      okta,
      random,
      rateLimit,
      goesOn: () => Date.now() < end,
    });
    expect(succeeded).toBeGreaterThan(100);
    for (const kind of new Set(errors.map(kindOf))) expect(typed).toContain(kind);
    expect(doneTwice(okta)).toEqual([]);
    if (rateLimit?.strategy === 'wait') {
      expect([...okta.exceeded.keys()].filter((name) => name !== 'concurrent')).toEqual([]);
    }
    if (rateLimit?.maxConcurrent) expect(okta.peak).toBeLessThanOrEqual(75);
  });
});
