import { describe, expect, test } from 'vitest';
import { declarationOf, emitted } from '../support/emitted.js';
import { base64, models, requests } from './descriptions.js';

const files = { base64: emitted(base64), models: emitted(models), requests: emitted(requests) };
const PATH = 'operations/thing.ts';

describe('params', () => {
  test.each([
    {
      name: 'have query and header parameters by their keys, with what is known of each',
      of: 'requests',
      type: 'ListThingsParams',
      want: `
/** What {@link listThings} takes. */
export interface ListThingsParams {
  /** Begins with */
  q?: string | undefined;
  /**
   * @default 20
   * @since Okta API 1.2.0
   */
  limit?: number | undefined;
  ids?: string[] | undefined;
  kinds?: string[] | undefined;
  xTraceId?: string | undefined;
}`,
    },
    {
      name: 'have the body under its name',
      of: 'requests',
      type: 'CreateThingParams',
      want: `
/**
 * What {@link createThing} takes.
 *
 * @deprecated Okta has announced that this goes away.
 */
export interface CreateThingParams {
  thing: Thing;
}`,
    },
    {
      name: 'have a body in its input type',
      of: 'models',
      type: 'PutThingParams',
      want: `
/** What {@link putThing} takes. */
export interface PutThingParams {
  body: ThingInput;
}`,
    },
    {
      name: 'have the parts of a multipart body one by one',
      of: 'requests',
      type: 'UploadLogoParams',
      want: `
/** What {@link uploadLogo} takes. */
export interface UploadLogoParams {
  thingId: string;
  /** A part of the \`multipart/form-data\` body. */
  'alt-text'?: string | undefined;
  /** The logo */
  file: Blob | File | Uint8Array;
}`,
    },
    {
      name: 'take bytes in every form',
      of: 'requests',
      type: 'PutBytesParams',
      want: `
/** What {@link putBytes} takes. */
export interface PutBytesParams {
  thingId: string;
  /** Sent as \`application/x-pem-file\`. */
  body: BinaryBody;
}`,
    },
    {
      name: 'take base64, or the bytes of it',
      of: 'base64',
      type: 'PublishDerParams',
      want: `
/** What {@link publishDer} takes. */
export interface PublishDerParams {
  /** Sent as \`application/pkix-cert\`. */
  certificate: Base64Body;
}`,
    },
    {
      name: 'of nothing are an empty object',
      of: 'models',
      type: 'GetThingParams',
      want: `
/** What {@link getThing} takes. It takes nothing. */
export type GetThingParams = Record<string, never>;`,
    },
  ] as const)('$name', ({ of, type, want }) => {
    expect(declarationOf(files[of], PATH, type)).toBe(want.trimStart());
  });
});

/** The layout is judged by prettier, for all that is emitted. */
function onOneLine(code: string): string {
  return code
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[[{(]) | (?=[\]})])/g, '')
    .replaceAll(/,(?=[\]})]| ?$)/g, '')
    .trim();
}

describe('descriptors', () => {
  test.each([
    {
      name: 'tell repeated, joined and header parameters apart',
      of: 'requests',
      id: 'listThings',
      want: `
  id: 'listThings',
  method: 'GET',
  path: '/things',
  query: ['q', 'limit', 'ids', 'kinds'],
  styles: { ids: commaStyle },
  headers: headerParams({ xTraceId: 'X-Trace-Id' }),
`,
    },
    {
      name: 'keep a query string of the path',
      of: 'requests',
      id: 'expireThing',
      want: `
  id: 'expireThing',
  method: 'POST',
  path: '/things/{thingId}/expire',
  fixedQuery: { tempPassword: 'true' },
`,
    },
    {
      name: 'name the parts of a multipart body',
      of: 'requests',
      id: 'uploadLogo',
      want: `
  id: 'uploadLogo',
  method: 'POST',
  path: '/things/{thingId}/logo',
  body: {
    encode: multipart,
    parts: { 'alt-text': 'alt-text', file: 'file' },
    files: ['file'],
    mediaType: 'multipart/form-data',
  },
`,
    },
    {
      name: 'ask for what is no JSON',
      of: 'requests',
      id: 'putBytes',
      want: `
  id: 'putBytes',
  method: 'PUT',
  path: '/things/{thingId}/certificate',
  body: { encode: binary, property: 'body', mediaType: 'application/x-pem-file' },
  accept: 'text/xml',
`,
    },
    {
      name: 'encode base64',
      of: 'base64',
      id: 'publishDer',
      want: `
  id: 'publishDer',
  method: 'POST',
  path: '/certificate',
  body: { encode: base64, property: 'certificate', mediaType: 'application/pkix-cert' },
`,
    },
  ] as const)('$name', ({ of, id, want }) => {
    const code = declarationOf(files[of], PATH, id);
    expect(onOneLine(code)).toContain(`(core, {${onOneLine(want)}}, params, options)`);
  });
});

describe('functions', () => {
  const throws = ' * @throws {OktaError}\n';

  test.each([
    {
      name: 'of a list walk it, and say what is known',
      id: 'listThings',
      want: `
/**
 * List Things
 *
 * Lists all things.
 *
 * \`GET /things\`
 *
 * @param params.q - Begins with
 * @param params.limit - (default 20, since Okta API 1.2.0)
 * @returns A list: \`await\` it for the first page, or walk every item of every page with \`for await\`.
${throws} * @see https://example.com/docs
 */
export function listThings(
  core: OktaCore,
  params?: ListThingsParams,
  options?: ListOptions,
): OktaListRequest<Thing> {
  return sendList(
    core,
    {
      id: 'listThings',
      method: 'GET',
      path: '/things',
      query: ['q', 'limit', 'ids', 'kinds'],
      styles: { ids: commaStyle },
      headers: headerParams({ xTraceId: 'X-Trace-Id' }),
    },
    params,
    options,
  );
}`,
    },
    {
      name: 'without a word of description are described by their name',
      id: 'createThing',
      want: `
/**
 * Create thing.
 *
 * \`POST /things\`
 *
${throws} * @deprecated Okta has announced that this goes away.
 */
export function createThing(
  core: OktaCore,
  params: CreateThingParams | WithBody<CreateThingParams, 'thing'>,
  options?: RequestOptions,
): OktaRequest<Thing> {
  return send(
    core,
    {
      id: 'createThing',
      method: 'POST',
      path: '/things',
      body: { encode: json, property: 'thing', mediaType: 'application/json' },
    },
    params,
    options,
  );
}`,
    },
    {
      name: 'that answer nothing say so',
      id: 'expireThing',
      want: `
/**
 * Expire thing.
 *
 * \`POST /things/{thingId}/expire?tempPassword=true\`
 *
 * @returns Nothing: success is the answer.
${throws} */
export function expireThing(
  core: OktaCore,
  params: ExpireThingParams,
  options?: RequestOptions,
): OktaRequest<void> {
  return send(
    core,
    {
      id: 'expireThing',
      method: 'POST',
      path: '/things/{thingId}/expire',
      fixedQuery: { tempPassword: 'true' },
    },
    params,
    options,
  );
}`,
    },
  ])('$name', ({ id, want }) => {
    expect(declarationOf(files.requests, PATH, id)).toBe(want.trimStart());
  });
});
