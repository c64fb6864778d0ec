import { describe, expect, it } from 'vitest';

import { createRequestMatcher } from '../../src/http.js';
import { createMatcher } from '../../src/runtime/http/matcher.js';
import { requestValidator } from '../../src/runtime/index.js';

const matcher = createRequestMatcher({ maxBodyBytes: 1000 });
const valid = '{"profile":{"email":"a@example.com","login":"a@example.com"}}';

/** A request that creates a user. */
function creating(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const all = { 'content-type': 'application/json', ...headers };
  const init = { method: 'POST', headers: all, body, duplex: 'half' };
  return new Request('https://test.okta.com/api/v1/users', init as RequestInit);
}

function chunks(...texts: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

describe('JSON', () => {
  it.each([
    { given: 'text', request: creating(valid) },
    { given: 'a stream', request: creating(chunks(valid.slice(0, 9), '', valid.slice(9))) },
    {
      given: 'a charset',
      request: creating(valid, { 'content-type': 'Application/JSON ; charset=UTF-8' }),
    },
    {
      given: 'a type that is a kind of JSON',
      request: creating(valid, { 'content-type': 'application/scim+json' }),
    },
    { given: 'a byte order mark', request: creating(`\uFEFF${valid}`) },
  ])('is read: $given', async ({ request }) => {
    expect(await matcher.match(request)).toMatchObject({
      ok: true,
      params: { body: JSON.parse(valid) as unknown },
    });
    expect((await request.text()).replace('\uFEFF', '')).toBe(valid);
  });

  it.each([
    { given: 'bytes', body: new TextEncoder().encode(valid) },
    { given: 'a buffer', body: new TextEncoder().encode(valid).buffer },
    { given: 'a Blob', body: new Blob([valid]) },
    { given: 'text', body: valid },
  ])('is read from parts without a content type: $given', async ({ body }) => {
    const parts = { method: 'POST', url: '/api/v1/users', body };
    expect(await matcher.match(parts)).toMatchObject({ ok: true });
  });

  it.each(['{', '{"a":1}x', "{'a':1}", 'undefined', ' ', '{"password":"secret",}'])(
    'is refused when malformed, and not repeated: %s',
    async (body) => {
      expect(await matcher.match(creating(body))).toEqual({
        outcome: 'bad_request',
        ok: false,
        status: 400,
        reason: 'malformed_json',
        message: 'the body is not valid JSON',
        operationId: 'createUser',
      });
    },
  );

  it('is refused when it is not UTF-8', async () => {
    const request = creating(new Uint8Array([0x22, 0xff, 0x22]));
    expect(await matcher.match(request)).toMatchObject({ reason: 'malformed_body' });
  });
});

describe('content types and encodings', () => {
  it.each([
    { given: { 'content-type': 'text/plain' }, accept: ['application/json'] },
    { given: { 'content-type': 'application/jsonp' }, accept: ['application/json'] },
    { given: { 'content-type': 'application/x/+json' }, accept: ['application/json'] },
    { given: { 'content-type': 'x'.repeat(5000) }, accept: ['application/json'] },
    { given: { 'content-encoding': 'gzip' }, accept: [] },
  ])('$given is not supported', async ({ given, accept }) => {
    const match = await matcher.match(creating(valid, given as Record<string, string>));
    expect(match).toMatchObject({ outcome: 'unsupported_media_type', status: 415, accept });
    expect('message' in match && match.message.length).toBeLessThan(200);
  });

  it('do not matter where there is no body, or where none is taken', async () => {
    const headers = { 'content-type': 'text/plain' };
    const parts = { method: 'GET', url: '/api/v1/users', headers, body: '{' };
    expect(await matcher.match(parts)).toMatchObject({ ok: true, params: {} });
    expect(await matcher.match(creating('', headers))).toMatchObject({
      outcome: 'matched',
      issues: [{ code: 'required', path: ['body'] }],
    });
  });
});

describe('limits', () => {
  const refused = { outcome: 'body_too_large', ok: false, status: 413, limit: 1000 };
  const long = `"${'x'.repeat(999)}"`;

  it.each([
    { given: 'text', body: long },
    { given: 'characters of several bytes', body: `"${'ü'.repeat(500)}"` },
    { given: 'bytes', body: new TextEncoder().encode(long) },
    { given: 'a Blob', body: new Blob([long]) },
  ])('refuse $given', async ({ body }) => {
    const parts = { method: 'POST', url: '/api/v1/users', body };
    expect(await matcher.match(parts)).toMatchObject(refused);
  });

  it('allow as many bytes as they say', async () => {
    const body = `"${'x'.repeat(998)}"`;
    const match = await matcher.match({ method: 'POST', url: '/api/v1/users', body });
    expect(match).toMatchObject({ outcome: 'matched', params: { body: 'x'.repeat(998) } });
  });

  it('refuse what is announced, without reading it', async () => {
    let pulled = 0;
    const stream = new ReadableStream({ pull: () => void (pulled += 1) }, { highWaterMark: 0 });
    const request = creating(stream, { 'content-length': '1001' });
    expect(await matcher.match(request)).toMatchObject(refused);
    expect(pulled).toBe(0);
  });

  it('stop reading an endless stream', async () => {
    let pulled = 0;
    const stream = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100));
      },
    });
    expect(await matcher.match(creating(stream))).toMatchObject(refused);
    expect(pulled).toBeLessThan(20);
  });

  it('must be numbers', () => {
    for (const maxBodyBytes of [-1, Number.NaN]) {
      expect(() => createRequestMatcher({ maxBodyBytes })).toThrow(
        'maxBodyBytes must be 0 or more',
      );
    }
  });
});

describe('bodies that cannot be read', () => {
  it('are an outcome when the connection breaks off', async () => {
    const stream = new ReadableStream({
      start: (controller) => controller.error(new Error('gone')),
    });
    expect(await matcher.match(creating(stream))).toMatchObject({
      outcome: 'bad_request',
      reason: 'unreadable_body',
    });
  });

  it('are a mistake of the caller when they have been read already', async () => {
    const request = creating(valid);
    await request.text();
    await expect(matcher.match(request)).rejects.toThrow(
      new TypeError('the body of the request has been read already: match it first'),
    );
  });
});

describe('forms', () => {
  const logo = { method: 'POST', url: 'https://x.test/api/v1/org/logo' };

  it('of several parts give files', async () => {
    const form = new FormData();
    form.append('file', new File(['png'], 'logo.png', { type: 'image/png' }));
    const match = await matcher.match(new Request(logo.url, { ...logo, body: form }));
    expect(match).toMatchObject({ operationId: 'updateOrgLogo', ok: true });
    const file = 'params' in match ? (match.params as { file: File }).file : undefined;
    expect([file?.name, file?.type, await file?.text()]).toEqual(['logo.png', 'image/png', 'png']);
  });

  it.each([
    { given: 'text for a file', fields: [['file', 'text']], want: [['wrong_type', 'file']] },
    { given: 'no part', fields: [['other', 'x']], want: [['required', 'file']] },
    {
      given: 'a part twice',
      fields: [
        ['file', 'a'],
        ['file', 'b'],
      ],
      want: [['wrong_type', 'file']],
    },
  ])('of several parts are checked: $given', async ({ fields, want }) => {
    const body = new FormData();
    for (const [name = '', value = ''] of fields) body.append(name, value);
    const match = await matcher.match({ ...logo, body });
    if (match.outcome !== 'matched') throw new Error(match.message);
    expect(match.issues.map(({ code, path }) => [code, path.join('.')])).toEqual(want);
    expect(match.issues.every((issue) => issue.in === 'body')).toBe(true);
  });

  it.each([
    { type: 'multipart/form-data', want: 'bad_request' },
    { type: 'multipart/form-data; boundary=x', want: 'bad_request' },
    { type: 'application/json', want: 'unsupported_media_type' },
    { type: undefined, want: 'unsupported_media_type' },
  ])('of several parts, malformed as $type: $want', async ({ type, want }) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    expect(await matcher.match({ ...logo, headers, body: '--y\r\n' })).toMatchObject({
      outcome: want,
      operationId: 'updateOrgLogo',
    });
  });

  it('of one line are coerced by their fields', async () => {
    const route = {
      id: 'grant',
      method: 'POST',
      path: '/grant',
      body: {
        encoding: 'form',
        mediaType: 'application/x-www-form-urlencoded',
        parts: {
          scope: { property: 'scope', type: 'string[]' },
          'max-age': { property: 'maxAge', type: 'number' },
        },
      },
    } as const;
    const forms = createMatcher([route], [requestValidator('grant', () => true)]);
    const grant = { method: 'POST', url: '/grant', body: 'scope=a&scope=b+c&max-age=5' };
    expect(await forms.match(grant)).toMatchObject({
      ok: true,
      params: { scope: ['a', 'b c'], maxAge: 5 },
    });
    expect(await forms.match({ ...grant, body: 'max-age=soon' })).toMatchObject({
      issues: [
        { in: 'body', message: 'part max-age: expected a number, but got a string ("soon")' },
      ],
    });
  });

  it('without described fields are one object of all', async () => {
    const form = {
      encoding: 'form',
      mediaType: 'application/x-www-form-urlencoded',
      property: 'body',
    } as const;
    const route = { id: 'grant', method: 'POST', path: '/grant', body: form };
    const strict = { unknownKeys: 'report' } as const;
    const forms = createMatcher([route], [requestValidator('grant', () => true)], strict);
    const grant = { method: 'POST', url: '/grant', body: 'scope=a&scope=b+c&max-age=5' };
    expect(await forms.match(grant)).toMatchObject({
      ok: true,
      params: { body: { scope: ['a', 'b c'], 'max-age': '5' } },
    });
  });
});
