import { describe, expect, test } from 'vitest';
import { createLocator } from '../../src/diagnostics/locate.js';

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
});
