import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, it } from 'vitest';

import { type RouteTable, readRoutes } from '../../../validators/src/runtime/http/route-table.js';
import { tableValidators } from '../../../validators/src/runtime/http/table-validators.js';
import type { CheckTable } from '../../../validators/src/runtime/table/types.js';
import { emitValidators } from '../../src/emit/validators/index.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';
import { layoutFaults } from '../support/emitted.js';
import { ok, path, sent, text } from '../support/fragments.js';
import { base64, models, requests, unions } from './descriptions.js';
import { hostile } from './hostile-description.js';

interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

interface Validator {
  is(value: unknown): boolean;
  validate(
    value: unknown,
    options?: object,
  ): { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };
}

interface Emitted {
  readonly [name: string]: Validator;
}

const runtime = fileURLToPath(new URL('../../../validators/src/runtime', import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The validators of a description, generated, written and loaded. */
async function load(description: unknown): Promise<Emitted> {
  const folder = mkdtempSync(join(tmpdir(), 'oktaforge-'));
  folders.push(folder);
  symlinkSync(runtime, join(folder, 'runtime'));
  for (const { path: file, content } of emitValidators(build(description).api)) {
    const target = join(folder, file.replace('packages/validators/src/', ''));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  const modules = await Promise.all(
    ['requests', 'models', 'responses'].map(
      (name) =>
        import(/* @vite-ignore */ join(folder, 'generated', `${name}.ts`)) as Promise<Emitted>,
    ),
  );
  return Object.assign({}, ...modules, await tabled(folder));
}

/** The same requests as the table of a matcher checks them, named `table createThingRequest`. */
async function tabled(folder: string): Promise<Emitted> {
  const http = join(folder, 'generated/http');
  const { checks } = (await import(/* @vite-ignore */ join(http, 'checks.ts'))) as {
    checks: CheckTable;
  };
  const { routes } = (await import(/* @vite-ignore */ join(http, 'routes.ts'))) as {
    routes: RouteTable;
  };
  const read = readRoutes(routes);
  const validators = tableValidators(read, checks);
  const named = read.map(({ id }) => [`table ${id}Request`, validators.get(id)] as const);
  return Object.fromEntries(
    named.flatMap(([name, validator]) => (validator === undefined ? [] : [[name, validator]])),
  );
}

/** Issues as `path code`. */
function said(validators: Emitted, name: string, value: unknown, options?: object): string[] {
  const result = validators[name]?.validate(value, options);
  if (result === undefined) throw new Error(`no ${name} in ${Object.keys(validators).join(', ')}`);
  if (options === undefined) expect(validators[name]?.is(value)).toBe(result.ok);
  const inTable = validators[`table ${name}`];
  if (inTable !== undefined) expect(inTable.validate(value, options)).toEqual(result);
  return result.ok ? [] : result.issues.map(({ path: at, code }) => `${at.join('.')} ${code}`);
}

type Case = readonly [validator: string, value: unknown, want: readonly string[]];

function specify(title: string, description: unknown, cases: readonly Case[]): void {
  const loading = load(description);
  it.each(cases)(`${title}: %s of %o`, async (name, value, want) => {
    expect(said(await loading, name, value)).toEqual(want);
  });
}

describe('what becomes of requests', () => {
  specify('parameters and bodies', requests, [
    ['listThingsRequest', undefined, []],
    ['listThingsRequest', { q: 'a', limit: 1, ids: ['a'], kinds: [], xTraceId: 'x' }, []],
    ['listThingsRequest', { limit: 1.5 }, ['limit wrong_type']],
    ['listThingsRequest', { ids: 'a,b', kinds: [1] }, ['ids wrong_type', 'kinds.0 wrong_type']],
    ['createThingRequest', { thing: { name: 'a' } }, []],
    ['createThingRequest', { thing: { name: 1 } }, ['thing.name wrong_type']],
    ['expireThingRequest', { thingId: 'a' }, []],
    ['expireThingRequest', { thingId: '' }, ['thingId too_short']],
    ['expireThingRequest', {}, ['thingId required']],
    ['uploadLogoRequest', { thingId: 'a', file: new Blob([]) }, []],
    ['uploadLogoRequest', { thingId: 'a', file: 'text' }, ['file wrong_type']],
    ['uploadLogoRequest', { thingId: 'a' }, ['file required']],
    ['putBytesRequest', { thingId: 'a', body: new Uint8Array(1) }, []],
    ['putBytesRequest', { thingId: 'a', body: [1] }, ['body wrong_type']],
  ]);
  specify('base64', base64, [
    ['publishDerRequest', { certificate: 'AAAA' }, []],
    ['publishDerRequest', { certificate: new Uint8Array(1) }, []],
    ['publishDerRequest', { certificate: {} }, ['certificate wrong_type']],
  ]);
});

describe('what becomes of models', () => {
  specify('kinds of types', models, [
    ['thingModel', { name: 'a' }, []],
    ['thingModel', {}, ['name required']],
    ['thingModel', { name: 'a', size: null, old: true }, []],
    ['thingModel', { name: 'a', size: 1.5, old: 'yes' }, ['size wrong_type', 'old wrong_type']],
    ['thingModel', { name: 'a', status: 'BROKEN' }, []],
    ['thingInputModel', { name: 'a', status: 'BROKEN' }, ['status unknown_value']],
    ['thingModel', { name: 'a', tags: ['A', 1] }, ['tags.1 wrong_type']],
    ['thingModel', { name: 'a', labels: { x: 'y', z: 1 } }, ['labels.z wrong_type']],
    ['thingModel', { name: 'a', place: { x: 'far' } }, ['place.x wrong_type']],
    ['thingModel', { name: 'a', profile: { colour: 1, own: 1 } }, ['profile.colour wrong_type']],
    ['namesModel', ['a', 'b'], []],
    ['namesModel', ['a', null], ['1 wrong_type']],
  ]);
  specify('the member that the discriminators pick', unions, [
    ['appModel', { mode: 'SAML_1', audience: 'a' }, []],
    ['appModel', { mode: 'SAML_1', audience: 1 }, ['audience wrong_type']],
    ['appModel', { mode: 'SAML_2', audience: 1 }, ['audience wrong_type']],
    ['appModel', { mode: 'PLUGIN', name: 'swa', url: 1 }, ['url wrong_type']],
    ['appModel', { mode: 'PLUGIN', name: 'other', url: 1 }, []],
    ['appModel', { mode: 'NEW', audience: 1 }, []],
    ['appModel', { mode: 'NEW', name: 1 }, ['name wrong_type']],
  ]);

  const limits = (property: object) =>
    openapi({ Thing: { type: 'object', properties: { x: property } } });
  const repeats = `${'a'.repeat(40)}!`;
  it.each<[string, object, unknown, readonly string[]]>([
    ['a date', { ...text, format: 'date-time' }, '2024-02-30T00:00:00Z', ['x bad_format']],
    ['an int32', { type: 'integer', format: 'int32' }, 2 ** 31, ['x wrong_type']],
    ['a length', { ...text, maxLength: 1 }, 'ab', ['x too_long']],
    ['a pattern', { ...text, pattern: '^a+$' }, 'ab', ['x bad_pattern']],
    ['a slash in a pattern', { ...text, pattern: '^/$' }, '/', []],
    ['no pattern that may never end', { ...text, pattern: '^(a+)+$' }, repeats, []],
    ['no pattern that is none', { ...text, pattern: '(' }, 'a', []],
    ['no format that is unknown', { ...text, format: 'password' }, 'a', []],
    ['a minimum', { type: 'number', minimum: 1 }, 0, ['x too_small']],
    [
      'unique items',
      { type: 'array', items: text, uniqueItems: true },
      ['a', 'a'],
      ['x not_unique'],
    ],
  ])('checks %s', async (_name, property, value, want) => {
    expect(said(await load(limits(property)), 'thingModel', { x: value })).toEqual(want);
  });

  it('checks schemas that contain themselves, as deep as anybody nests them', async () => {
    const tree = openapi({
      Tree: {
        type: 'object',
        properties: { name: text, branches: { type: 'array', items: ref('Tree') } },
      },
    });
    const validators = await load(tree);
    const branches = (depth: number): object =>
      depth === 0 ? { name: 1 } : { branches: [branches(depth - 1)] };
    expect(said(validators, 'treeModel', branches(2))).toEqual([
      'branches.0.branches.0.name wrong_type',
    ]);
    expect(said(validators, 'treeModel', branches(1_000))[0]).toMatch(/ too_deep$/);
  });
});

describe('what only the API sets', () => {
  const description = openapi(
    {
      Thing: {
        type: 'object',
        properties: { id: { ...text, readOnly: true }, name: text },
      },
    },
    {
      '/things/{thingId}': {
        put: operation('putThing', {
          parameters: [path('thingId')],
          ...sent(json(ref('Thing'))),
          ...ok(ref('Thing')),
        }),
      },
    },
  );
  const params = { thingId: 'a', body: { id: 'a', other: 1 } };
  it.each([
    [undefined, []],
    [{ readOnly: 'report' }, ['body.id read_only']],
    [{ unknownKeys: 'report' }, ['body.other unknown_key']],
  ])('is reported with %o as %o', async (options, want) => {
    expect(said(await load(description), 'putThingRequest', params, options)).toEqual(want);
  });
});

describe('what must be there in one direction only', () => {
  const stream = { allOf: [ref('Stream'), { required: ['secret'] }] };
  const description = openapi(
    {
      Stream: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { ...text, readOnly: true },
          name: text,
          secret: { ...text, writeOnly: true },
        },
      },
      SecretStream: stream,
    },
    {
      '/streams': {
        post: operation('createStream', {
          ...sent(json(ref('SecretStream'))),
          ...ok(ref('SecretStream')),
        }),
      },
    },
  );
  specify('a request or an answer', description, [
    // Only the API sets `id`: whoever creates a stream cannot know it.
    ['createStreamRequest', { body: { name: 'a', secret: 's' } }, []],
    ['createStreamRequest', { body: { name: 'a' } }, ['body.secret required']],
    ['createStreamRequest', { body: { secret: 's' } }, ['body.name required']],
    // `secret` is never answered.
    ['secretStreamModel', { id: '1', name: 'a' }, []],
    ['secretStreamModel', { name: 'a' }, ['id required']],
    ['secretStreamInputModel', { name: 'a', secret: 's' }, []],
  ]);
});

describe('the text', () => {
  it.each([
    ['requests', requests],
    ['models', models],
    ['unions', unions],
    ['hostile names and texts', hostile],
  ])('of %s is as prettier would write it', async (_name, description) => {
    expect(await layoutFaults(emitValidators(build(description).api))).toEqual([]);
  });
});

describe('validators of answers', async () => {
  const answer = (schema: object, mediaType = 'application/json') => ({
    content: { [mediaType]: { schema } },
  });
  const word = { type: 'string' };
  const validators = await load(
    openapi(
      { Thing: { type: 'object', required: ['id'], properties: { id: word } } },
      {
        '/things': {
          get: operation('listThings', {
            responses: { 200: answer({ type: 'array', items: ref('Thing') }), 404: answer(word) },
          }),
          post: operation('createThing', {
            responses: { 200: answer(ref('Thing')), 202: answer({ type: 'integer' }) },
          }),
          put: operation('replaceThing', { responses: { 200: answer(word, 'text/csv') } }),
          delete: operation('deleteThing'),
        },
      },
    ),
  );

  it.each([
    ['listThings', [{ id: 'a' }], []],
    ['listThings', [{ id: 'a' }, {}], ['1.id required']],
    ['listThings', {}, [' wrong_type']],
    ['createThing', { id: 'a' }, []],
    ['createThing', 1, []],
    ['createThing', { id: 1 }, ['id wrong_type']],
  ])('%s: %j', (id, value, want) => {
    expect(said(validators, `${id}Response`, value)).toEqual(want);
  });

  it('are made for what is JSON', () => {
    const names = Object.keys(validators).filter((name) => name.endsWith('Response'));
    expect(names.toSorted()).toEqual(['createThingResponse', 'listThingsResponse']);
  });
});
