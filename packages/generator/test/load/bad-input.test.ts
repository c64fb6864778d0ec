import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/diagnostics/render.js';
import { loadDescription } from '../../src/load/load.js';
import { folderWith } from '../support/folder.js';

/** Loads one file with this content, and gives what a person sees of it, with the folder cut off. */
async function seen(name: string, content: string | Uint8Array): Promise<string> {
  const folder = folderWith({ [name]: content });
  const { document, diagnostics, sources } = await loadDescription({ spec: join(folder, name) });
  expect(document).toBeUndefined();
  expect(diagnostics.hasErrors).toBe(true);
  return renderText(diagnostics.all, { sources }).replaceAll(`${folder}/`, '');
}

describe('loadDescription says what is wrong with', () => {
  test.each<[string, { given: [string, string | Uint8Array]; want: string }]>([
    [
      'YAML with syntax errors, each with its place',
      {
        given: ['api.yaml', 'openapi: 3.0.3\npaths:\n  /a: {get: ]\n  "b\n'],
        want: '3:13  error  Syntax error: ',
      },
    ],
    [
      'JSON with a syntax error',
      {
        given: ['api.json', '{\n  "openapi": "3.0.3",\n  "paths": {,}\n}\n'],
        want: '3:13  error  Syntax error: ',
      },
    ],
    [
      'a key that occurs twice',
      {
        given: ['api.yaml', 'openapi: 3.0.3\npaths: {}\npaths: {}\n'],
        want: '3:1  error  Syntax error: Map keys must be unique',
      },
    ],
    [
      'an alias of nothing',
      {
        given: ['api.yaml', 'a: &a [x, x]\nb: [*a, *missing]\n'],
        want: '2:9  error  Syntax error: Unresolved alias',
      },
    ],
    [
      'an empty file',
      { given: ['api.yaml', ' \n'], want: 'error  api.yaml is empty.  not-openapi' },
    ],
    [
      'a PDF file',
      {
        given: ['api.pdf', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0xff])],
        want: 'error  api.pdf is a PDF file, not YAML or JSON.  not-yaml',
      },
    ],
    [
      'an archive',
      {
        given: ['api.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])],
        want: 'error  api.zip is a zip archive.  not-yaml',
      },
    ],
    [
      'a file that is packed',
      {
        given: ['api.json.gz', new Uint8Array([0x1f, 0x8b, 8, 8, 0, 0, 0])],
        want: 'help: Unpack it first (gunzip), and name the file that comes out.',
      },
    ],
    [
      'other bytes',
      {
        given: ['api.bin', new Uint8Array([1, 2, 0, 0])],
        want: 'error  api.bin is a binary file, not YAML or JSON.  not-yaml',
      },
    ],
    [
      'a schema of GraphQL',
      {
        given: ['api.graphql', '# Users\ntype Query { user(id: ID!): User }\n'],
        want: 'error  api.graphql is a GraphQL schema.  not-yaml',
      },
    ],
    [
      'Protocol Buffers',
      {
        given: ['api.proto', 'syntax = "proto3";\nmessage A {}\n'],
        want: 'error  api.proto is a Protocol Buffers file.  not-yaml',
      },
    ],
    [
      'RAML',
      {
        given: ['api.raml', '#%RAML 1.0\ntitle: T\n'],
        want: 'help: Export it as OpenAPI 3 first, and name the file that comes out.',
      },
    ],
    [
      'a Postman collection',
      {
        given: [
          'api.json',
          '{"info": {"schema": "https://schema.getpostman.com/v2.1.0"}, "item": []}',
        ],
        want: 'top of this file. It is a Postman collection.  not-openapi',
      },
    ],
    [
      'AsyncAPI',
      {
        given: ['api.yaml', 'asyncapi: 2.6.0\nchannels: {}\n'],
        want: 'It is an AsyncAPI description, of messages.  not-openapi',
      },
    ],
    [
      'Swagger 1.2',
      {
        given: ['api.json', '{"swaggerVersion": "1.2", "apis": []}'],
        want: 'It is a Swagger 1.x description.  not-openapi',
      },
    ],
    [
      'an overlay',
      {
        given: ['api.yaml', 'overlay: 1.0.0\nactions: []\n'],
        want: 'help: Name it with --overlay, and the description with --spec.',
      },
    ],
    [
      'a JSON Schema',
      {
        given: ['api.json', '{"$schema": "https://json-schema.org/draft/2020-12/schema"}'],
        want: 'It is a JSON Schema, without operations.  not-openapi',
      },
    ],
    [
      'an HTML page',
      {
        given: ['api.yaml', '\n<!DOCTYPE html>\n<html></html>\n'],
        want: 'error  api.yaml is an HTML page, not YAML or JSON.  not-yaml',
      },
    ],
    [
      'XML',
      {
        given: ['api.xml', '<?xml version="1.0"?><a/>'],
        want: 'error  api.xml is XML, not YAML or JSON.  not-yaml',
      },
    ],
    [
      'a JSON list',
      {
        given: ['api.json', '[{"openapi": "3.0.3"}]'],
        want: '1:1  error  An OpenAPI description is an object, and this file holds a list.  not-openapi',
      },
    ],
    [
      'plain text',
      {
        given: ['README.md', 'Just some words\n'],
        want: '1:1  error  An OpenAPI description is an object, and this file holds a string.  not-openapi',
      },
    ],
    [
      'another kind of YAML',
      {
        given: ['compose.yaml', 'services: {}\n'],
        want: '1:1  error  There is neither `openapi` nor `swagger` at the top of this file.  not-openapi',
      },
    ],
    [
      'a description without paths',
      {
        given: ['api.yaml', 'openapi: 3.0.3\ninfo: {}\n'],
        want: '1:1  error  `paths` has to be an object, and it is missing.  not-openapi',
      },
    ],
    [
      'paths that are none',
      {
        given: ['api.yaml', 'openapi: 3.0.3\npaths: [a]\n'],
        want: '2:1  error  `paths` has to be an object, and it is a list.  not-openapi',
      },
    ],
    [
      'a version of the future',
      {
        given: ['api.yaml', 'openapi: 4.0.0\npaths: {}\n'],
        want: '1:1  error  `openapi` is "4.0.0"; Swagger "2.0" and OpenAPI "3.0.x" and "3.1.x" are supported.  unsupported-version',
      },
    ],
    [
      'a version that is a number',
      {
        given: ['api.yaml', 'swagger: 2.0\npaths: {}\n'],
        want: 'help: Put the version in quotes',
      },
    ],
  ])('%s', async (_, { given, want }) => {
    expect(await seen(...given)).toContain(want);
  });

  test('several things at once', async () => {
    const folder = folderWith({
      'api.yaml': 'openapi: 2.9.9\n',
      'broken.yaml': 'overlay: [\n',
      'shape.yaml': 'overlay: 1.0.0\ninfo: {title: T, version: "1"}\nactions:\n  - target: 7\n',
    });
    const { document, diagnostics } = await loadDescription({
      spec: join(folder, 'api.yaml'),
      overlays: [join(folder, 'gone.yaml')],
    });
    expect(document).toBeUndefined();
    expect(diagnostics.all.map(({ code }) => code)).toEqual([
      'not-found',
      'unsupported-version',
      'not-openapi',
    ]);
  });

  test('several overlays at once', async () => {
    const head = 'overlay: 1.0.0\ninfo: {title: T, version: "1"}\nactions:\n';
    const folder = folderWith({
      'api.yaml': 'openapi: 3.0.3\ninfo: {title: T}\npaths: {}\n',
      'broken.yaml': 'overlay: [\n',
      'shape.yaml': `${head}  - target: 7\n  - target: $.nope\n    description: Mends nope.\n    remove: true\n`,
      'fits.yaml': `${head}  - target: $.info\n    update: {version: "2"}\n`,
    });
    const overlays = ['broken.yaml', 'shape.yaml', 'fits.yaml'].map((name) => join(folder, name));
    const { document, diagnostics, sources } = await loadDescription({
      spec: join(folder, 'api.yaml'),
      overlays,
    });
    expect(document?.['info']).toEqual({ title: 'T', version: '2' });
    const text = renderText(diagnostics.all, { sources }).replaceAll(`${folder}/`, '');
    expect(text).toContain('broken.yaml\n  2:1  error  Syntax error: ');
    expect(text).toContain(
      'shape.yaml\n  4:5  error  This action is malformed: `target` has to be',
    );
    expect(text).toContain(
      '  5:5  error  The target $.nope selects nothing in the description. Its purpose: Mends nope.  overlay-target-missing\n      at /actions/1\n',
    );
    expect(text).toMatch(/\n3 errors\n$/);
  });

  test('a removal of what makes it a description', async () => {
    const folder = folderWith({
      'api.yaml': 'openapi: 3.0.3\npaths: {}\n',
      'o.yaml':
        'overlay: 1.0.0\ninfo: {title: T, version: "1"}\nactions: [{target: $.paths, remove: true}]\n',
    });
    const { document, diagnostics } = await loadDescription({
      spec: join(folder, 'api.yaml'),
      overlays: [join(folder, 'o.yaml')],
    });
    expect(document).toBeUndefined();
    expect(diagnostics.all.map(({ code }) => code)).toEqual(['not-openapi']);
  });

  test('a file that is not there, and a folder', async () => {
    const folder = folderWith({ 'sub/x.yaml': '' });
    for (const [spec, message] of [
      [join(folder, 'gone.yaml'), 'There is no file'],
      [join(folder, 'sub'), 'is a directory'],
    ] as const) {
      const { document, diagnostics } = await loadDescription({ spec });
      expect(document).toBeUndefined();
      expect(diagnostics.all).toMatchObject([{ code: 'not-found', severity: 'error' }]);
      expect(diagnostics.all[0]?.message).toContain(message);
    }
  });
});

describe('loadDescription reads, and says what it makes of it,', () => {
  const paths = 'info: {title: T, version: "1"}\npaths: {}\n';
  const inUtf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

  test.each<[string, { given: string | Uint8Array; want: string[] }]>([
    ['UTF-16', { given: inUtf16(`openapi: 3.0.3\n${paths}`), want: [] }],
    [
      'UTF-16 the other way round',
      { given: Buffer.from(inUtf16(`openapi: 3.0.3\n${paths}`)).swap16(), want: [] },
    ],
    ['a byte order mark', { given: `\uFEFFopenapi: 3.0.3\n${paths}`, want: [] }],
    [
      'Latin-1',
      {
        given: Buffer.from(`openapi: 3.0.3\n${paths}# Größe\n`, 'latin1'),
        want: ['api.yaml has characters that are not UTF-8; they are replaced by U+FFFD.'],
      },
    ],
    [
      'a newer version',
      {
        given: `openapi: 3.2.0\n${paths}`,
        want: ['OpenAPI 3.2.0 is read as 3.1.1: what is new in it is not understood.'],
      },
    ],
    [
      'schemas without paths',
      {
        given: 'openapi: 3.1.0\ncomponents: {schemas: {A: {type: object}}}\n',
        want: ['There are no `paths`: only the schemas are generated.'],
      },
    ],
  ])('%s', async (_, { given, want }) => {
    const folder = folderWith({ 'api.yaml': given });
    const { document, diagnostics } = await loadDescription({ spec: join(folder, 'api.yaml') });
    expect(document).toMatchObject({ paths: {}, openapi: expect.stringMatching(/^3\.[01]\./) });
    expect(diagnostics.all.map(({ message }) => message.replaceAll(`${folder}/`, ''))).toEqual(
      want,
    );
  });
});
