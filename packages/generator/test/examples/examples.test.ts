import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, it, test } from 'vitest';

import { groupFaults, sharesOf } from '../../src/report/examples.js';
import type { Judged } from '../../src/examples/types.js';
import { openapi, operation, ref } from '../support/descriptions.js';
import { folderWith } from '../support/folder.js';
import { text } from '../support/fragments.js';
import { runCli } from '../cli/support.js';
import { type Verdicts, bothJudges, disagreements } from './support.js';

type Part = Readonly<Record<string, unknown>>;

const thing = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    size: { type: 'integer', maximum: 9 },
    made: { ...text, format: 'date-time' },
    tone: { ...text, enum: ['HIGH', 'LOW'] },
    code: { ...text, pattern: '^[A-Z]+$' },
    parts: { type: 'array', items: { type: 'object', properties: { weight: { type: 'number' } } } },
    byId: { type: 'object', additionalProperties: { type: 'number' } },
    either: { oneOf: [{ type: 'number' }, { type: 'boolean' }] },
    id: { ...text, readOnly: true },
  },
};

/** Each is the example of an operation's request. */
const requests: readonly { readonly given: unknown; readonly want: readonly string[] }[] = [
  { given: { name: 'a', size: 3, more: true }, want: [] },
  { given: { name: 'a', id: 'sent back' }, want: [] },
  { given: {}, want: ['required /name: missing'] },
  { given: { name: null }, want: ['null /name: null, not a string'] },
  { given: { name: 5 }, want: ['type /name: a number, not a string'] },
  { given: { name: 'a', size: 10 }, want: ['limit /size: outside of the limits'] },
  {
    given: { name: 'a', made: 'yesterday' },
    want: ['format /made: not a date-time of RFC 3339'],
  },
  { given: { name: 'a', tone: 'secret' }, want: ['value /tone: not in the enum'] },
  { given: { name: 'a', tone: null }, want: ['null /tone: null, not a value of the enum'] },
  { given: { name: 'a', code: 'secret' }, want: ['pattern /code: not as the pattern says'] },
  {
    given: { name: 'a', parts: [{ weight: 'x' }, { weight: 'y' }] },
    want: ['type /parts/*/weight: a string, not a number'],
  },
  {
    given: { name: 'a', byId: { '00u1a2b3c4d5e6f7g8h9': 'x', other: 'y' } },
    want: ['type /byId/*: a string, not a number', 'type /byId/other: a string, not a number'],
  },
  { given: { name: 'a', either: 'x' }, want: ['alternatives /either: as no alternative says'] },
  { given: '{"name": "a"}', want: ['text : a string, not an object'] },
  { given: [{ name: 'a' }], want: ['type : a list, not an object'] },
];

const answers = (content: Part): Part => ({ 200: { description: 'OK', content } });
const media = (more: Part): Part => ({ 'application/json': { schema: ref('Thing'), ...more } });

const description = openapi(
  { Thing: thing },
  {
    ...Object.fromEntries(
      requests.map(({ given }, index) => [
        `/api/v1/things/${index}`,
        {
          post: operation(`make${index}`, {
            requestBody: { content: media({ example: given }) },
          }),
        },
      ]),
    ),
    '/api/v1/named': {
      get: operation('getNamed', {
        responses: answers(
          media({
            examples: {
              first: { value: { id: 'x', name: 'a' } },
              second: { value: { id: 'x' } },
              shared: { $ref: '#/components/examples/Shared' },
              dead: { $ref: '#/components/examples/Gone' },
              elsewhere: { externalValue: 'https://example.com/a.json' },
              circle: { $ref: '#/components/examples/Circle' },
            },
          }),
        ),
      }),
      put: operation('putNamed', {
        responses: answers(
          media({ examples: { again: { $ref: '#/components/examples/Shared' } } }),
        ),
      }),
    },
    '/api/v1/others': {
      get: operation('getOthers', {
        responses: answers({
          'text/plain': { schema: text, example: 5 },
          'application/json, okta-version=1.0.0': {
            schema: ref('Thing'),
            example: { id: 'x', name: 5 },
          },
        }),
      }),
    },
  },
);
const components = description['components'] as Part;
const whole = {
  ...description,
  components: {
    ...components,
    examples: {
      Shared: { value: { id: 'x', name: 5 } },
      Circle: { $ref: '#/components/examples/Circle' },
    },
  },
};

const files = { 'api.json': JSON.stringify(whole) };

describe('examples of a description', () => {
  let judged: readonly Verdicts[];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oktaforge-'));
    const spec = join(folder, 'api.json');
    writeFileSync(spec, files['api.json']);
    judged = await bothJudges({ spec });
    rmSync(folder, { recursive: true });
  });

  it('are refused by the IR, which decides about fixtures, as they are by the validators', () => {
    expect(judged.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(10);
    expect(disagreements(judged)).toEqual([]);
  });

  it.each(requests.map((row, index) => ({ ...row, index })))('$given: $want', ({ index, want }) => {
    const example = judged.find(({ operation: id }) => id === `make${index}`);
    expect(example?.contradictions.map(textOf)).toEqual(want);
  });

  it('have a name and a status, and those that several bodies refer to are there once', () => {
    const others = judged.filter(({ status }) => status !== undefined);
    expect(
      others.map(({ operation: id, status, name, more, contradictions }) =>
        [id, status, name, more, contradictions.length].join(' '),
      ),
    ).toEqual([
      'getNamed 200 first 0 0',
      'getNamed 200 second 0 1',
      'getNamed 200 shared 1 1',
      'getOthers 200  0 1',
    ]);
  });

  it('have the pointer of their value', () => {
    const pointers = judged.map(({ pointer }) => pointer);
    expect(pointers).toContain('/components/examples/Shared/value');
    expect(pointers).toContain(
      '/paths/~1api~1v1~1others/get/responses/200/content/application~1json, okta-version=1.0.0/example',
    );
  });

  it('are counted, and grouped by what is wrong', () => {
    expect(sharesOf(judged)).toEqual({
      requests: { total: requests.length, accepted: 2 },
      responses: { total: 4, accepted: 1 },
    });
    const types = groupFaults(judged).find(({ kind }) => kind === 'type');
    expect(types).toMatchObject({ requests: 4, responses: 2 });
  });
});

function textOf({ kind, place, reason }: Judged['contradictions'][number]): string {
  return `${kind} ${place}: ${reason}`;
}

test('a reference with a bare percent sign leads to the example of that name', async () => {
  const examples = { '100%': { value: { name: 5 } } };
  const schema = { type: 'object', properties: { name: text } };
  const named = { full: { $ref: '#/components/examples/100%' } };
  const content = { 'application/json': { schema, examples: named } };
  const given = openapi(
    {},
    {
      '/api/v1/things': {
        get: operation('getThings', { responses: { 200: { description: 'OK', content } } }),
      },
    },
  );
  const folder = folderWith({
    'api.json': JSON.stringify({ ...given, components: { examples } }),
  });
  const judged = await bothJudges({ spec: join(folder, 'api.json') });
  expect(judged.map(({ name, contradictions }) => [name, contradictions.length])).toEqual([
    ['full', 1],
  ]);
});

describe('oktaforge examples', () => {
  test('judges by corrected schemas when it is told to', async () => {
    const argv = ['examples', '--spec', 'api.json'];
    const log = {
      'application/json': {
        schema: { type: 'array', items: ref('LogEvent') },
        example: [{ uuid: 'a', client: { zone: null } }],
      },
    };
    const event = {
      type: 'object',
      properties: {
        uuid: text,
        client: { type: 'object', properties: { zone: text } },
      },
    };
    const api = openapi(
      { LogEvent: event },
      { '/api/v1/logs': { get: operation('listLogs', { responses: answers(log) }) } },
    );
    const okta = { ...api, info: { title: 'Okta API', version: '1' } };
    const folder = folderWith({ 'api.json': JSON.stringify(okta) });
    const [written, corrected] = [
      await runCli(folder, argv),
      await runCli(folder, [...argv, '--corrected']),
    ];
    expect(written.stdout).toContain('/*/client/zone: null, not a string');
    expect(corrected.stdout).toContain('of responses: 1 of 1 (100.0 %)');
  });

  test('says which contradict their schema, and why', async () => {
    const { exitCode, stdout } = await runCli(folderWith(files), [
      'examples',
      '--spec',
      'api.json',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^T 1: accepted examples of requests: 2 of 15 \(13\.3 %\); of responses/,
    );
    expect(stdout).toContain('  POST /api/v1/things/3 body\n         /name: null, not a string\n');
    expect(stdout).not.toContain('secret');
  });

  test('is a page as Markdown', async () => {
    const argv = ['examples', '--spec', 'api.json', '--markdown'];
    const { stdout } = await runCli(folderWith(files), argv);
    expect(stdout).toContain('| A property that the schema requires is missing. | 1 | 1 |');
    expect(stdout).toContain('- `GET /api/v1/named` 200 (shared), and 1 more: `/name`: a number');
  });

  test('lists every example as JSON, without its value', async () => {
    const argv = ['examples', '--spec', 'api.json', '--json'];
    const { stdout } = await runCli(folderWith(files), argv);
    const { requests: share, examples } = JSON.parse(stdout) as {
      readonly requests: unknown;
      readonly examples: readonly object[];
    };
    expect(share).toEqual({ total: 15, accepted: 2 });
    expect(examples[0]).toMatchObject({ method: 'GET', path: '/api/v1/named', contradictions: [] });
    expect(stdout).not.toContain('secret');
  });

  test.each([
    [['examples'], 2, /no spec\/spec\.yaml here.*; name a description with --spec/],
    [['examples', '--overlay', 'a.yaml'], 2, /--overlay goes with --spec/],
    [['examples', '--spec', 'bad.json'], 1, /No example was judged/],
  ])('%j is answered with %i', async (argv, code, reason) => {
    const ran = await runCli(folderWith({ 'bad.json': '{}' }), argv);
    expect(ran).toMatchObject({ exitCode: code, stdout: '' });
    expect(ran.stderr).toMatch(reason);
  });

  test('a description without examples has none', async () => {
    const none = JSON.stringify(openapi({}, { '/a': { get: operation('getA') } }));
    const argv = ['examples', '--spec', 'api.json'];
    const { stdout } = await runCli(folderWith({ 'api.json': none }), argv);
    expect(stdout).toBe('T 1: accepted examples of requests: none; of responses: none\n');
  });
});
