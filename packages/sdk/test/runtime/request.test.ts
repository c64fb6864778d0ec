import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OktaResponse } from '../../src/runtime/index.js';
import { requestOf } from '../../src/runtime/request.js';
import { callGetUser, failure, testCore } from './support/client.js';
import { json, serve } from './support/server.js';

test('a call is sent once, however often and in whichever way it is awaited', async () => {
  const server = await serve(json({ id: '00u1' }));
  const request = callGetUser(testCore(server));
  expect(await request).toEqual({ id: '00u1' });
  expect(await request).toEqual({ id: '00u1' });
  expect((await request.withResponse()).data).toEqual({ id: '00u1' });
  expect(await Promise.all([request, request])).toEqual([{ id: '00u1' }, { id: '00u1' }]);
  expect(server.requests).toHaveLength(1);
});

test('a call is sent even if nobody awaits it', async () => {
  const server = await serve(json({}));
  callGetUser(testCore(server));
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
});

describe('withResponse', () => {
  const limits = { 'x-rate-limit-limit': '600', 'x-rate-limit-reset': '1767225600' };
  test.each([
    {
      name: 'all headers',
      given: { 'x-okta-request-id': 'abc', 'x-rate-limit-remaining': '0', ...limits },
      want: {
        requestId: 'abc',
        rateLimit: { limit: 600, remaining: 0, resetAt: new Date('2026-01-01T00:00:00Z') },
      },
    },
    {
      name: 'some headers',
      given: limits,
      want: {
        requestId: undefined,
        rateLimit: { limit: 600, resetAt: new Date('2026-01-01T00:00:00Z') },
      },
    },
    {
      name: 'a header that is no number',
      given: { 'x-rate-limit-limit': 'many', 'x-rate-limit-remaining': '5' },
      want: { requestId: undefined, rateLimit: { remaining: 5 } },
    },
    { name: 'none', given: {}, want: { requestId: undefined, rateLimit: undefined } },
  ])('$name', async ({ given, want }) => {
    const server = await serve(json({ a: 1 }, 201, given));
    const { response, ...rest } = await callGetUser(testCore(server)).withResponse();
    expect(rest).toEqual({ data: { a: 1 }, ...want });
    expect(response.status).toBe(201);
  });

  test('rejects as the call does', async () => {
    const server = await serve(json({}, 404));
    const request = callGetUser(testCore(server));
    expect(await failure(request.withResponse())).toBe(await failure(request));
  });
});

describe('as a promise', () => {
  const answer = { data: 1 } as OktaResponse<number>;
  const resolved = () => requestOf(Promise.resolve(answer));
  const broken = () => requestOf<number>(Promise.reject(new Error('x')));

  test.each([
    { name: 'then', given: () => resolved().then((data) => data + 1), want: 2 },
    { name: 'catch of a success', given: () => resolved().catch(() => 5), want: 1 },
    { name: 'catch of a failure', given: () => broken().catch(() => 5), want: 5 },
    {
      name: 'then with a handler of failures',
      given: () => broken().then(undefined, () => 6),
      want: 6,
    },
    { name: 'finally', given: () => resolved().finally(() => 7), want: 1 },
  ])('$name', async ({ given, want }) => {
    expect(await given()).toBe(want);
  });
});

describe('a failure that nobody handles', () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  // Vitest's own listeners would fail the run.
  const own = process.listeners('unhandledRejection');
  beforeEach(() => {
    unhandled.length = 0;
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
  });
  afterEach(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of own) process.on('unhandledRejection', listener);
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const error = new Error('x');
  const fail = () => requestOf<number>(Promise.reject(error));

  test.each([
    { name: 'nobody looks', look: () => fail(), want: [error] },
    { name: 'then without a handler', look: () => fail().then(() => 1), want: [error] },
    { name: 'handled', look: () => fail().catch(() => 1), want: [] },
    {
      name: 'handled on withResponse',
      look: () =>
        fail()
          .withResponse()
          .catch(() => 1),
      want: [],
    },
    { name: 'awaited', look: () => failure(fail()), want: [] },
  ])('$name: reported $want.length times', async ({ look, want }) => {
    look();
    await turn();
    expect(unhandled).toEqual(want);
  });
});
