import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { emitValidators } from '../../src/emit/validators/index.js';
import { repository } from '../support/compiler.js';
import { build } from '../support/descriptions.js';
import { emitted } from '../support/emitted.js';
import { folderWith } from '../support/folder.js';
import { styles } from './styles-description.js';

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Call = (core: unknown, params: object) => Promise<unknown>;
interface Packages {
  readonly operations: Readonly<Record<string, Call>>;
  readonly match: (request: Request) => Promise<unknown>;
}

/** The client and the matcher that are generated for the description, over the real runtimes. */
async function load(): Promise<Packages & { readonly coreWith: (fetch: unknown) => unknown }> {
  const files = [...emitted(styles).values(), ...emitValidators(build(styles).api)];
  const root = folderWith(Object.fromEntries(files.map(({ path, content }) => [path, content])));
  for (const name of ['sdk', 'validators']) {
    const runtime = join('packages', name, 'src/runtime');
    symlinkSync(join(repository, runtime), join(root, runtime));
  }
  const at = (path: string): Promise<Record<string, unknown>> =>
    import(join(root, 'packages', path));
  const operations = (await at('sdk/src/generated/operations/thing.ts')) as Packages['operations'];
  const { createOktaCore } = (await at('sdk/src/runtime/index.ts')) as {
    createOktaCore: (options: object) => unknown;
  };
  const { routes } = await at('validators/src/generated/http/routes.ts');
  const { checks } = await at('validators/src/generated/http/checks.ts');
  const { createTableMatcher } = (await at('validators/src/runtime/http/table-matcher.ts')) as {
    createTableMatcher: (...given: unknown[]) => { match: Packages['match'] };
  };
  const matcher = createTableMatcher(routes, checks, { unknownKeys: 'report' });
  const coreWith = (fetch: unknown): unknown =>
    createOktaCore({ orgUrl: 'https://acme.okta.com', auth: { token: 'x' }, fetch });
  return { operations, match: (request) => matcher.match(request), coreWith };
}

const object = { R: 100, G: 200, name: 'a,b=c d|e;f.g/h' };
const plain = { R: 100, G: 200 };
const list = ['blue', 'a,b'];

const cases: readonly (readonly [string, object, string])[] = [
  ['simpleList', { value: list }, '/simple/blue,a%2Cb'],
  ['simpleNumbers', { value: [1, 2] }, '/simple-numbers/1,2'],
  ['simpleObject', { value: plain }, '/simple-object/R,100,G,200'],
  ['simpleExploded', { value: plain }, '/simple-exploded/R=100,G=200'],
  ['labelText', { value: 'a.b' }, '/label-text/.a.b'],
  ['labelList', { value: list }, '/label/.blue,a%2Cb'],
  ['labelExploded', { value: ['a', 'b'] }, '/label-exploded/.a.b'],
  ['labelObject', { value: plain }, '/label-object/.R=100.G=200'],
  ['matrixText', { value: 'a;b' }, '/matrix-text/;value=a%3Bb'],
  ['matrixList', { value: [1, 2] }, '/matrix/;value=1,2'],
  ['matrixExploded', { value: list }, '/matrix-exploded/;value=blue;value=a%2Cb'],
  ['matrixObject', { value: plain }, '/matrix-object/;R=100;G=200'],
  ['jsonSegment', { value: plain }, '/json/%7B%22R%22%3A100%2C%22G%22%3A200%7D'],
  ['formObject', { value: plain }, '/form?value=R,100,G,200'],
  ['formList', { value: ['a', 'b'] }, '/form-list?value=a%2Cb'],
  ['formExploded', { value: plain, other: 'x' }, '/form-exploded?other=x&R=100&G=200'],
  ['formMap', { value: { a: 1, __proto__: null }, other: 'x' }, '/form-map?other=x&a=1'],
  ['spaceList', { value: ['a', 'b'] }, '/space?value=a%20b'],
  ['pipeList', { value: [1, 2] }, '/pipe?value=1%7C2'],
  ['pipeObject', { value: plain }, '/pipe-object?value=R%7C100%7CG%7C200'],
  ['pipeExploded', { value: ['a', 'b'] }, '/pipe-exploded?value=a&value=b'],
  [
    'deepObject',
    { value: { q: 'x', tags: ['a', 'b'], range: { from: 1.5, open: true }, also: { q: 'y' } } },
    '/deep?value%5Bq%5D=x&value%5Btags%5D=a&value%5Btags%5D=b&value%5Brange%5D%5Bfrom%5D=1.5&value%5Brange%5D%5Bopen%5D=true&value%5Balso%5D%5Bq%5D=y',
  ],
  ['jsonQuery', { value: plain }, '/json?value=%7B%22R%22%3A100%2C%22G%22%3A200%7D'],
  [
    'reservedText',
    { value: 'a/b?c,d#', list: ['x/y', 'z'] },
    '/reserved?value=a/b?c,d%23&list=x/y&list=z',
  ],
  ...['simpleObject', 'simpleExploded', 'matrixObject', 'jsonSegment'].map(
    (id) => [id, { value: object }, ''] as const,
  ),
  ...['formObject', 'formExploded', 'jsonQuery', 'deepObject'].map(
    (id) => [id, { value: id === 'deepObject' ? { q: object.name } : object }, ''] as const,
  ),
];

describe('a parameter', () => {
  test('is written in its style, and read again', async () => {
    const { operations, match, coreWith } = await load();
    const results = await Promise.all(
      cases.map(async ([id, params, want]) => {
        const sent = await sentBy(operations, coreWith, id, params);
        const matched = await match(new Request(sent.url, { headers: sent.headers }));
        const path = sent.url.replace('https://acme.okta.com', '');
        return { id, path: want === '' ? '' : path, matched: pick(matched) };
      }),
    );
    expect(results).toEqual(
      cases.map(([id, params, want]) => ({
        id,
        path: want,
        matched: { ok: true, operationId: id, params, issues: [] },
      })),
    );
  });

  test('in a header', async () => {
    const { operations, match, coreWith } = await load();
    const params = { xList: [1, 2], xObject: plain, xExploded: plain, xJson: object };
    const { url, headers } = await sentBy(operations, coreWith, 'headers', params);
    expect(['x-list', 'x-object', 'x-exploded'].map((name) => headers.get(name))).toEqual([
      '1,2',
      'R,100,G,200',
      'R=100,G=200',
    ]);
    expect(pick(await match(new Request(url, { headers })))).toMatchObject({ ok: true, params });
  });

  test.each([
    ['/deep?value[range][from]=x', 'value', 'a number for "from" for "range"'],
    ['/pipe?value=1|x', 'value', 'a number'],
    ['/json?value={', 'value', 'JSON'],
    ['/form-exploded?R=red', 'value', 'a number for "R"'],
    ['/deep?value[q]=1&value[q][x]=2', 'value', 'one value for "q"'],
    ['/matrix/;value=1,x', 'value', 'a number'],
  ])('that is wrong is reported: %s', async (path, property, expected) => {
    const { match } = await load();
    const matched = await match(new Request(`https://acme.okta.com${path}`));
    expect(matched).toMatchObject({ ok: false, issues: [{ path: [property], expected }] });
    expect(matched).not.toMatchObject({ issues: [{ received: 'nothing' }] });
  });

  test.each([
    ['/deep?values[q]=1', 'values[q]'],
    ['/form-exploded?red=1', 'red'],
  ])('that belongs to none is reported: %s', async (path, name) => {
    const { match } = await load();
    const matched = await match(new Request(`https://acme.okta.com${path}`));
    expect(matched).toMatchObject({ ok: false, issues: [{ path: [name], code: 'unknown_key' }] });
  });
});

describe('a form with lists and objects', () => {
  test('is written and read again', async () => {
    const { operations, match, coreWith } = await load();
    const params = {
      ids: ['a', 'b,c'],
      color: object,
      deep: object,
      colors: [plain, object],
      csv: ['x', 'y'],
    };
    const sent = await sentBy(operations, coreWith, 'sendForm', params);
    const request = new Request(sent.url, {
      method: 'POST',
      headers: sent.headers,
      body: String(sent.body),
    });
    expect(pick(await match(request))).toMatchObject({ ok: true, params });
  });

  test('in parts, too', async () => {
    const { operations, match, coreWith } = await load();
    const params = { ids: ['a', 'b'], color: object, colors: [plain, object], note: 'x' };
    const { url, headers, body } = await sentBy(operations, coreWith, 'sendParts', params);
    if (!(body instanceof Blob)) throw new Error('no form');
    expect(pick(await match(new Request(url, { method: 'POST', headers, body })))).toMatchObject({
      ok: true,
      params,
    });
  });
});

async function sentBy(
  operations: Packages['operations'],
  coreWith: (fetch: unknown) => unknown,
  id: string,
  params: object,
): Promise<Sent> {
  const all: Sent[] = [];
  const fetch = (url: string, init: RequestInit): Response => {
    all.push({ url, headers: new Headers(init.headers), body: init.body });
    return new Response(null, { status: 204 });
  };
  await operations[id]?.(
    coreWith(async (url: string, init: RequestInit) => fetch(url, init)),
    params,
  );
  const [sent] = all;
  if (sent === undefined) throw new Error(`${id} sends nothing`);
  return sent;
}

function pick(match: unknown): object {
  const { ok, operationId, params, issues } = match as Record<string, unknown>;
  return { ok, operationId, params, issues };
}
