import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../src/runtime/deadline.js';
import { type FetchLike, OktaConfigError, OktaTimeoutError } from '../../src/runtime/index.js';
import { callGetUser, failure, testCore } from './support/client.js';
import { json, serve, stall, type Reply } from './support/server.js';

const ok = json({ id: '00u1' });
const limited = json({ errorCode: 'E0000047' }, 429);

describe('a timeout', () => {
  // The time passes when the call has come as far as the case says, however long that takes.
  const passes = () => void setImmediate(() => vi.advanceTimersByTime(30));
  afterEach(() => vi.useRealTimers());

  const passesAfterTheHead: FetchLike = async (...args) => {
    const response = await fetch(...args);
    passes();
    return response;
  };

  test.each<{ name: string; reply: Reply; fetch?: FetchLike }>([
    { name: 'no response', reply: passes },
    { name: 'slow body', reply: stall, fetch: passesAfterTheHead },
    {
      name: 'slow body of an error',
      reply: (response) => response.writeHead(404).write('{'),
      fetch: passesAfterTheHead,
    },
  ])('$name', async ({ reply, ...options }) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await serve(reply);
    const error = await failure(callGetUser(testCore({ ...server, ...options }), { timeout: 30 }));
    expect(error).toBeInstanceOf(OktaTimeoutError);
    expect(error).toMatchObject({
      message: 'getUser: no complete response within 30 ms',
      timeout: 30,
      operationId: 'getUser',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('covers a fetch, a token and a hook that never end and heed no signal', async () => {
    const never = () => new Promise<never>(() => {});
    const server = await serve(ok);
    for (const options of [
      { fetch: never },
      { auth: { accessToken: never } },
      { hooks: { onRequest: never } },
      { hooks: { onResponse: never } },
      { hooks: { onError: never }, fetch: never },
    ]) {
      const error = await failure(callGetUser(testCore({ ...server, ...options, timeout: 20 })));
      expect(error).toBeInstanceOf(OktaTimeoutError);
    }
  });

  test.each([{ given: 0 }, { given: -1 }, { given: NaN }])('of $given', async ({ given }) => {
    const server = await serve(ok);
    const error = await failure(callGetUser(testCore(server), { timeout: given }));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(server.requests).toEqual([]);
  });

  test.each([{ given: -1 }, { given: NaN }])('maxRetries of $given', async ({ given }) => {
    const server = await serve(ok);
    const error = await failure(callGetUser(testCore(server), { maxRetries: given }));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(() => testCore({ ...server, maxRetries: given })).toThrow(OktaConfigError);
  });

  test.each([{ given: Infinity }, { given: 2 ** 40 }])(
    'of $given is no limit',
    async ({ given }) => {
      const server = await serve((...all) => setTimeout(() => ok(...all), 20));
      expect(await callGetUser(testCore(server), { timeout: given })).toEqual({ id: '00u1' });
    },
  );
});

describe('onError that never ends', () => {
  const never = () => new Promise<never>(() => {});

  test('ends with the time that the call may take', async () => {
    const server = await serve(json({}, 404));
    const core = testCore({ ...server, hooks: { onError: never }, timeout: 200 }, systemClock);
    expect(await failure(callGetUser(core))).toMatchObject({ status: 404 });
  });

  test('ends when the signal is aborted', async () => {
    const reason = new Error('enough');
    const core = testCore({
      orgUrl: 'https://acme.okta.com',
      hooks: { onError: never },
      fetch: never,
    });
    expect(await failure(callGetUser(core, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  });
});

describe('nothing is left behind', () => {
  afterEach(() => vi.useRealTimers());

  test.each<{ name: string; reply: () => Promise<Response> }>([
    { name: 'success', reply: async () => new Response('{}') },
    { name: 'failure', reply: async () => new Response('{}', { status: 400 }) },
    { name: 'network error', reply: () => Promise.reject(new TypeError('x')) },
  ])('after a $name: no timer, no listener', async ({ reply }) => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const core = testCore({ orgUrl: 'https://acme.okta.com', fetch: reply });
    await callGetUser(core, { signal }).catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('an aborted signal', () => {
  const reason = new Error('enough');

  test('before the call: nothing is sent', async () => {
    const server = await serve(ok);
    const signal = AbortSignal.abort(reason);
    expect(await failure(callGetUser(testCore(server), { signal }))).toBe(reason);
    expect(server.requests).toEqual([]);
  });

  test.each<{ name: string; reply: Reply }>([
    { name: 'before the response', reply: () => {} },
    { name: 'within the body', reply: stall },
  ])('$name', async ({ reply }) => {
    const controller = new AbortController();
    const server = await serve((...all) => {
      reply(...all);
      setTimeout(() => controller.abort(reason), 10);
    });
    const { signal } = controller;
    expect(await failure(callGetUser(testCore(server), { signal }))).toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  test('during back-off: the call ends, the wait with it, and nothing more is sent', async () => {
    const controller = new AbortController();
    const server = await serve(limited, ok);
    const timers: unknown[] = [];
    const core = testCore(
      { ...server, hooks: { onRetry: () => void setTimeout(() => controller.abort(reason), 10) } },
      {
        ...systemClock,
        sleep: (ms, signal) => {
          timers.push(ms);
          return systemClock.sleep(ms, signal).finally(() => timers.pop());
        },
      },
    );
    const { signal } = controller;
    expect(await failure(callGetUser(core, { signal }))).toBe(reason);
    await vi.waitFor(() => expect(timers).toEqual([]));
    expect(server.requests).toHaveLength(1);
  });

  test('while the token is fetched: nothing is sent with it any more', async () => {
    const controller = new AbortController();
    const fetch = vi.fn(async () => Response.json({}));
    let resolveToken: (token: string) => void = () => {};
    const token = new Promise<string>((resolve) => (resolveToken = resolve));
    const auth = { accessToken: () => token };
    const core = testCore({ orgUrl: 'https://acme.okta.com', auth, fetch });
    const call = failure(callGetUser(core, { signal: controller.signal }));
    controller.abort(reason);
    expect(await call).toBe(reason);
    resolveToken('eyJ');
    await new Promise((resolve) => setImmediate(resolve));
    expect(fetch).not.toHaveBeenCalled();
  });

  test('before the response: the broken connection is no reason to retry', async () => {
    const controller = new AbortController();
    const onRetry = vi.fn();
    const server = await serve(() => controller.abort(reason));
    const core = testCore({ ...server, hooks: { onRetry } });
    expect(await failure(callGetUser(core, { signal: controller.signal }))).toBe(reason);
    await new Promise((resolve) => setImmediate(resolve));
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('while a hook looks at the failure: no retry', async () => {
    const controller = new AbortController();
    const server = await serve(limited, ok);
    const core = testCore(
      { ...server, hooks: { onRetry: () => controller.abort(reason) } },
      systemClock,
    );
    const { signal } = controller;
    expect(await failure(callGetUser(core, { signal }))).toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  test('without a reason is an AbortError, as with fetch', async () => {
    const server = await serve(ok);
    const error = await failure(callGetUser(testCore(server), { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});

describe('the clock of the system', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const reason = new Error('enough');

  test('does not jump when the time of day is set', () => {
    vi.useRealTimers();
    const before = systemClock.now();
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const after = systemClock.now();
    expect(after).toBeGreaterThanOrEqual(before);
    expect(Math.abs(after - before)).toBeLessThan(5 * 60_000);
  });

  test('waits as long as it is told', async () => {
    let done = false;
    const sleep = systemClock.sleep(1000, new AbortController().signal).then(() => (done = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await sleep;
    expect(done).toBe(true);
  });

  test('stops waiting when the signal is aborted, and leaves no timer', async () => {
    const controller = new AbortController();
    const sleep = failure(systemClock.sleep(1000, controller.signal));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort(reason);
    expect(await sleep).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not begin to wait when the signal is aborted already', async () => {
    expect(await failure(systemClock.sleep(1000, AbortSignal.abort(reason)))).toBe(reason);
  });
});

test('one signal for many calls at the same time is nothing that Node warns of', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const server = await serve(json({}));
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 12 }, () => callGetUser(testCore(server), { signal })));
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
});
