import { describe, expect, test } from 'vitest';
import { isOktaError, OktaNetworkError } from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { callGetUser, failure, testCore } from './support/client.js';
import { breakOff, raw, serve, type Reply } from './support/server.js';

const bare: (body: string) => Reply = (body) => (response) => response.end(body);

describe('the data of a response, by what arrives', () => {
  test.each<{ name: string; given: Reply; want: unknown }>([
    { name: 'JSON', given: raw('{"a":[1,null]}', 'application/json'), want: { a: [1, null] } },
    { name: 'charset', given: raw('"é"', 'application/json;charset=UTF-8'), want: 'é' },
    { name: '+json', given: raw('{"a":1}', 'application/hal+json'), want: { a: 1 } },
    { name: 'JSON null', given: raw('null', 'application/json'), want: null },
    { name: 'XML', given: raw('<a/>', 'application/xml'), want: '<a/>' },
    { name: '+xml', given: raw('<a/>', 'application/samlmetadata+xml'), want: '<a/>' },
    { name: 'text', given: raw('{"a":1}', 'text/plain'), want: '{"a":1}' },
    { name: '201', given: raw('{}', 'application/json', 201), want: {} },
    { name: '202 with nothing', given: raw('', 'application/json', 202), want: undefined },
    { name: '200 with nothing', given: raw('', 'application/json'), want: undefined },
    { name: '200 with a blank', given: raw('\r\n', 'application/json'), want: undefined },
    { name: '204', given: (response) => response.writeHead(204).end(), want: undefined },
    { name: 'empty bytes', given: raw('', 'application/octet-stream'), want: undefined },
    { name: 'no content type, JSON', given: bare('{"a":1}'), want: { a: 1 } },
    { name: 'no content type, text', given: bare('hello'), want: 'hello' },
  ])('$name', async ({ given, want }) => {
    const server = await serve(given);
    expect(await callGetUser(testCore(server))).toEqual(want);
  });

  test('a text that does not say so is one where the description does', async () => {
    const operation = { id: 'op', method: 'GET', path: '/x', texts: ['application/pkcs10'] };
    const server = await serve(raw('MII=', 'application/pkcs10; charset=utf-8'));
    expect(await send<string>(testCore(server), operation)).toBe('MII=');
  });

  test('bytes are a Blob of their type', async () => {
    const server = await serve(raw('PNG', 'image/png'));
    const blob = await callGetUser<Blob>(testCore(server));
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
  test.each([
    { name: 'truncated JSON', given: '{"id":"00u1","profile":{"lo' },
    { name: 'HTML', given: '<html>login</html>' },
  ])('$name', async ({ given }) => {
    const server = await serve(raw(given, 'application/json'));
    const error = await failure(callGetUser(testCore(server)));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({
      message: 'getUser: the 200 response is not valid JSON (request req1)',
      reason: 'malformed',
      operationId: 'getUser',
      requestId: 'req1',
      cause: expect.any(SyntaxError),
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a body that breaks off', async () => {
    const server = await serve(breakOff);
    const error = await failure(callGetUser(testCore(server), { maxRetries: 0 }));
    expect(error).toMatchObject({
      message: 'getUser: the 200 response broke off',
      reason: 'connection',
      cause: expect.any(Error),
    });
    expect(isOktaError(error)).toBe(true);
  });
});
