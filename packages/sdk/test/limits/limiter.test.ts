import { describe, expect, test } from 'vitest';
import { OktaRateLimitError, type AuthContext } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { createUser, failure, listUsers } from '../runtime/support/client.js';
import { callUser, left, manualOrg, tooManyAtOnce, type Arrived } from './support/client.js';
import { passFor, settle, stopTime } from './support/time.js';

const names = (arrived: readonly Arrived[]) => arrived.map(({ name }) => name).join('');

/** Outcomes of calls by their names, in the order in which they ended. */
function watch(calls: Readonly<Record<string, Promise<unknown>>>): string[] {
  const ended: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    call.then(
      () => ended.push(name),
      (error: Error) => ended.push(`${name}: ${error.name}`),
    );
  }
  return ended;
}

/** An org whose only path has answered that nothing is left of its limit. */
async function usedUpOrg() {
  stopTime();
  const org = manualOrg({ strategy: 'wait' });
  void callUser(org.core, 'a');
  await settle();
  org.arrived.shift()?.answer(200, left(0));
  await settle();
  return org;
}

describe('a path that has not answered yet', () => {
  test('is tried with one request, and then with as many as are left', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    for (const name of 'abcdef') void callUser(core, name);
    await settle();
    expect(names(arrived)).toBe('a');
    arrived.shift()?.answer(200, left(3));
    await settle();
    expect(names(arrived)).toBe('bcd');
  });

  test('is tried with one more each second, so that a slow response does not hold the others', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    for (const name of 'abcd') void callUser(core, name);
    await passFor(2500);
    expect(names(arrived)).toBe('abc');
  });

  test('is tried again after a connection that failed', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' }, { maxRetries: 0 });
    const ended = watch({ a: callUser(core, 'a'), b: callUser(core, 'b') });
    await settle();
    arrived.shift()?.breakOff();
    await settle();
    expect(names(arrived)).toBe('b');
    expect(ended).toEqual(['a: OktaNetworkError']);
  });

  test('has no limit when it says nothing of one', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    for (const name of 'abcd') void callUser(core, name);
    await settle();
    arrived.shift()?.answer(200);
    await settle();
    expect(names(arrived)).toBe('bcd');
  });
});

describe('a bucket that is used up', () => {
  test('holds its calls until the reset, and then sends them in their order', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    for (const name of 'abcd') void callUser(core, name);
    await settle();
    arrived.shift()?.answer(200, left(0, 2));
    await passFor(29_000);
    expect(names(arrived)).toBe('');
    await passFor(2000);
    expect(names(arrived)).toBe('bc');
    arrived.shift()?.answer(200, left(0, 2, 60));
    await passFor(61_000);
    expect(names(arrived)).toBe('cd');
  });

  test('holds no calls of other paths', async () => {
    const { core, arrived } = await usedUpOrg();
    void callUser(core, 'b');
    void send(core, listUsers);
    await settle();
    expect(names(arrived)).toBe('users');
  });

  test('a 429 holds the other calls of the bucket, and keeps a place for the call that got it', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    void callUser(core, 'a');
    await settle();
    arrived.shift()?.answer(200, left(9, 10, 20));
    await settle();
    const ended = watch({ b: callUser(core, 'b'), c: callUser(core, 'c') });
    await settle();
    expect(names(arrived)).toBe('bc');
    arrived.shift()?.answer(429, left(0, 10, 20));
    arrived.shift()?.answer(200, left(8, 10, 20));
    await settle();
    for (const name of '0123456789') void callUser(core, name);
    await passFor(19_000);
    expect([names(arrived), ended]).toEqual(['', ['c']]);
    await passFor(2000);
    expect(names(arrived)).toBe('012345678b');
  });

  test('the place is free when that call is not sent again', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    const controller = new AbortController();
    const ended = watch({ a: callUser(core, 'a', { signal: controller.signal }) });
    await settle();
    arrived.shift()?.answer(429, left(0, 1, 20));
    await settle();
    void callUser(core, 'b');
    controller.abort();
    await passFor(21_000);
    expect([names(arrived), ended]).toEqual(['b', ['a: AbortError']]);
  });

  test('a 429 that says nothing holds them for two seconds', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' }, { maxRetries: 0 });
    watch({ a: callUser(core, 'a') });
    await settle();
    arrived.shift()?.answer(429);
    await settle();
    void callUser(core, 'b');
    await passFor(1900);
    expect(names(arrived)).toBe('');
    await passFor(200);
    expect(names(arrived)).toBe('b');
  });

  test('a call whose signal is aborted leaves the queue, and the next takes its place', async () => {
    stopTime();
    const { core, limiter, arrived } = manualOrg({ strategy: 'wait' });
    const controller = new AbortController();
    const reason = new Error('enough');
    void callUser(core, 'a');
    const call = callUser(core, 'b', { signal: controller.signal });
    void callUser(core, 'c');
    await settle();
    arrived.shift()?.answer(200, left(0, 1));
    await settle();
    expect(limiter.buckets).toMatchObject([{ waiting: 2 }]);
    controller.abort(reason);
    expect(await failure(call)).toBe(reason);
    expect(limiter.buckets).toMatchObject([{ waiting: 1 }]);
    await passFor(31_000);
    expect(names(arrived)).toBe('c');
  });

  test('a call that cannot be sent in its time is refused at once, and says until when', async () => {
    const { core, arrived } = await usedUpOrg();
    const error = await failure(callUser(core, 'b', { timeout: 20_000 }));
    expect(error).toBeInstanceOf(OktaRateLimitError);
    expect(error).toMatchObject({
      status: 429,
      errorCode: 'E0000047',
      operationId: 'getUser',
      method: 'GET',
      path: '/api/v1/users/{userId}',
      limit: 10,
      remaining: 0,
      retryAfter: 30_000,
      resetAt: new Date('2026-01-01T00:00:30Z'),
      message:
        'getUser: 429 E0000047 not sent: the rate limit of GET /api/v1/users/{userId} is used up',
    });
    expect(arrived).toEqual([]);
  });

  test('a call that waits is refused once its bucket is held for longer than its time', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    void callUser(core, 'a');
    const ended = watch({ b: callUser(core, 'b', { timeout: 20_000 }) });
    await settle();
    arrived.shift()?.answer(200, left(0));
    await settle();
    expect(ended).toEqual(['b: OktaRateLimitError']);
  });
});

describe('the strategy error', () => {
  test('refuses at once what would be refused, and sends again after the reset', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'error' });
    const ended = watch({ a: callUser(core, 'a'), b: callUser(core, 'b') });
    await settle();
    expect(names(arrived)).toBe('ab');
    arrived.shift()?.answer(200, left(1, 2));
    await settle();
    expect(await failure(callUser(core, 'c'))).toMatchObject({ status: 429, retryAfter: 30_000 });
    arrived.shift()?.answer(200, left(0, 2));
    await settle();
    expect(ended).toEqual(['a', 'b']);
    await passFor(31_000);
    void callUser(core, 'd');
    await settle();
    expect(names(arrived)).toBe('d');
  });

  test('does not send a 429 again', async () => {
    stopTime();
    const errors: unknown[] = [];
    const hooks = { onError: ({ error }: { error: unknown }) => void errors.push(error) };
    const { core, arrived } = manualOrg({ strategy: 'error' }, { hooks });
    const call = callUser(core, 'a');
    await settle();
    arrived.shift()?.answer(429, left(0));
    const error = await failure(call);
    expect(error).toMatchObject({ status: 429, retryAfter: 30_000 });
    expect(errors).toEqual([error]);
  });

  test('does so when only too many were under way, and after a 503', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'error' });
    const call = callUser(core, 'a');
    for (const [status, headers] of [[429, tooManyAtOnce] as const, [503, {}] as const]) {
      await settle();
      arrived.shift()?.answer(status, headers);
      await passFor(1000);
    }
    arrived.shift()?.answer(200);
    expect(await call).toEqual({ id: '1' });
  });
});

describe('how many at once', () => {
  test.each(['wait', 'error'] as const)(
    'is at most maxConcurrent, and the others wait (%s)',
    async (strategy) => {
      stopTime();
      const { core, arrived } = manualOrg({ strategy, maxConcurrent: 2 });
      void callUser(core, 'x');
      await settle();
      arrived.shift()?.answer(200);
      await settle();
      watch(Object.fromEntries([...'abcd'].map((name) => [name, callUser(core, name)])));
      await settle();
      expect(names(arrived)).toBe('ab');
      arrived.shift()?.answer(404);
      await settle();
      expect(names(arrived)).toBe('bc');
      arrived.shift()?.breakOff();
      await settle();
      expect(names(arrived)).toBe('cd');
    },
  );

  test('is learned where Okta refuses', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait' });
    void callUser(core, 'x');
    await settle();
    arrived.shift()?.answer(200);
    await settle();
    for (const name of 'abcde') void callUser(core, name);
    await settle();
    expect(names(arrived)).toBe('abcde');
    arrived.pop()?.answer(429, tooManyAtOnce);
    arrived.pop()?.answer(429, tooManyAtOnce);
    await settle();
    for (const name of 'fgh') void callUser(core, name);
    await passFor(1000);
    expect(names(arrived)).toBe('abc');
    arrived.shift()?.answer(200);
    await settle();
    // Those that were refused have their turn before later ones.
    expect(names(arrived)).toBe('bcd');
  });

  test('counts a call until its body has been read, not while its hook runs', async () => {
    stopTime();
    const seen: string[] = [];
    const hooks = {
      onResponse: async ({ attempt }: { attempt: number }) => {
        seen.push(`${attempt}`);
        if (seen.length === 1) await callUser(org.core, 'inner');
      },
    };
    const org = manualOrg({ strategy: 'wait', maxConcurrent: 1 }, { hooks });
    const call = callUser(org.core, 'a');
    await settle();
    org.arrived.shift()?.answer(200);
    await settle();
    expect(names(org.arrived)).toBe('inner');
    org.arrived.shift()?.answer(200);
    await call;
  });

  test('leaves room for what a call asks for by the way, such as a token after a 401', async () => {
    stopTime();
    const auth = {
      authorize: () => {},
      onUnauthorized: async (_response: Response, { fetch }: AuthContext) => {
        await fetch('https://acme.okta.com/oauth2/v1/token', { method: 'POST' });
        return true;
      },
    };
    const { core, arrived } = manualOrg({ strategy: 'wait', maxConcurrent: 2 }, { auth });
    void callUser(core, 'x');
    await settle();
    arrived.shift()?.answer(200);
    await settle();
    const calls = ['a', 'b', 'c'].map((name) => callUser(core, name));
    await settle();
    arrived.shift()?.answer(401);
    arrived.shift()?.answer(401);
    await settle();
    expect(arrived.map(({ name }) => name)).toEqual(['token']);
    arrived.shift()?.answer(200);
    await settle();
    expect(arrived.map(({ name }) => name)).toEqual(['token', 'a']);
    for (let turn = 0; turn < 5; turn++) {
      arrived.shift()?.answer(200);
      await settle();
    }
    expect(await Promise.all(calls)).toHaveLength(3);
  });

  test('has room again after a call that was aborted', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait', maxConcurrent: 1 });
    const call = callUser(core, 'a', { timeout: 1000 });
    const ended = watch({ a: call });
    await passFor(1100);
    void callUser(core, 'b');
    await settle();
    expect([names(arrived), ended]).toEqual(['ab', ['a: OktaTimeoutError']]);
  });
});

describe('the reserve', () => {
  test.each([
    { reserve: 0, want: 9 },
    { reserve: 0.2, want: 7 },
    { reserve: 0.25, want: 6 },
    { reserve: 4, want: 5 },
    { reserve: 9, want: 0 },
    { reserve: 1000, want: 0 },
  ])('$reserve of a limit of 10 lets $want of 9 be sent', async ({ reserve, want }) => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait', reserve });
    for (let calls = 0; calls < 20; calls++) void callUser(core, `${calls}`);
    await settle();
    arrived.shift()?.answer(200, left(9));
    await settle();
    expect(arrived).toHaveLength(want);
  });

  test('leaves one call at least', async () => {
    stopTime();
    const { core, arrived } = manualOrg({ strategy: 'wait', reserve: 1000 });
    void callUser(core, 'a');
    void callUser(core, 'b');
    await settle();
    arrived.shift()?.answer(200, left(9));
    await passFor(31_000);
    expect(names(arrived)).toBe('b');
  });
});

describe('buckets', () => {
  test('can be read, with the paths that count against each', async () => {
    stopTime();
    const { core, limiter, arrived } = manualOrg({ strategy: 'wait' });
    expect(core.rateLimit).toBe(limiter);
    expect(limiter.buckets).toEqual([]);
    void callUser(core, 'a');
    void send(core, createUser, { user: {} });
    await settle();
    arrived.shift()?.answer(200, left(9));
    arrived.shift()?.answer(200, left(8));
    await settle();
    void callUser(core, 'b');
    void send(core, listUsers);
    await settle();
    arrived.pop()?.answer(200, left(5, 600));
    await settle();
    const resetAt = new Date('2026-01-01T00:00:30Z');
    expect(limiter.buckets).toEqual([
      {
        paths: ['GET /api/v1/users/{userId}', 'POST /api/v1/users'],
        limit: 10,
        remaining: 8,
        resetAt,
        inFlight: 1,
        waiting: 0,
      },
      {
        paths: ['GET /api/v1/users'],
        limit: 600,
        remaining: 5,
        resetAt,
        inFlight: 0,
        waiting: 0,
      },
    ]);
  });
});
