import { describe, expect, test } from 'vitest';

import { loadInMemory } from '../../src/run/in-memory.js';
import { build } from '../support/descriptions.js';
import { bodies } from './bodies-description.js';

type Send = (params: unknown, options?: unknown) => Promise<unknown>;
type Client = { readonly thing: Readonly<Record<string, Send>> };
type CreateClient = (options: object) => Client;
type Matched = { readonly ok: boolean; readonly params?: unknown };
type CreateMatcher = () => { readonly match: (request: Request) => Promise<Matched> };
type Validator = {
  readonly validate: (value: unknown, options?: object) => { readonly ok: boolean };
};

const { api } = build(bodies);
const load = loadInMemory(api, ['sdk', 'validators']);
const { createOktaClient } = load('packages/sdk/src/index') as { createOktaClient: CreateClient };
const { createRequestMatcher } = load('packages/validators/src/http') as {
  createRequestMatcher: CreateMatcher;
};
const { putNoteRequest } = load('packages/validators/src/generated/requests') as {
  putNoteRequest: Validator;
};

/** What a call sends, and what the matcher says of it. */
async function sent(operation: string, params: object, options?: object) {
  const requests: Request[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const { thing } = createOktaClient({ orgUrl: 'https://a.okta.com', auth: { token: 'x' }, fetch });
  await thing[operation]?.(params, options);
  const [request] = requests;
  if (request === undefined) throw new Error('nothing was sent');
  const matched = await createRequestMatcher().match(request.clone());
  return {
    type: request.headers.get('content-type'),
    body: await request.text(),
    ok: matched.ok,
    params: matched.params,
  };
}

const noteId = '1';
const title = 'A';

describe('a body', () => {
  test.each<[string, object, string | undefined, string, string]>([
    ['putNote', { noteId, body: { title } }, undefined, 'application/json', '{"title":"A"}'],
    [
      'putNote',
      { noteId, body: { title } },
      'application/vnd.note+json',
      'application/vnd.note+json',
      '{"title":"A"}',
    ],
    ['putNote', { noteId, body: 'A' }, 'text/plain', 'text/plain', 'A'],
    ['putNote', { noteId, body: '<a/>' }, 'text/xml', 'text/xml', '<a/>'],
    [
      'patchNote',
      { noteId, body: { title: null } },
      'application/merge-patch+json',
      'application/merge-patch+json',
      '{"title":null}',
    ],
    [
      'sendForm',
      { body: { a: 'x y', b: 'z' } },
      undefined,
      'application/x-www-form-urlencoded',
      'a=x+y&b=z',
    ],
    ['addNote', { note: 'csr' }, 'application/pkcs10', 'application/pkcs10', 'csr'],
    ['addNote', { note: 'a.b' }, 'application/secevent+jwt', 'application/secevent+jwt', 'a.b'],
  ])('of %s with %o as %s', async (operation, params, contentType, type, body) => {
    const want = { type, body, ok: true, params };
    expect(await sent(operation, params, { contentType })).toEqual(want);
  });

  test('of bytes', async () => {
    const body = new TextEncoder().encode('png');
    const { type, ok } = await sent('putNote', { noteId, body }, { contentType: 'image/png' });
    expect({ type, ok }).toEqual({ type: 'image/png', ok: true });
  });

  test.each<[string, object, string | undefined]>([
    ['putNote', { noteId, body: 'A' }, undefined],
    ['putNote', { noteId, body: 'A' }, 'application/vnd.note+json'],
    ['patchNote', { noteId, body: { title: null } }, undefined],
  ])('of %s with %o is no %s to the matcher', async (operation, params, contentType) => {
    const { ok } = await sent(operation, params, { contentType });
    expect(ok).toBe(false);
  });

  test.each<[unknown, string | undefined, boolean]>([
    [{ title }, undefined, true],
    ['A', undefined, true],
    [new Uint8Array(), undefined, true],
    [{ title }, 'application/json', true],
    ['A', 'application/json', false],
    [{ title }, 'text/plain', false],
    [{}, 'application/vnd.note+json', false],
    ['A', 'text/xml', true],
    [new Uint8Array(), 'image/png', true],
    [{ title }, 'image/png', false],
  ])('%o as %s is valid: %s', (body, contentType, ok) => {
    expect(putNoteRequest.validate({ noteId, body }, { contentType }).ok).toBe(ok);
  });
});
