import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApi } from '../../src/run/read-api.js';
import { loadDescription } from '../../src/load/load.js';
import { folderWith } from '../support/folder.js';

const api = (reference: string): string => `openapi: 3.0.3
info: { title: T, version: '1' }
paths:
  /a:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: { $ref: '${reference}' }
        '404':
          description: None
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Local' }
components:
  schemas:
    Local: { type: string }
`;

describe('references to other files', () => {
  test('are brought into the document, and those inside of it stay', async () => {
    const folder = folderWith({
      'api.yaml': api('models/pet.yaml#/Pet'),
      'models/pet.yaml': 'Pet: { type: object, properties: { tag: { $ref: tag.json } } }\n',
      'models/tag.json': '{ "type": "string" }',
    });
    const spec = join(folder, 'api.yaml');
    const { document, diagnostics, inputs } = await loadDescription({ spec });
    expect(diagnostics.all).toEqual([]);
    const text = JSON.stringify(document);
    expect(text).toContain('{"type":"object","properties":{"tag":{"type":"string"}}}');
    expect(text).toContain('{"$ref":"#/components/schemas/Local"}');
    expect(text).not.toContain('pet.yaml');
    expect(inputs.map(({ name }) => name.split('/').at(-1))).toEqual([
      'api.yaml',
      'pet.yaml',
      'tag.json',
    ]);
  });

  test.each<[string, string, string]>([
    ['a file that is not there', 'gone.yaml#/Pet', 'There is no file '],
    ['a place that is not in the file', 'pet.yaml#/Dog', 'Dog'],
  ])('are reported when they lead to %s', async (_, reference, part) => {
    const folder = folderWith({
      'api.yaml': api(reference),
      'pet.yaml': 'Pet: { type: object }\n',
    });
    const { document, diagnostics } = await loadDescription({ spec: join(folder, 'api.yaml') });
    expect(document).toBeUndefined();
    expect(diagnostics.all).toMatchObject([{ code: 'unresolved-file-reference' }]);
    expect(diagnostics.all[0]?.message).toContain(part);
  });
});

test('what is wrong in another file is found there', async () => {
  const folder = folderWith({
    'api.yaml': api('models/pet.yaml#/Pet'),
    'models/pet.yaml': [
      'Pet:',
      '  type: object',
      '  properties:',
      '    name: { pattern: "(", type: string }',
      '    tag: { $ref: "more/tag.yaml" }',
      '    own: { $ref: "#/Own" }',
      'Own:',
      '  type: array',
      '  items: { type: txt }',
    ].join('\n'),
    'models/more/tag.yaml': 'type: object\nproperties:\n  a:\n    not: {type: string}\n',
  });
  const { diagnostics } = await readApi({ spec: join(folder, 'api.yaml') });
  const places = diagnostics.map(
    ({ code, source }) =>
      `${code} ${source?.file.replace(/^.*oktaforge-[^/]+\//, '')}:${source?.line}:${source?.column}`,
  );
  expect(places.filter((place) => !place.includes('api.yaml'))).toEqual([
    'unsupported-keyword models/more/tag.yaml:4:5',
    'unusable-pattern models/pet.yaml:4:13',
    'invalid-openapi models/pet.yaml:9:12',
    'invalid-schema models/pet.yaml:9:12',
  ]);
});

const pets = [
  'Pet:',
  '  oneOf: [{ $ref: "#/Dog" }, { $ref: "cat.yaml" }]',
  '  discriminator: { propertyName: kind, mapping: { dog: "#/Dog", cat: cat.yaml } }',
  'Dog: { type: object, properties: { kind: { type: string } } }',
].join('\n');
const person = [
  'Person:',
  '  type: object',
  '  properties: { friends: { type: array, items: { $ref: "#/Person" } }, age: { type: txt } }',
].join('\n');

describe('schemas of other files get names', () => {
  const kind = { type: 'object', properties: { kind: { type: 'string' } } };
  test.each<[string, { files: Record<string, string>; reference: string; want: object }]>([
    [
      'where a mapping leads to them',
      {
        files: { 'models/pet.yaml': pets, 'models/cat.yaml': JSON.stringify(kind) },
        reference: 'models/pet.yaml#/Pet',
        want: { Dog: kind, cat: kind },
      },
    ],
    [
      'where they contain themselves',
      {
        files: { 'person.yaml': person },
        reference: 'person.yaml#/Person',
        want: {
          Person: {
            properties: { friends: { items: { $ref: '#/components/schemas/Person' } } },
          },
        },
      },
    ],
    [
      'where several places share them',
      {
        files: {
          'pair.yaml': 'properties: { a: { $ref: point.yaml }, b: { $ref: point.yaml } }',
          'point.yaml': 'properties: { x: { $ref: x.yaml }, y: { $ref: x.yaml } }',
          'x.yaml': 'type: number',
        },
        reference: 'pair.yaml',
        want: { point: { properties: { x: { type: 'number' } } } },
      },
    ],
    [
      'another name where it is taken',
      {
        files: { 'local.yaml': person.replaceAll('Person', 'Local') },
        reference: 'local.yaml#/Local',
        want: { Local: { type: 'string' }, Local_2: { type: 'object' } },
      },
    ],
  ])('%s', async (_, { files, reference, want }) => {
    const folder = folderWith({ 'api.yaml': api(reference), ...files });
    const { document, diagnostics } = await loadDescription({ spec: join(folder, 'api.yaml') });
    expect(diagnostics.all).toEqual([]);
    expect(document).toMatchObject({ components: { schemas: want } });
    expect(Object.keys(Object(document).components.schemas)).toHaveLength(
      new Set(['Local', ...Object.keys(want)]).size,
    );
  });

  test('but not where the map of all schemas is in another file', async () => {
    const folder = folderWith({
      'api.yaml': api('pet.yaml#/Pet').replace('    Local: {', '    $ref: all.yaml\nx-a: {'),
      'all.yaml': 'Local: { type: string }',
      'pet.yaml': pets,
      'cat.yaml': JSON.stringify(kind),
    });
    const { document } = await loadDescription({ spec: join(folder, 'api.yaml') });
    expect(document).toHaveProperty('components.schemas', { Local: { type: 'string' } });
  });

  test('and mappings have the names', async () => {
    const folder = folderWith({
      'api.yaml': api('pet.yaml#/Pet'),
      'pet.yaml': pets,
      'cat.yaml': JSON.stringify(kind),
    });
    const { api: read, diagnostics } = await readApi({ spec: join(folder, 'api.yaml') });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read?.models.map(({ name }) => name)).toEqual(['Cat', 'Dog', 'Local']);
  });

  test('and what is wrong in them is found in their file', async () => {
    const folder = folderWith({ 'api.yaml': api('person.yaml#/Person'), 'person.yaml': person });
    const { diagnostics } = await readApi({ spec: join(folder, 'api.yaml') });
    const faults = diagnostics.filter(({ code }) => code === 'invalid-schema');
    expect(faults).toMatchObject([{ source: { pointer: '/Person/properties/age/type', line: 3 } }]);
    expect(faults[0]?.source?.file).toMatch(/person\.yaml$/);
  });
});
