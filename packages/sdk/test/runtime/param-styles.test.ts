import { describe, expect, test } from 'vitest';
import { form, multipart, type BodyDescriptor } from '../../src/runtime/index.js';
import * as runtime from '../../src/runtime/index.js';
import type { OperationDescriptor, ParamStyle } from '../../src/runtime/index.js';
import { prepare } from '../../src/runtime/prepare.js';
import { buildPath } from '../../src/runtime/url.js';

const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

/** The table of OpenAPI 3.1.1 (Style Examples), with encoding as RFC 6570 has it. */
const table: readonly (readonly [keyof typeof runtime, string, string, string, string])[] = [
  ['matrixStyle', ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  [
    'matrixExplodedStyle',
    ';color',
    ';color=blue',
    ';color=blue;color=black;color=brown',
    ';R=100;G=200;B=150',
  ],
  ['labelStyle', '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['labelExplodedStyle', '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['simpleStyle', '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['simpleExplodedStyle', '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['headerStyle', '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['headerExplodedStyle', '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['formStyle', 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  [
    'formExplodedStyle',
    'color=',
    'color=blue',
    'color=blue&color=black&color=brown',
    'R=100&G=200&B=150',
  ],
  [
    'spaceDelimitedStyle',
    'color=',
    'color=blue',
    'color=blue%20black%20brown',
    'color=R%20100%20G%20200%20B%20150',
  ],
  [
    'pipeDelimitedStyle',
    'color=',
    'color=blue',
    'color=blue%7Cblack%7Cbrown',
    'color=R%7C100%7CG%7C200%7CB%7C150',
  ],
  [
    'deepObjectStyle',
    'color=',
    'color=blue',
    'color=blue&color=black&color=brown',
    'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
  ],
];

const styleNamed = (name: keyof typeof runtime): ParamStyle => {
  const style: unknown = { ...runtime }[name];
  if (typeof style !== 'function') throw new Error(name);
  return (...given) => String(style(...given));
};

describe('a style writes', () => {
  test.each(table)('%s', (name, empty, scalar, ofList, ofObject) => {
    const style = styleNamed(name);
    expect(['', 'blue', list, object].map((value) => style('color', value))).toEqual([
      empty,
      scalar,
      ofList,
      ofObject,
    ]);
    expect(style('color', undefined)).toBe('');
    expect(style('color', null)).toBe('');
  });

  test.each<readonly [keyof typeof runtime, unknown, string]>([
    ['simpleStyle', ['a,b', 'c/d', '?#'], 'a%2Cb,c%2Fd,%3F%23'],
    ['labelExplodedStyle', { 'a=b': '.' }, '.a%3Db=.'],
    ['matrixStyle', ['ü;'], ';a%20b=%C3%BC%3B'],
    ['formStyle', ['a,b', 'c&d'], 'a%20b=a%2Cb,c%26d'],
    ['formExplodedStyle', { 'x&y': 'a b', gone: undefined, none: null }, 'x%26y=a%20b'],
    ['formStyle', [], ''],
    ['formStyle', {}, ''],
    ['deepObjectStyle', {}, ''],
    [
      'deepObjectStyle',
      { a: { b: [1, 2], c: { d: true } }, e: [], f: undefined },
      'a%20b%5Ba%5D%5Bb%5D=1&a%20b%5Ba%5D%5Bb%5D=2&a%20b%5Ba%5D%5Bc%5D%5Bd%5D=true',
    ],
    ['jsonStyle', { a: ['ü&'] }, 'a%20b=%7B%22a%22%3A%5B%22%C3%BC%26%22%5D%7D'],
    ['jsonStyle', '7', 'a%20b=%227%22'],
    ['jsonSegmentStyle', ['a/b'], '%5B%22a%2Fb%22%5D'],
    ['jsonHeaderStyle', { a: 'ü\n😀' }, String.raw`{"a":"\u00fc\n\ud83d\ude00"}`],
    ['formStyle', [{ a: 1 }, 'b'], 'a%20b=%7B%22a%22%3A1%7D,b'],
    ['formStyle', ['\ud800'], 'a%20b=%EF%BF%BD'],
  ])('what is awkward: %s of %j', (name, value, want) => {
    expect(styleNamed(name)('a b', value)).toBe(want);
  });

  test('reserved characters as they are, but those that would end the value', () => {
    const written = runtime.reservedStyle(runtime.formExplodedStyle)('q', [":/?#[]@!$&'()*+,;= %"]);
    expect(written).toBe("q=:/?%23%5B%5D@!$%26'()*%2B,;=%20%25");
    expect(new URLSearchParams(written).get('q')).toBe(":/?#[]@!$&'()*+,;= %");
  });
});

describe('a call', () => {
  const operation: OperationDescriptor = {
    id: 'find',
    method: 'GET',
    path: '/x/{where}/{what}',
    query: ['q', 'filter', 'constructor'],
    headers: runtime.headerParams({ shades: 'X-Shades' }, { shades: runtime.headerExplodedStyle }),
    styles: {
      where: runtime.matrixStyle,
      filter: runtime.wireName('by', runtime.deepObjectStyle),
    },
  };

  test('writes each parameter in its style', () => {
    const params = {
      __proto__: null,
      where: list,
      what: 7,
      q: 'a',
      filter: object,
      shades: object,
    };
    const url = buildPath(operation, params);
    expect(url).toBe('/x/;where=blue,black,brown/7?q=a&by%5BR%5D=100&by%5BG%5D=200&by%5BB%5D=150');
    const { headers } = prepare(operation, () => url, params, new Headers(), {});
    expect(headers.get('x-shades')).toBe('R=100,G=200,B=150');
  });

  test('leaves out what has no value', () => {
    const params = { __proto__: null, where: '', what: 7, filter: {}, shades: {} };
    expect(buildPath(operation, params)).toBe('/x/;where/7');
    expect(prepare(operation, () => '', params, new Headers(), {}).headers.has('x-shades')).toBe(
      false,
    );
  });

  test.each([
    {
      given: { what: ['x'], where: 'a' },
      want: 'what is missing or cannot be part of a URL',
    },
    { given: { what: 1 }, want: 'where is missing' },
    {
      given: { what: 1, where: ['\ud800'] },
      want: 'where is missing or cannot be part of a URL',
    },
  ])('is refused where a path has no sense: $given', ({ given, want }) => {
    expect(() => buildPath(operation, given)).toThrow(want);
  });

  test.each([{ given: '' }, { given: '.' }, { given: [] }])(
    'is refused where a label would be a dot segment: $given',
    ({ given }) => {
      const label = { ...operation, path: '/{where}', styles: { where: runtime.labelStyle } };
      expect(() => buildPath(label, { where: given })).toThrow(
        'where is missing or cannot be part of a URL',
      );
    },
  );
});

describe('a form', () => {
  const body: BodyDescriptor = {
    encode: form,
    parts: { ids: 'ids', filter: 'filter', meta: 'meta' },
    styles: { filter: runtime.deepObjectStyle, meta: runtime.jsonStyle },
    mediaType: 'application/x-www-form-urlencoded',
  };

  test('has lists and objects', () => {
    const given = { ids: [1, 2], filter: { a: 'x' }, meta: { b: [true] } };
    expect(form(given, body)?.content).toBe(
      'ids=1&ids=2&filter%5Ba%5D=x&meta=%7B%22b%22%3A%5Btrue%5D%7D',
    );
  });

  test('in parts has lists, objects and types', async () => {
    const descriptor: BodyDescriptor = {
      encode: multipart,
      parts: { ids: 'ids', meta: 'meta', note: 'note' },
      types: { meta: 'application/json', note: 'text/markdown' },
      mediaType: 'multipart/form-data',
    };
    const given = { ids: ['1', 2], meta: { b: [true] }, note: '# a', constructor: 1 };
    const { content, headers } = multipart(given, descriptor)!;
    const parts = await new Response(content, { headers: headers ?? {} }).formData();
    expect(parts.getAll('ids')).toEqual(['1', '2']);
    const files = [parts.get('meta'), parts.get('note')].filter((one) => one instanceof File);
    expect(files.map(({ type }) => type)).toEqual(['application/json', 'text/markdown']);
    expect(await Promise.all(files.map((file) => file.text()))).toEqual(['{"b":[true]}', '# a']);
  });
});
