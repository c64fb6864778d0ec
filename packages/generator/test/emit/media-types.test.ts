import { describe, expect, test } from 'vitest';

import { emitMocks } from '../../src/emit/mocks/index.js';
import { build, operationOf } from '../support/descriptions.js';
import { compile } from '../support/compiler.js';
import { declarationOf, emitted } from '../support/emitted.js';
import { media } from './media-description.js';

const { api, found } = build(media);
const files = emitted(media);

/** What the compiler says of a program that has a client, and a core with single operations. */
function faultsOf(program: string): string[] {
  const head = `
import { createOktaClient } from './generated/client.js';
import * as thing from './generated/operations/thing.js';
import type { Csr, Encoded } from './generated/index.js';
const okta = createOktaClient({ orgUrl: 'https://a.okta.com', auth: { token: 'x' } });
const csrId = '1';
export const is = <T>(value: T): T => value;
`;
  const user = 'packages/sdk/src/user.ts';
  const source = `${head}${program}\nexport { okta, thing, csrId };\nexport type { Csr, Encoded };\n`;
  return compile([...files.values()], { [user]: source }).in(user);
}

describe('media types', () => {
  test('of an answer are known to the mock', () => {
    const table = emitMocks(api).find(({ path }) => path.endsWith('/operations.ts'))?.content ?? '';
    const facts = (id: string): string =>
      /^    id: '(\w+)'[\s\S]*?^  \}/m.exec(table.slice(table.indexOf(`id: '${id}'`) - 4))?.[0] ??
      '';
    expect(facts('getCsr')).toContain("others: ['application/pkcs10']");
    expect(facts('putCsr')).toContain("others: ['text/xml', 'image/png']");
    expect(facts('getMetadata')).toContain("mediaType: 'text/xml'");
    // Of a list only pages of JSON are made.
    expect(facts('listCsrs')).not.toContain('others');
  });

  test('of a body: JSON, or the first, and the others', () => {
    const bodies = ['putCsr', 'publish', 'patchCsr', 'sendEvent', 'setLogo'].map((id) => {
      const { body } = operationOf(api, id);
      const forms = body === undefined ? [] : [body, ...(body.others ?? [])];
      return forms.map(({ mediaType, encoding }) => `${mediaType} ${encoding}`);
    });
    expect(bodies).toEqual([
      ['application/json json', 'text/plain text'],
      ['application/x-x509-ca-cert binary', 'application/pkix-cert binary'],
      ['application/merge-patch+json json'],
      ['application/secevent+jwt text'],
      ['application/json json'],
    ]);
  });

  test('of an answer: JSON, or the first, and the others; a list has none', () => {
    const results = ['getCsr', 'putCsr', 'listCsrs', 'getMetadata', 'getMe'].map((id) => {
      const { result } = operationOf(api, id);
      const all = result === undefined ? [] : [result, ...(result.others ?? [])];
      return all.map(({ mediaType, type }) => `${mediaType} ${type.kind}`);
    });
    expect(results).toEqual([
      ['application/json model', 'application/pkcs10 string'],
      ['application/json model', 'text/xml string', 'image/png binary'],
      ['application/json array'],
      ['text/xml string'],
      ['application/json;okta-version=1.0.0 model'],
    ]);
  });

  test('that are left out or misspelt are reported', () => {
    expect(found).toEqual([
      'warning media-type-shape /paths/~1me/post/requestBody/content/application~1json, okta-version=1.0.0',
      'info media-type-chosen /paths/~1logo/post/requestBody',
    ]);
    expect(operationOf(api, 'setMe').body?.mediaType).toBe('application/json;okta-version=1.0.0');
  });

  test('are chosen by the second argument', () => {
    const declaration = declarationOf(files, 'operations/thing.ts', 'getCsr');
    expect(declaration).toBe(
      `
/** As below, but the answer comes as \`application/pkcs10\`. */
export function getCsr(
  core: OktaCore,
  params: GetCsrParams,
  options: RequestOptions & { readonly accept: 'application/pkcs10' },
): OktaRequest<string>;
/**
 * Get csr.
 *
 * \`GET /csrs/{csrId}\`
 *
 * @throws {OktaError}
 */
export function getCsr(
  core: OktaCore,
  params: GetCsrParams,
  options?: RequestOptions & { readonly accept?: 'application/json' | undefined },
): OktaRequest<Csr>;
export function getCsr(
  core: OktaCore,
  params: GetCsrParams,
  options?: RequestOptions,
): OktaRequest<unknown> {
  return send(
    core,
    { id: 'getCsr', method: 'GET', path: '/csrs/{csrId}', texts: ['application/pkcs10'] },
    params,
    options,
  );
}`.trim(),
    );
  });

  test.each([
    ['the default', 'is<Promise<Csr>>(okta.thing.getCsr({ csrId }));'],
    [
      'the default, chosen',
      "is<Promise<Csr>>(okta.thing.getCsr({ csrId }, { accept: 'application/json' }));",
    ],
    [
      'another one',
      "is<Promise<Encoded>>(okta.thing.getCsr({ csrId }, { accept: 'application/pkcs10' }));",
    ],
    [
      'another one of a function',
      "is<Promise<Encoded>>(thing.getCsr(okta, { csrId }, { accept: 'application/pkcs10', timeout: 1 }));",
    ],
    [
      'one of several',
      "is<Promise<string | Blob>>(okta.thing.putCsr({ csrId, body: 'x' }, { accept: 'text/xml', contentType: 'text/plain' }));",
    ],
    [
      'a body',
      "is<Promise<void>>(okta.thing.publish({ body: new Blob([]) }, { contentType: 'application/pkix-cert' }));",
    ],
    ['what has one only', 'is<Promise<string>>(okta.thing.getMetadata({}, { timeout: 1 }));'],
  ])('are typed: %s', (_name, program) => {
    expect(faultsOf(program)).toEqual([]);
  });

  test.each([
    ['one that there is not', "void okta.thing.getCsr({ csrId }, { accept: 'text/xml' });"],
    [
      'the type of another one',
      "is<Promise<Csr>>(okta.thing.getCsr({ csrId }, { accept: 'application/pkcs10' }));",
    ],
    [
      'one for a body',
      "void okta.thing.publish({ body: new Blob([]) }, { contentType: 'text/plain' });",
    ],
    ['any, where there is one only', "void okta.thing.getMetadata({}, { accept: 'text/plain' });"],
  ])('are refused: %s', (_name, program) => {
    expect(faultsOf(program)).toHaveLength(1);
  });
});
