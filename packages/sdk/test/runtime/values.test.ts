import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  commaStyle,
  headerParams,
  headerStyle,
  matrixStyle,
  OktaConfigError,
  sendList,
  type OperationDescriptor,
} from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { createUser, failure, getUser, listUsers, testCore } from './support/client.js';
import { refusal } from './support/refusal.js';
import { json as reply, serve } from './support/server.js';

const since = new Date(Date.UTC(2026, 0, 31, 12));
const iso = '2026-01-31T12:00:00.000Z';
const invalid = new Date(Number.NaN);

describe('what a function is called with', () => {
  const noParams = 'needs params as an object';
  const noClient = 'needs a client';
  test.each<readonly [string, unknown, unknown, string]>([
    ['the id in the place of the params', undefined, '00u1', noParams],
    ['a number', undefined, 1, noParams],
    ['a function', undefined, () => ({ userId: '00u1' }), noParams],
    ['the id in the place of the client', '00u1', undefined, noClient],
    ['options in the place of the client', { userId: '00u1' }, undefined, noClient],
    ['null in the place of the client', null, { userId: '00u1' }, noClient],
  ])('%s is refused', async (_, core, given, want) => {
    const server = await serve(reply({}));
    for (const [operation, call] of [
      [getUser, send],
      [listUsers, sendList],
    ] as const) {
      const error = await failure(
        call(
          (core ?? (core === null ? null : testCore(server))) as never,
          operation,
          given as never,
        ),
      );
      expect(error).toBeInstanceOf(OktaConfigError);
      expect(error).toMatchObject({ message: `${operation.id}: ${want}` });
    }
    expect(server.requests).toEqual([]);
  });

  test('nothing, null and an object without a prototype are params', async () => {
    const server = await serve(reply([]), reply([]), reply([]));
    for (const params of [undefined, null, Object.create(null)]) {
      await send(testCore(server), listUsers, params);
    }
    expect(server.requests.map(({ url }) => url)).toEqual(Array(3).fill('/api/v1/users'));
  });
});

describe('a parameter', () => {
  const operation: OperationDescriptor = {
    id: 'find',
    method: 'GET',
    path: '/at/{at}',
    query: ['since', 'styled', 'days'],
    headers: headerParams(
      { from: 'x-from', fromStyled: 'x-from-styled' },
      { fromStyled: headerStyle },
    ),
    styles: { styled: matrixStyle, days: commaStyle },
  };

  test('that is a Date is sent in ISO format, wherever it stands', async () => {
    const server = await serve(reply({}));
    await send(
      testCore(server),
      operation,
      {
        at: since,
        since: [since, since],
        days: [since, 'x'],
        styled: since,
        from: since,
        fromStyled: [since],
      },
      { query: { until: since } },
    );
    const { url, headers } = server.requests[0]!;
    const encoded = encodeURIComponent(iso);
    expect(url).toBe(
      `/at/${encoded}?since=${encoded}&since=${encoded}&until=${encoded}&;styled=${encoded}&days=${encoded}%2Cx`,
    );
    expect([headers['x-from'], headers['x-from-styled']]).toEqual([iso, iso]);
  });

  test('that is a Date of another realm is sent alike', async () => {
    const server = await serve(reply({}));
    const at: unknown = runInNewContext(`new Date('${iso}')`);
    await send(testCore(server), { ...operation, query: [] }, { at });
    expect(server.requests[0]!.url).toBe(`/at/${encodeURIComponent(iso)}`);
  });

  test('that has a JSON form is sent as that', async () => {
    const server = await serve(reply({}));
    await send(testCore(server), operation, { at: 1n, since: new URL('https://a.example/b') });
    expect(server.requests[0]!.url).toBe('/at/1?since=https%3A%2F%2Fa.example%2Fb');
  });

  const wrong = {
    invalid,
    object: {},
    promise: Promise.resolve('x'),
    function: String,
    symbol: Symbol('x'),
  };
  test.each(Object.entries(wrong))('that is no text is refused: %s', async (_, value) => {
    const problem = 'is missing or cannot be part of a URL';
    expect(await refusal(operation, { at: value })).toBe(`find: at ${problem}`);
    expect(await refusal(operation, { at: 1, since: value })).toBe(`find: since ${problem}`);
    expect(await refusal(operation, { at: 1, days: ['x', value] })).toBe(`find: days ${problem}`);
    expect(await refusal(operation, { at: 1, from: value })).toContain('header x-from');
    expect(await refusal(operation, { at: 1 }, { query: { q: value } })).toBe(`find: q ${problem}`);
    expect(await refusal(operation, { at: 1 }, { headers: { 'x-a': value } })).toContain('x-a');
  });

  test.each([invalid, String])('that has a style is refused, too: %s', async (value) => {
    expect(await refusal(operation, { at: 1, styled: value })).toContain('cannot be encoded');
    expect(await refusal(operation, { at: 1, fromStyled: value })).toContain('cannot be encoded');
  });

  test('of null or nothing is left out', async () => {
    const server = await serve(reply({}));
    const nothing = { since: null, days: undefined, styled: null, from: null, fromStyled: null };
    await send(testCore(server), operation, { at: 1, ...nothing });
    expect(server.requests[0]!.url).toBe('/at/1');
    expect(server.requests[0]!.headers).not.toHaveProperty('x-from');
  });

  test('of several values is one header, as before', async () => {
    const server = await serve(reply({}));
    await send(testCore(server), operation, { at: 1, from: ['a', 2] });
    expect(server.requests[0]!.headers['x-from']).toBe('a,2');
  });
});

test.each([
  Promise.resolve({}),
  new Map(),
  new Uint8Array(2),
  new ArrayBuffer(2),
  new Blob(['{}']),
  new URLSearchParams(),
])('a body that JSON has nothing of is refused: %o', async (user) => {
  const server = await serve(reply({}));
  const error = await failure(send(testCore(server), createUser, { user }));
  expect(error).toMatchObject({ message: 'createUser: user must be plain data' });
  expect(server.requests).toEqual([]);
});
