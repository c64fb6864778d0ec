import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  base64,
  binary,
  form,
  json,
  multipart,
  text,
  type BodyDescriptor,
  type OperationDescriptor,
} from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { createUser, testCore, TOKEN } from './support/client.js';
import { refusal } from './support/refusal.js';
import { json as reply, serve } from './support/server.js';

describe('a body that is needed', () => {
  const mediaType = 'application/json';
  test.each([
    ['json', { encode: json, property: 'user', mediaType }, {}, 'user is missing'],
    ['text', { encode: text, property: 'note', mediaType }, { note: null }, 'note is missing'],
    ['bytes', { encode: binary, property: 'pem', mediaType }, {}, 'pem is missing'],
    ['base64', { encode: base64, property: 'pem', mediaType }, { body: null }, 'pem is missing'],
    ['a form', { encode: form, property: 'body', mediaType }, {}, 'body is missing'],
    ['the fields of a form', { encode: form, parts: { a: 'b' }, mediaType }, {}, 'a is missing'],
    [
      'the parts of a form',
      { encode: multipart, parts: { file: 'f', note: 'n' }, mediaType },
      { userId: '1' },
      'file or note is missing',
    ],
  ])('is missed: %s', async (_, body: BodyDescriptor, params, want) => {
    const operation = { id: 'op', method: 'PUT', path: '/x', body };
    expect(await refusal(operation, params)).toBe(`op: ${want}`);
  });

  test('that need not be there is not missed', async () => {
    const server = await serve(reply({}), reply({}));
    const body = { encode: json, property: 'body', optional: true, mediaType } as const;
    await send(testCore(server), { ...createUser, body });
    const parts = { encode: form, parts: { a: 'a' }, optional: true, mediaType } as const;
    await send(testCore(server), { ...createUser, body: parts });
    expect(server.requests.map((request) => request.body)).toEqual(['', '']);
  });
});

describe('an upload', () => {
  const bytes = new Uint8Array([0, 255, 65]);
  const body: BodyDescriptor = {
    encode: multipart,
    parts: { file: 'file', note: 'note' },
    files: ['file'],
    mediaType: 'multipart/form-data',
  };
  const upload: OperationDescriptor = { id: 'upload', method: 'POST', path: '/x', body };
  const raw: OperationDescriptor = {
    ...upload,
    body: { encode: binary, property: 'file', mediaType: 'application/pkix-cert' },
  };

  test.each<readonly [string, unknown]>([
    ['Uint8Array', bytes],
    ['Buffer', Buffer.from(bytes)],
    ['part of a buffer', new Uint8Array([1, 0, 255, 65, 2]).subarray(1, 4)],
    ['DataView', new DataView(new Uint8Array([1, 0, 255, 65]).buffer, 1)],
    ['ArrayBuffer', bytes.buffer],
    ['Blob', new Blob([bytes])],
    ['File', new File([bytes], 'logo.png')],
    ['bytes of another realm', runInNewContext('new Uint8Array([0, 255, 65])')],
  ])('may be given as %s', async (_, file) => {
    const server = await serve(reply({}), reply({}));
    await send(testCore(server), upload, { file });
    await send(testCore(server), raw, { file });
    const [inForm, alone] = server.requests.map((request) => request.body);
    expect(inForm).toContain('\r\n\r\n\x00\xffA\r\n');
    expect(alone).toBe('\x00\xffA');
  });

  const streams = {
    'a stream': () => new Blob([bytes]).stream(),
    'a stream of Node': () => Readable.from([bytes]),
    'a file that is being read': () => createReadStream(import.meta.filename),
    'a promise': () => Promise.resolve(bytes),
    'a response': () => new Response(bytes),
    'an array of numbers': () => ({ ...bytes }),
  };
  test.each(Object.entries(streams))('is refused as %s', async (_, make) => {
    const advice =
      'a Blob, a File or bytes (Uint8Array, ArrayBuffer): read a stream or a path first';
    expect(await refusal(upload, { file: make() })).toBe(`upload: file must be ${advice}`);
    expect(await refusal(upload, { note: make() })).toBe(`upload: note must be a text, ${advice}`);
    expect(await refusal(raw, { file: make() })).toBe(`upload: file must be text, ${advice}`);
    const encoded = { ...raw, body: { ...raw.body!, encode: base64 } };
    expect(await refusal(encoded, { file: make() })).toContain('file must be base64 text');
  });

  test('is refused as a path, where a file is a part; the text of a certificate is one', async () => {
    expect(await refusal(upload, { file: './logo.png' })).toContain(
      'read a stream or a path first',
    );
    const server = await serve(reply({}));
    await send(testCore(server), raw, { file: '-----BEGIN CERTIFICATE-----' });
    expect(server.requests[0]!.body).toBe('-----BEGIN CERTIFICATE-----');
  });

  test('says nothing of the value in its error', async () => {
    expect(await refusal(upload, { file: TOKEN })).not.toContain(TOKEN);
  });
});

test.each([{}, [{}], [Symbol('x')]])('a field of a form is no object: %s', async (value) => {
  const body = { encode: form, parts: { a: 'a' }, mediaType: 'application/x-www-form-urlencoded' };
  expect(await refusal({ ...createUser, body }, { a: value })).toBe('createUser: a must be a text');
});
