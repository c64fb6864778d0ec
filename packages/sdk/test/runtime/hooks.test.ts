import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { OktaHooks, ResponseHookContext } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, createUser, failure, getUser, testCore, TOKEN } from './support/client.js';
import { json, reset, serve } from './support/server.js';

/** Hooks that write down their own names and what they are told, as far as it can be compared. */
function recorder() {
  const seen: Record<string, unknown>[] = [];
  const shown: string[] = [];
  const note =
    (hook: string) =>
    (context: object): void => {
      shown.push(inspect(context, { depth: 20, showHidden: true }));
      const { response, error, request, ...rest } = context as Partial<
        ResponseHookContext & { error: Error }
      >;
      seen.push({
        hook,
        ...rest,
        ...(request && { url: request.url }),
        ...(response && { status: response.status }),
        ...(error && { error: error.name }),
      });
    };
  const hooks: OktaHooks = {
    onRequest: note('onRequest'),
    onResponse: note('onResponse'),
    onRetry: note('onRetry'),
    onError: note('onError'),
  };
  return { hooks, seen, shown };
}

const params = { userId: '00u1' };

test('a call that succeeds', async () => {
  const server = await serve(json({ id: '00u1' }));
  const { hooks, seen } = recorder();
  await callGetUser(testCore({ ...server, hooks }));
  const common = {
    operationId: 'getUser',
    params,
    attempt: 1,
    url: `${server.orgUrl}/api/v1/users/00u1`,
  };
  expect(seen).toEqual([
    { hook: 'onRequest', ...common },
    { hook: 'onResponse', ...common, status: 200, data: { id: '00u1' } },
  ]);
});

test('a call that is retried and then fails', async () => {
  const server = await serve(reset, json({}, 500), json({}, 404));
  const { hooks, seen } = recorder();
  await failure(callGetUser(testCore({ ...server, hooks })));
  expect(
    seen.map(({ hook, attempt, status, error, delay }) => ({
      hook,
      attempt,
      status,
      error,
      delay,
    })),
  ).toEqual([
    { hook: 'onRequest', attempt: 1 },
    { hook: 'onRetry', attempt: 1, error: 'OktaNetworkError', delay: 250 },
    { hook: 'onRequest', attempt: 2 },
    { hook: 'onResponse', attempt: 2, status: 500 },
    { hook: 'onRetry', attempt: 2, error: 'OktaApiError', delay: 500 },
    { hook: 'onRequest', attempt: 3 },
    { hook: 'onResponse', attempt: 3, status: 404 },
    { hook: 'onError', attempt: 3, error: 'OktaApiError' },
  ]);
});

test('a call that fails before it is sent', async () => {
  const { hooks, seen } = recorder();
  const core = testCore({ orgUrl: 'https://acme.okta.com', hooks });
  await failure(send(core, getUser, {}));
  expect(seen).toEqual([
    { hook: 'onError', operationId: 'getUser', params: {}, attempt: 0, error: 'OktaConfigError' },
  ]);
});

test('no hook is shown a credential', async () => {
  const server = await serve(json({}, 500), json({}, 404));
  const { hooks, shown } = recorder();
  await failure(callGetUser(testCore({ ...server, hooks })));
  expect(shown).toHaveLength(6);
  expect(shown.join()).not.toContain(TOKEN);
});

test('onRequest may add headers, and is waited for', async () => {
  const server = await serve(json({}));
  const hooks: OktaHooks = {
    onRequest: async ({ request }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      request.headers.set('traceparent', '00-1');
    },
  };
  await callGetUser(testCore({ ...server, hooks }));
  expect(server.requests[0]?.headers['traceparent']).toBe('00-1');
});

test('what onRequest adds to one attempt is not in the next', async () => {
  const server = await serve(json({}, 500), json({}));
  const hooks: OktaHooks = {
    onRequest: ({ request, attempt }) => request.headers.append('x-attempt', String(attempt)),
  };
  await callGetUser(testCore({ ...server, hooks }));
  expect(server.requests.map(({ headers }) => headers['x-attempt'])).toEqual(['1', '2']);
});

test('onRequest cannot replace the credentials', async () => {
  const server = await serve(json({}));
  const hooks: OktaHooks = {
    onRequest: ({ request }) => request.headers.set('authorization', 'Bearer other'),
  };
  await callGetUser(testCore({ ...server, hooks }));
  expect(server.requests[0]?.headers.authorization).toBe(`SSWS ${TOKEN}`);
});

describe('a hook that throws ends the call, and its error is what the caller gets', () => {
  const reason = new TypeError('not valid');
  const thrower = async () => {
    throw reason;
  };
  test.each([
    { hook: 'onRequest', replies: [json({})], want: 0 },
    { hook: 'onResponse', replies: [json({})], want: 1 },
    { hook: 'onRetry', replies: [json({}, 429)], want: 1 },
    { hook: 'onError', replies: [json({}, 404)], want: 1 },
  ])('$hook: sent $want times', async ({ hook, replies, want }) => {
    const server = await serve(...replies);
    const core = testCore({ ...server, hooks: { [hook]: thrower } });
    expect(await failure(send(core, createUser, { user: {} }))).toBe(reason);
    expect(server.requests).toHaveLength(want);
  });
});
