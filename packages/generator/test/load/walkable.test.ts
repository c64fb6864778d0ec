import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/diagnostics/render.js';
import { loadDescription } from '../../src/load/load.js';
import { findTooDeep } from '../../src/load/nesting.js';
import { folderWith } from '../support/folder.js';

const head = 'openapi: 3.0.3\ninfo: { title: T, version: "1" }\npaths: {}\n';
const range = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

/** What is said of a description, or nothing for one that is fine. */
async function said(content: string, more: Record<string, string> = {}): Promise<string> {
  const folder = folderWith({ 'api.yaml': content, ...more });
  const overlays = more['overlay.yaml'] === undefined ? [] : [join(folder, 'overlay.yaml')];
  const spec = join(folder, 'api.yaml');
  const { document, diagnostics, sources } = await loadDescription({ spec, overlays });
  expect(document === undefined).toBe(diagnostics.hasErrors);
  return renderText(diagnostics.all, { sources }).replaceAll(`${folder}/`, '');
}

const nested = (levels: number): string =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'T' },
    paths: {},
    components: {
      schemas: {
        A: range(levels, (index) => index).reduce<object>(
          (inner) => ({ type: 'object', properties: { p: inner } }),
          { type: 'string' },
        ),
      },
    },
  });

const chained = (length: number, link: (next: object) => object): string =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'T' },
    paths: {},
    components: {
      schemas: Object.fromEntries(
        range(length, (index) => [
          `S${index}`,
          index === length - 1
            ? { type: 'object' }
            : link({ $ref: `#/components/schemas/S${index + 1}` }),
        ]),
      ),
    },
  });

/** Lists of nine aliases each, in one another. */
const bomb = (layers: number): string =>
  `${head}x-0: &a0 [${'x,'.repeat(8)}x]\n${range(
    layers,
    (index) => `x-${index + 1}: &a${index + 1} [${range(9, () => `*a${index}`).join(', ')}]\n`,
  ).join('')}`;

describe('a description that no stage could walk through', () => {
  test.each<[string, string, RegExp]>([
    [
      'aliases that unfold to billions',
      bomb(12),
      /^ {2}9:\d+ {2}error .* alias-growth\n {6}at \/x-5\/0\n/m,
    ],
    [
      'an alias for a schema within itself',
      `${head}components:\n  schemas:\n    A: &a\n      properties:\n        b: *a\n`,
      /^ {2}8:9 {2}error .* alias-cycle\n {6}at \/components\/schemas\/A\/properties\/b\n/m,
    ],
    [
      'an alias within an example',
      `${head}components: { schemas: { A: { example: &a { b: [*a] } } } }\n`,
      /^ {2}4:\d+ {2}error .* alias-cycle/m,
    ],
    ['a merge of itself', `${head}x-a: &a\n  <<: *a\n`, /^ {2}5:3 {2}error .* alias-cycle/m],
    ['500 properties in one another', nested(500), /1:\d\d+ {2}error .*200 levels.* too-deep/],
    [
      'JSON of 50,000 levels',
      `{"openapi": "3.0.3", "paths": {}, "x-a": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      /too-deep\n {6}at \/x-a\/0\//,
    ],
    [
      'YAML of 5,000 levels',
      `${head}x-a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
      /^ {2}4:\d+ {2}error .* too-deep/m,
    ],
    [
      '1,000 schemas in a row by allOf',
      chained(1000, (next) => ({ allOf: [next, { type: 'object' }] })),
      /1:\d\d+ {2}error {2}The schema S0 is made of 1000 schemas in a row.* too-deep/,
    ],
    ['3,000 by references', chained(3000, (next) => next), /S0 is made of 3000 schemas/],
    ['101 by oneOf', chained(101, (next) => ({ oneOf: [next] })), /S0 is made of 101 schemas/],
  ])('is reported: %s', async (_, content, want) => {
    expect(await said(content)).toMatch(want);
  });

  test('is reported when it is one only with its other files', async () => {
    const file = `a: &a0 [${'x,'.repeat(8)}x]\n`;
    const found = await said(`${head.replace('{}', '')}  /a: { $ref: other.yaml#/b }\n`, {
      'other.yaml': `${file}b: &b { get: { x-a: *b } }\n`,
    });
    expect(found).toMatch(/other\.yaml\n {2}2:\d+ {2}error .* alias-cycle/);
  });

  test('is reported when it is one only with its overlays', async () => {
    const found = await said(nested(90), {
      'overlay.yaml': `overlay: 1.0.0\ninfo: { title: O, version: "1" }\nactions:\n  - target: $.components.schemas.A${'.properties.p'.repeat(60)}\n    update: { x-deep: ${'['.repeat(150)}${']'.repeat(150)} }\n`,
    });
    expect(found).toMatch(/too-deep/);
  });
});

describe('a description that is only unusual', () => {
  test.each([
    ['aliases of a size that people write', bomb(3)],
    ['90 properties in one another', nested(90)],
    ['100 schemas in a row', chained(100, (next) => ({ allOf: [next] }))],
    ['3,000 schemas that hold one another', chained(3000, (next) => ({ properties: { next } }))],
    [
      'schemas that are made of one another in a circle',
      `${head}components:\n  schemas:\n    A: { oneOf: [{ $ref: '#/components/schemas/B' }] }\n    B: { allOf: [{ $ref: '#/components/schemas/A' }] }\n`,
    ],
  ])('is loaded: %s', async (_, content) => {
    expect(await said(content)).toBe('');
  });
});

describe('a place that is too deep', () => {
  test.each<[string, string, object | undefined]>([
    ['flows', `a: b\nc: ${'['.repeat(250)}`, { line: 2, column: 203 }],
    [
      'blocks',
      range(250, (index) => `${' '.repeat(index)}a:\n`).join(''),
      { line: 201, column: 201 },
    ],
    ['lists in a line', `${'- '.repeat(250)}a\n`, { line: 1, column: 401 }],
    ['blocks one after the other', `a:\n  b: 1\n`.repeat(250), undefined],
    [
      'brackets in texts',
      `a: '${'['.repeat(250)}'\nb: "${'{'.repeat(250)}"\n# ${'['.repeat(250)}\n`,
      undefined,
    ],
    ['a text of many lines', `a: |\n${'  [ {\n'.repeat(250)}b: 1\n`, undefined],
    [
      'a text that is set in',
      `a:\n  - |\n${range(250, (index) => `${' '.repeat(index + 4)}b\n`).join('')}`,
      undefined,
    ],
  ])('is found among %s', async (_, text, want) => {
    expect(await findTooDeep(text)).toEqual(want);
  });
});
