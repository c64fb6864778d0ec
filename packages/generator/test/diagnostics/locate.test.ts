import { describe, expect, test } from 'vitest';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { createLocator } from '../../src/diagnostics/locate.js';
import { formatPointer } from '../../src/diagnostics/pointer.js';

const yaml = `# A comment.
openapi: 3.0.3
paths:
  /a/b:
    get: &get
      tags: [one, two]
    post: *get
  '~c': {}
2: number
`;
const json = '{\n  "paths": {\n    "/a": { "get": {} }\n  }\n}\n';

describe('createLocator', () => {
  test.each<[string, string, string, [number, number]]>([
    ['the whole document', yaml, '', [2, 1]],
    ['a key', yaml, '/openapi', [2, 1]],
    ['an escaped key', yaml, '/paths/~1a~1b/get', [5, 5]],
    ['a quoted key with a tilde', yaml, '/paths/~0c', [8, 3]],
    ['an item of a list', yaml, '/paths/~1a~1b/get/tags/1', [6, 19]],
    ['a key that is a number', yaml, '/2', [9, 1]],
    ['a node behind an alias', yaml, '/paths/~1a~1b/post/tags/0', [6, 14]],
    ['a key in JSON', json, '/paths/~1a/get', [3, 13]],
    ['the ancestor of a node that is not there', json, '/paths/~1a/post/responses', [3, 5]],
    ['the ancestor of an item that is not there', yaml, '/paths/~1a~1b/get/tags/7', [6, 7]],
    ['a place in an empty text', '', '/paths', [1, 1]],
    ['a place in a text with a syntax error', 'a: 1\nb: [\nc: 2\n', '/a', [1, 1]],
  ])('finds %s', (_, text, pointer, [line, column]) => {
    expect(createLocator(text)(pointer)).toEqual({ line, column });
  });

  test.each<[string, string]>([
    ['simple mappings', yaml],
    ['JSON', json],
    [
      'lists with the indentation of their key',
      'tags:\n- name: a\n  b: c\n- name: d\npaths:\n  /a:\n    get: x\n',
    ],
    [
      'block scalars that look like keys',
      'a:\n  b: |\n    c: 1\n\n    # d\n    b: 2\n  c: >-\n    b: 3\n  d: 4\n',
    ],
    ['quoted keys, and keys with spaces', `a b:\n  'x y': 1\n  "z": 2\n  'it''s': 3\n  x:y: 5\n`],
    [
      'comments, empty lines and markers',
      '%YAML 1.2\n---\n# a\n\na: # b\n\n  # c: 1\n  c: 2\n\n  d: 3\n',
    ],
    ['anchors and flow style', 'a: &x\n  b: {c: 1, d: [2, 3]}\ne: {f: {g: 1}}\n'],
    ['quoted texts of several lines', 'a:\n  b: "one\n\n    c: two"\n  c: 3\n'],
    ['a key that is there twice', 'a:\n  b: 1\n  b:\n    c: 2\n  d: 3\n'],
    ['Windows line ends', 'a:\r\n  b:\r\n    c: 1\r\n'],
  ])('agrees with a parse of the whole text about %s', (_, text) => {
    const locate = createLocator(text);
    for (const [pointer, position] of positionsIn(text)) {
      expect({ pointer, ...locate(pointer) }).toEqual({ pointer, ...position });
      if (pointer !== '') expect(locate(`${pointer}/not-there`)).toEqual(position);
    }
  });
});

/** Each pointer of a text with the position of its key or item, from a parse of all of it. */
function positionsIn(text: string): [string, { line: number; column: number }][] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    schema: 'failsafe',
  });
  const found = new Map<string, { line: number; column: number }>();
  const add = (node: unknown, pointer: string, start: unknown = node): void => {
    const { line, col } = lines.linePos(isNode(start) ? (start.range?.[0] ?? 0) : 0);
    // The first of two equal keys counts.
    if (found.has(pointer)) return;
    found.set(pointer, { line, column: col });
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const step = isScalar(key) ? String(key.value) : '';
        add(value, `${pointer}${formatPointer([step])}`, key);
      }
    } else if (isSeq(node)) node.items.forEach((item, index) => add(item, `${pointer}/${index}`));
  };
  add(document.contents, '');
  return [...found];
}
