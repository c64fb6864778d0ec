import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { OktaConfigError } from '../../src/runtime/index.js';
import { request } from '../../src/runtime/raw.js';
import { failure, testCore } from '../runtime/support/client.js';
import { json, reset, serve } from '../runtime/support/server.js';

const bytes = new Uint8Array([0, 255, 65]);
const asLatin1 = '\x00\xffA';
const form = new FormData();
form.append('file', new File([bytes], 'logo.png', { type: 'image/png' }));

test.each([
  {
    name: 'an object',
    body: { a: 'b', c: null },
    type: 'application/json',
    want: '{"a":"b","c":null}',
  },
  { name: 'a list', body: [1, 'a'], type: 'application/json', want: '[1,"a"]' },
  { name: 'null', body: null, type: 'application/json', want: 'null' },
  { name: 'false', body: false, type: 'application/json', want: 'false' },
  {
    name: 'JSON of another type',
    body: { a: 1 },
    contentType: 'application/scim+json',
    type: 'application/scim+json',
    want: '{"a":1}',
  },
  { name: 'bytes', body: bytes, type: 'application/octet-stream', want: asLatin1 },
  { name: 'a Buffer', body: Buffer.from(bytes), type: 'application/octet-stream', want: asLatin1 },
  {
    name: 'an ArrayBuffer',
    body: bytes.buffer,
    contentType: 'image/png',
    type: 'image/png',
    want: asLatin1,
  },
  { name: 'a Blob', body: new Blob([bytes]), type: 'application/octet-stream', want: asLatin1 },
  {
    name: 'a Blob with a type',
    body: new Blob([bytes], { type: 'image/gif' }),
    type: 'image/gif',
    want: asLatin1,
  },
  {
    name: 'a Blob of another type',
    body: new Blob([bytes], { type: 'image/gif' }),
    contentType: 'image/png',
    type: 'image/png',
    want: asLatin1,
  },
  {
    name: 'a form',
    body: new URLSearchParams({ a: 'b c' }),
    type: 'application/x-www-form-urlencoded;charset=UTF-8',
    want: 'a=b+c',
  },
  {
    name: 'text',
    body: 'PEM',
    contentType: 'application/x-pem-file',
    type: 'application/x-pem-file',
    want: 'PEM',
  },
  {
    name: 'text that is JSON',
    body: '{}',
    contentType: 'application/json',
    type: 'application/json',
    want: '{}',
  },
  {
    name: 'multipart',
    body: form,
    type: expect.stringMatching(/^multipart\/form-data; boundary=/),
    want: expect.stringContaining(asLatin1),
  },
  { name: 'nothing', body: undefined, type: undefined, want: '' },
])('$name is sent', async ({ body, contentType, type, want }) => {
  const server = await serve(json({}));
  await request(testCore(server), { method: 'POST', path: '/x', body, contentType });
  const [sent] = server.requests;
  expect({ type: sent?.headers['content-type'], body: sent?.body }).toEqual({ type, body: want });
});

test.each([form, new Blob([bytes]), bytes])('%o is sent again as it was', async (body) => {
  const server = await serve(reset, json({}));
  await request(testCore(server), { method: 'PUT', path: '/x', body });
  const [first, second] = server.requests.map((one) => one.body.replaceAll(/-+formdata\S+/g, ''));
  expect(first).toContain(asLatin1);
  expect(second).toBe(first);
});

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;

test.each([
  {
    name: 'a stream',
    body: new Blob(['a']).stream(),
    want: 'body: a stream cannot be sent',
  },
  { name: 'a stream of Node', body: Readable.from(['a']), want: 'body: a stream cannot be sent' },
  { name: 'a promise', body: Promise.resolve({}), want: 'body: a Promise cannot be sent' },
  { name: 'a Map', body: new Map(), want: 'body: a Map cannot be sent' },
  { name: 'a function', body: () => ({}), want: 'body: a Function cannot be sent' },
  { name: 'a symbol', body: Symbol('a'), want: 'body: a Symbol cannot be sent' },
  { name: 'text without its type', body: '{}', want: 'body: text needs a contentType' },
  {
    name: 'an object that is not sent as JSON',
    body: {},
    contentType: 'text/plain',
    want: 'body: plain data is sent as JSON, and contentType is text/plain',
  },
  {
    name: 'FormData with a type',
    body: form,
    contentType: 'multipart/form-data',
    want: 'body: FormData comes with its contentType',
  },
  { name: 'a circle', body: cycle, want: 'the request cannot be encoded' },
  { name: 'a BigInt', body: { n: 1n }, want: 'the request cannot be encoded' },
])('$name is refused', async ({ body, contentType, want }) => {
  const server = await serve(json({}));
  const error = await failure(
    request(testCore(server), { method: 'POST', path: '/x', body, contentType }),
  );
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(String(error)).toContain(want);
  expect(server.requests).toEqual([]);
});
