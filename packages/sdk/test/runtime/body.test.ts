import { describe, expect, test } from 'vitest';
import {
  base64,
  binary,
  byMediaType,
  form,
  json,
  multipart,
  OktaConfigError,
  text,
  type BodyDescriptor,
  type OperationDescriptor,
} from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { createUser, failure, testCore } from './support/client.js';
import { json as reply, serve } from './support/server.js';

const bytes = new Uint8Array([0, 255, 13, 10, 65]);
const asLatin1 = '\x00\xff\r\nA';

/** What a server gets of a body: content type, Content-Transfer-Encoding, and the bytes as latin1. */
async function sent(body: BodyDescriptor, params: object) {
  const server = await serve(reply({}));
  await send(testCore(server), { id: 'op', method: 'POST', path: '/x', body }, params);
  const { headers, body: content } = server.requests[0]!;
  return {
    type: headers['content-type'],
    transfer: headers['content-transfer-encoding'],
    content,
  };
}

describe('a body of one value', () => {
  const mediaType = 'application/json';
  const pem = 'application/x-x509-ca-cert';
  test.each([
    { name: 'json', encode: json, type: mediaType, given: { a: 'é' }, want: '{"a":"Ã©"}' },
    { name: 'json null', encode: json, type: mediaType, given: null, want: 'null' },
    { name: 'json false', encode: json, type: mediaType, given: false, want: 'false' },
    { name: 'text', encode: text, type: 'text/plain', given: 'a b', want: 'a b' },
    { name: 'bytes', encode: binary, type: pem, given: bytes, want: asLatin1 },
    { name: 'buffer', encode: binary, type: pem, given: bytes.buffer, want: asLatin1 },
    {
      name: 'blob',
      encode: binary,
      type: pem,
      given: new Blob([bytes], { type: 'image/png' }),
      want: asLatin1,
    },
  ])('$name', async ({ encode, type, given, want }) => {
    expect(await sent({ encode, property: 'value', mediaType: type }, { value: given })).toEqual({
      type,
      transfer: undefined,
      content: want,
    });
  });

  test.each([
    { name: 'text as it is', given: 'AP8NCkE=' },
    { name: 'bytes encoded', given: bytes },
    { name: 'a buffer encoded', given: bytes.buffer },
  ])('base64: $name', async ({ given }) => {
    const body = { encode: base64, property: 'value', mediaType: pem };
    expect(await sent(body, { value: given })).toEqual({
      type: pem,
      transfer: 'base64',
      content: 'AP8NCkE=',
    });
  });

  test.each(
    Object.entries({ json, text, binary, base64 }).map(([name, encode]) => ({ name, encode })),
  )(
    '$name sends neither body nor content type when there is no value, and none is needed',
    async ({ encode }) => {
      expect(await sent({ encode, property: 'value', optional: true, mediaType }, {})).toEqual({
        type: undefined,
        transfer: undefined,
        content: '',
      });
    },
  );
});

describe('a body of parts', () => {
  const body = { encode: multipart, parts: { file: 'upload' }, mediaType: 'multipart/form-data' };

  test.each([
    { name: 'File', given: new File([bytes], 'logo.png', { type: 'image/png' }), want: 'logo.png' },
    { name: 'Blob', given: new Blob([bytes]), want: 'blob' },
    { name: 'bytes', given: bytes, want: 'blob' },
    { name: 'buffer', given: bytes.buffer, want: 'blob' },
  ])('multipart: $name', async ({ given, want }) => {
    const { type, content } = await sent(body, { file: given, other: 1 });
    expect(type).toMatch(/^multipart\/form-data; boundary=.+/);
    expect(content).toContain(`name="upload"; filename="${want}"`);
    expect(content).toContain(`\r\n\r\n${asLatin1}\r\n`);
    expect(content.match(/form-data;/g)).toHaveLength(1);
  });

  test('multipart: text, and a part that is not given', async () => {
    const parts = { ...body, parts: { name: 'name', file: 'upload' } };
    const { content } = await sent(parts, { name: 'a' });
    expect(content).toContain('name="name"\r\n\r\na\r\n');
    expect(content).not.toContain('upload');
  });

  test('form without described fields, from one object', async () => {
    const mediaType = 'application/x-www-form-urlencoded';
    const whole = { encode: form, property: 'body', mediaType };
    const given = { a: ['x', 'y'], constructor: 'z', none: undefined };
    expect(await sent(whole, { body: given })).toMatchObject({
      type: mediaType,
      content: 'a=x&a=y&constructor=z',
    });
    expect(await sent({ ...whole, encode: multipart }, { body: given })).toMatchObject({
      content: expect.stringMatching(/name="a"[^]+x[^]+name="a"[^]+y[^]+name="constructor"[^]+z/),
    });
  });

  test('form without described fields, and without a value', async () => {
    const whole = {
      encode: form,
      property: 'body',
      mediaType: 'application/x-www-form-urlencoded',
    };
    const optional = { ...whole, optional: true } as const;
    expect(await sent(optional, {})).toMatchObject({ type: undefined, content: '' });
    expect(await sent({ ...optional, encode: multipart }, {})).toMatchObject({ type: undefined });
  });

  test('form', async () => {
    const mediaType = 'application/x-www-form-urlencoded';
    const parts = { grantType: 'grant_type', scope: 'scope', none: 'none' };
    const params = { grantType: 'a b&c', scope: ['x', 'y'], none: undefined };
    expect(await sent({ encode: form, parts, mediaType }, params)).toEqual({
      type: mediaType,
      transfer: undefined,
      content: 'grant_type=a+b%26c&scope=x&scope=y',
    });
  });
});

test('a body that is no JSON is the caller’s mistake, and nothing is sent', async () => {
  const server = await serve(reply({}));
  const circular: { self?: object } = {};
  circular.self = circular;
  for (const user of [circular, { size: 1n }]) {
    const error = await failure(send(testCore(server), createUser, { user }));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(error).toMatchObject({ message: 'createUser: the request cannot be encoded' });
  }
  expect(server.requests).toEqual([]);
});

test('a body is the same when it is sent again', async () => {
  const server = await serve(reply({}, 429), reply({}));
  const body = { encode: multipart, parts: { file: 'file' }, mediaType: 'multipart/form-data' };
  const operation = { id: 'upload', method: 'POST', path: '/x', body };
  await send(testCore(server), operation, { file: new Blob([bytes]) });
  const contents = server.requests.map((request) => request.body.split('\r\n').slice(1, -2));
  expect(contents).toHaveLength(2);
  expect(contents[1]).toEqual(contents[0]);
});

describe('media types that a call chooses', () => {
  const operation: OperationDescriptor = {
    id: 'op',
    method: 'POST',
    path: '/x',
    accept: 'text/xml',
    body: {
      encode: byMediaType({ 'application/json': json, 'text/plain': text }),
      property: 'value',
      mediaType: 'application/json',
    },
  };

  test.each([
    [{}, { type: 'application/json', accept: 'text/xml', content: '"a"' }],
    [
      { contentType: 'application/json' },
      { type: 'application/json', accept: 'text/xml', content: '"a"' },
    ],
    [
      { contentType: 'text/plain', accept: 'image/png' },
      { type: 'text/plain', accept: 'image/png', content: 'a' },
    ],
  ])('%o', async (options, want) => {
    const server = await serve(reply({}));
    await send(testCore(server), operation, { value: 'a' }, options);
    const { headers, body } = server.requests[0]!;
    const { accept } = headers;
    expect({ type: headers['content-type'], accept, content: body }).toEqual(want);
  });

  test('are refused where the description does not have them', async () => {
    const server = await serve(reply({}));
    const call = send(testCore(server), operation, { value: 'a' }, { contentType: 'text/xml' });
    const error = await failure(call);
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain('cannot be sent as text/xml');
    expect(server.requests).toEqual([]);
  });
});
