import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { withUnseenEscaped, withoutUnseen } from '../../src/basics/text.js';
import { renderText } from '../../src/diagnostics/render.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { emitters } from '../../src/emit/index.js';
import type { OutputFile } from '../../src/output/types.js';
import { quote, regExpText } from '../../src/ts/literals.js';
import { build } from '../support/descriptions.js';
import { hostile } from './hostile-description.js';

/** NUL, escape, DEL, C1, marks and overrides of direction, zero widths, separators, a byte order mark, a tag, a soft hyphen. */
const unseen =
  '\0\u001B\u007F\u0085\u009B\u200B\u200E\u202E\u2066\u2028\u2029\uFEFF\u{E0041}\u00AD';
const isUnseen = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** The text, with unseen characters in all that is prose and in many values and names. */
function infested(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(infested);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, infestedField(key, child)]),
  );
}

function infestedField(key: string, child: unknown): unknown {
  if (key === 'properties') {
    const more = {
      [`p${unseen}`]: { type: 'string', pattern: `^${unseen}$`, description: unseen },
    };
    return { ...(infested(child) as object), ...more };
  }
  if (key === 'enum') return [...(child as unknown[]), unseen];
  if (key === 'tags') return child;
  const isText = ['description', 'summary', 'title', 'default', 'pattern'].includes(key);
  return isText && typeof child === 'string' ? `${child}${unseen}x` : infested(child);
}

function emittedFrom(description: unknown): OutputFile[] {
  const { api } = build(description);
  return emitters.flatMap(({ emit }) => emit(api));
}

describe('characters that one does not see', () => {
  test('reach no generated file', () => {
    const files = emittedFrom(infested(hostile));
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap(({ path, content }) =>
      content.split('\n').flatMap((line) => (isUnseen.test(line) ? [`${path} ${line}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['a control character', '\0\u001B\u007F\u009B', '\\u0000\\u001b\\u007f\\u009b', ''],
    ['an override of direction', 'a\u202Eb\u2066c', 'a\\u202eb\\u2066c', 'abc'],
    ['a line separator', 'a\u2028b\u0085c\vd', 'a\\u2028b\\u0085c\\u000bd', 'a\nb\nc\nd'],
    ['a zero width', 'a\u200Bb\uFEFFc\u00ADd', 'a\\u200bb\\ufeffc\\u00add', 'abcd'],
    ['a tag', 'a\u{E0041}', 'a\\udb40\\udc41', 'a'],
    ['a joiner in an emoji', '👩\u200D👧', '👩\\u200d👧', '👩\u200D👧'],
    ['layout', 'a\n\tb', 'a\n\\u0009b', 'a\n\tb'],
    ['what one does see', 'ä 日本 😀 ×', 'ä 日本 😀 ×', 'ä 日本 😀 ×'],
  ])('%s is an escape in values and absent from prose', (_, given, escaped, prose) => {
    expect(withUnseenEscaped(given)).toBe(escaped);
    expect(withoutUnseen(given)).toBe(prose);
  });

  test.each([[unseen], [`it's ${unseen}`], ['\\u202e'], ['\uD800'], ['👩\u200D👧']])(
    'keep their value in a literal: %j',
    (value) => {
      const literal = quote(value);
      expect(literal).not.toMatch(isUnseen);
      expect(runInNewContext(literal)).toBe(value);
    },
  );

  test('do not reach the terminal', () => {
    const diagnostics = new Diagnostics(`a${unseen}.yaml`);
    const message = `The schema ${unseen}\u001B[2J is bad.`;
    diagnostics.error('dead-reference', { message, help: unseen, pointer: `/${unseen}` });
    expect(renderText(diagnostics.all, { sources: new Map() })).not.toMatch(isUnseen);
  });
});

test.each([
  ['^\u202E$', 'u', '\u202E'],
  ['\\\u202E', '', '\u202E'],
  ['\\\\\u202E', 'u', '\\\u202E'],
  ['[\u{E0041}\u200B-\u200F]', 'u', '\u{E0041}'],
  ['[\\]\0]', '', '\0'],
])('the expression %j keeps its meaning in a literal', (pattern, flags, sample) => {
  const literal = regExpText(new RegExp(pattern, flags));
  expect(literal).not.toMatch(isUnseen);
  expect(runInNewContext(literal).test(sample)).toBe(true);
});

test('a title of several lines stays in its comment', () => {
  expect.hasAssertions();
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085']) {
    const info = {
      title: `T${end}globalThis.owned = 1; //`,
      version: `1${end}globalThis.owned = 2;`,
    };
    for (const { path, content } of emittedFrom({ ...hostile, info })) {
      if (path.endsWith('.ts')) expect(content).not.toMatch(/(^|[\r\u2028\u0085])globalThis/m);
    }
  }
});
