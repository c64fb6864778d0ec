import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/load/inputs.js';
import { loadDescription } from '../../src/load/load.js';
import { folderWith } from '../support/folder.js';
import { outline } from '../support/outline.js';

const api = { openapi: '3.0.3', info: { title: 'T', version: '1' }, paths: {} };
const json = JSON.stringify(api);
const yaml = 'openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths: {}\n';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('loadDescription', () => {
  test.each([
    ['JSON, whatever the file is called', json],
    ['YAML', yaml],
    ['YAML in flow style', '{openapi: 3.0.3, info: {title: T, version: "1"}, paths: {},}'],
    ['YAML with a byte order mark', `\uFEFF${yaml}`],
    ['JSON with a byte order mark', `\uFEFF${json}`],
  ])('reads %s', async (_, content) => {
    const spec = join(folderWith({ api: content }), 'api');
    const { document, diagnostics, inputs, file } = await loadDescription({ spec });
    expect(diagnostics.all).toEqual([]);
    expect(document).toEqual(api);
    expect(file).toBe(spec);
    expect(inputs).toEqual([{ name: spec, sha256: sha256(content) }]);
  });

  test('keeps dates as text', async () => {
    const spec = join(folderWith({ api: `${yaml}x-date: 2026-01-02\n` }), 'api');
    const { document } = await loadDescription({ spec });
    expect(document?.['x-date']).toBe('2026-01-02');
  });

  test('applies overlays in order', async () => {
    const overlay = (from: string): string =>
      `overlay: 1.0.0\ninfo: {title: T, version: "1"}\nactions: [{target: $.info, update: {title: ${from}}}]\n`;
    const folder = folderWith({ api: json, 'a.yaml': overlay('A'), 'b.yaml': overlay('B') });
    const overlays = [join(folder, 'b.yaml'), join(folder, 'a.yaml')];
    const { document } = await loadDescription({ spec: join(folder, 'api'), overlays });
    expect(document?.['info']).toEqual({ title: 'A', version: '1' });
  });
});

function manifest(changes: { sha256?: string; rest?: string } = {}): string {
  return `upstream:
  file: api.json
  sha256: '${changes.sha256 ?? sha256(json)}'
${changes.rest ?? "overlays: []\nexpected: { version: '1', operations: 0, pathVerbs: 0, schemas: 0, areas: 0 }\n"}`;
}

describe('loadDescription by a manifest', () => {
  test('reads what it names, relative to its own folder', async () => {
    const folder = folderWith({ 'spec/spec.yaml': manifest(), 'spec/api.json': json });
    const path = join(folder, 'spec/spec.yaml');
    const { document, diagnostics, expected, inputs } = await loadDescription({ manifest: path });
    expect(diagnostics.all).toEqual([]);
    expect(document).toEqual(api);
    expect(expected).toEqual({
      file: path,
      version: '1',
      counts: { operations: 0, pathVerbs: 0, schemas: 0, areas: 0 },
    });
    expect(inputs.map(({ name }) => name)).toEqual(['spec.yaml', 'api.json']);
  });

  test('finds an installed package in a folder above', async () => {
    const folder = folderWith({
      'a/spec.yaml': manifest().replace('upstream:', "upstream:\n  package: '@x/api'"),
      'node_modules/@x/api/api.json': json,
    });
    const { document, inputs } = await loadDescription({ manifest: join(folder, 'a/spec.yaml') });
    expect(document).toEqual(api);
    expect(inputs[1]?.name).toBe('@x/api/api.json');
  });

  test('says how to install a package that is missing', async () => {
    const folder = folderWith({
      'spec.yaml': manifest().replace('upstream:', "upstream:\n  package: '@x/api'"),
    });
    const { diagnostics } = await loadDescription({ manifest: join(folder, 'spec.yaml') });
    expect(diagnostics.all).toMatchObject([
      { code: 'not-found', help: 'Install the package @x/api, for example with `pnpm install`.' },
    ]);
  });

  test('refuses another upstream file than the pinned one, and still shows what else is wrong', async () => {
    const folder = folderWith({
      'spec.yaml': manifest({ sha256: '0'.repeat(64) }),
      'api.json': '{"openapi": "3.0.3"}',
    });
    const { diagnostics } = await loadDescription({ manifest: join(folder, 'spec.yaml') });
    expect(outline(diagnostics.all)).toEqual([
      'error upstream-changed /upstream/sha256',
      'error not-openapi',
    ]);
    expect(diagnostics.all[0]?.source?.file).toBe(join(folder, 'spec.yaml'));
  });

  test.each<[string, { given: string; want: string[] }]>([
    [
      'an empty object',
      {
        given: '{}',
        want: [
          '/upstream/file',
          '/upstream/sha256',
          '/overlays',
          '/expected/version',
          '/expected/operations',
          '/expected/pathVerbs',
          '/expected/schemas',
          '/expected/areas',
        ],
      },
    ],
    [
      'wrong kinds',
      {
        given: manifest({
          sha256: 'abc',
          rest: 'overlays: [7]\nexpected: { version: 1, operations: 1.5, pathVerbs: 0, schemas: x, areas: 0 }\n',
        }),
        want: [
          '/upstream/sha256',
          '/overlays',
          '/expected/version',
          '/expected/operations',
          '/expected/schemas',
        ],
      },
    ],
  ])('reports every fault of %s', async (_, { given, want }) => {
    const path = join(folderWith({ 'spec.yaml': given, 'api.json': json }), 'spec.yaml');
    const { document, diagnostics } = await loadDescription({ manifest: path });
    expect(document).toBeUndefined();
    expect(outline(diagnostics.all)).toEqual(want.map((at) => `error manifest-shape ${at}`));
  });

  test.each(['gone.yaml', 'broken.yaml'])(
    'reports a manifest that cannot be read: %s',
    async (name) => {
      const folder = folderWith({ 'broken.yaml': 'a: [\n' });
      const { document, diagnostics } = await loadDescription({ manifest: join(folder, name) });
      expect(document).toBeUndefined();
      expect(diagnostics.hasErrors).toBe(true);
    },
  );
});

describe('readInputs', () => {
  test.each<[string, string, boolean]>([
    ['references inside of the document', '{"$ref": "#/a"}', false],
    ['a property that is called $ref', '{"properties": {"$ref": {"type": "string"}}}', false],
    ['the same in YAML', 'properties:\n  $ref:\n    type: string\n', false],
    ['a reference to a file', '{"$ref": "other.json"}', true],
    ['the same in YAML, with and without quotes', "- $ref: 'other.yaml#/a'\n", true],
    ['the same without quotes', '- $ref: ./other.yaml\n', true],
  ])('tells by the text whether further files may matter: %s', async (_, text, open) => {
    const inputs = await readInputs({ spec: join(folderWith({ api: text }), 'api') });
    expect(inputs.open).toBe(open);
  });

  test('can be handed on, so that nothing is read twice', async () => {
    const spec = join(folderWith({ api: json }), 'api');
    const inputs = await readInputs({ spec });
    const { document, inputs: hashes } = await loadDescription(inputs);
    expect(document).toEqual(api);
    expect(hashes).toEqual(inputs.hashes);
  });
});
