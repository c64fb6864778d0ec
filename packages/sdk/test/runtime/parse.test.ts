import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isOktaError, OktaNetworkError } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, callListUsers, createUser, failure, testCore } from './support/client.js';
import { breakOff, raw, serve, type Reply } from './support/server.js';

const bare: (body: string) => Reply = (body) => (response) => response.end(body);

describe('the data of a response, by what arrives', () => {
  test.each<{ name: string; given: Reply; accept?: string; want: unknown }>([
    { name: 'JSON', given: raw('{"a":[1,null]}', 'application/json'), want: { a: [1, null] } },
    { name: 'charset', given: raw('"é"', 'application/json;charset=UTF-8'), want: 'é' },
    { name: '+json', given: raw('{"a":1}', 'application/hal+json'), want: { a: 1 } },
    { name: 'JSON null', given: raw('null', 'application/json'), want: null },
    { name: 'XML', given: raw('<a/>', 'application/xml'), accept: 'application/xml', want: '<a/>' },
    {
      name: '+xml',
      given: raw('<a/>', 'application/samlmetadata+xml'),
      accept: 'application/xml',
      want: '<a/>',
    },
    { name: 'text', given: raw('{"a":1}', 'text/plain'), accept: 'text/plain', want: '{"a":1}' },
    { name: '201', given: raw('{}', 'application/json', 201), want: {} },
    { name: '202 with nothing', given: raw('', 'application/json', 202), want: undefined },
    { name: '200 with nothing', given: raw('', 'application/json'), want: undefined },
    { name: '200 with a blank', given: raw('\r\n', 'application/json'), want: undefined },
    { name: '204', given: (response) => response.writeHead(204).end(), want: undefined },
    { name: 'empty bytes', given: raw('', 'application/octet-stream'), want: undefined },
    { name: 'no content type, JSON', given: bare('{"a":1}'), want: { a: 1 } },
    { name: 'no content type, text', given: bare('hello'), accept: 'text/plain', want: 'hello' },
    {
      name: 'text of another kind',
      given: raw('a,b', 'text/csv'),
      accept: 'text/plain',
      want: 'a,b',
    },
    {
      name: 'JSON instead of XML',
      given: raw('{}', 'application/json'),
      accept: 'application/xml',
      want: {},
    },
    {
      name: 'anything, where all is wanted',
      given: raw('<p>', 'text/html'),
      accept: '*/*',
      want: '<p>',
    },
    {
      name: 'a page, where one is wanted',
      given: raw('<p>', 'text/html'),
      accept: 'text/html',
      want: '<p>',
    },
    { name: 'an empty page', given: raw('', 'text/html'), want: undefined },
  ])('$name', async ({ given, accept = 'application/json', want }) => {
    const server = await serve(given);
    expect(await callGetUser(testCore(server), { headers: { accept } })).toEqual(want);
  });

  test('a text that does not say so is one where the description does', async () => {
    const type = 'application/pkcs10';
    const operation = { id: 'op', method: 'GET', path: '/x', accept: type, texts: [type] };
    const server = await serve(raw('MII=', 'application/pkcs10; charset=utf-8'));
    expect(await send<string>(testCore(server), operation)).toBe('MII=');
  });

  test('bytes are a Blob of their type', async () => {
    const server = await serve(raw('PNG', 'image/png'));
    const blob = await callGetUser<Blob>(testCore(server), { headers: { accept: 'image/png' } });
    expect(blob).toBeInstanceOf(Blob);
    expect({ type: blob.type, text: await blob.text() }).toEqual({
      type: 'image/png',
      text: 'PNG',
    });
  });

  test('dates stay strings and a key such as __proto__ is data', async () => {
    const body = '{"created":"2024-01-01T00:00:00.000Z","__proto__":{"admin":true}}';
    const server = await serve(raw(body, 'application/json'));
    const data = await callGetUser<{ admin?: boolean }>(testCore(server));
    expect(JSON.stringify(data)).toBe(body);
    expect(data.admin).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('a body that is not what it claims', () => {
  const page = '<html><title>Sign in</title>TOKEN</html>';
  test.each<{ name: string; given: Reply; accept?: string; want: string }>([
    {
      name: 'truncated JSON',
      given: raw('{"id":"TOKEN","profile":{"lo', 'application/json'),
      want: 'valid application/json',
    },
    { name: 'HTML as JSON', given: raw(page, 'application/json'), want: 'valid application/json' },
    { name: 'text without a type', given: bare(page), want: 'valid application/json' },
    {
      name: 'a login page',
      given: raw(page, 'text/html; charset=utf-8'),
      want: 'text/html, not application/json',
    },
    { name: 'text', given: raw(page, 'text/plain'), want: 'text/plain, not application/json' },
    { name: 'bytes', given: raw(page, 'image/png'), want: 'image/png, not application/json' },
    {
      name: 'a login page instead of a file',
      given: raw(page, 'text/html'),
      accept: 'application/octet-stream',
      want: 'text/html, not application/octet-stream',
    },
  ])('$name', async ({ given, accept = 'application/json', want }) => {
    const server = await serve(given);
    const error = await failure(callGetUser(testCore(server), { headers: { accept } }));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({ reason: 'malformed', operationId: 'getUser' });
    expect(String(error)).toContain(want);
    // A part of the body in a message or in a cause would show what the server echoes.
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/TOKEN|<html/);
    expect(server.requests).toHaveLength(1);
  });

  test('a list is refused in the same way', async () => {
    const server = await serve(raw(page, 'text/html'));
    expect(await failure(callListUsers(testCore(server)))).toMatchObject({ reason: 'malformed' });
  });

  test('a body that breaks off', async () => {
    const server = await serve(breakOff);
    const error = await failure(callGetUser(testCore(server), { maxRetries: 0 }));
    expect(error).toMatchObject({
      message: expect.stringContaining('getUser: the 200 response broke off: '),
      reason: 'connection',
      cause: expect.any(Error),
    });
    expect(isOktaError(error)).toBe(true);
  });
});

describe('numbers are those of JavaScript', () => {
  test.each([
    { given: '9007199254740991', want: '9007199254740991' },
    { given: '9007199254740993', want: '9007199254740992' },
    { given: '0.1', want: '0.1' },
    { given: '1.10', want: '1.1' },
    { given: '-0', want: '0' },
    { given: '1e400', want: 'null' },
  ])('$given is written as $want', async ({ given, want }) => {
    const server = await serve(raw(`{"n":${given}}`, 'application/json'));
    const core = testCore(server);
    await send(core, createUser, { user: await callGetUser(core) });
    expect(server.requests.at(-1)?.body).toBe(`{"n":${want}}`);
  });
});
