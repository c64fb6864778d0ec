import { expect, test } from 'vitest';

import { identifier, literal, text, type Declaration } from '../../src/ts/index.js';
import { usedImports } from '../../src/ts/used-names.js';

const from = './a.js';
const constant = (value: Declaration & { kind: 'const' }): Declaration[] => [value];

test.each<{ name: string; given: Declaration[]; want: string[] }>([
  {
    name: 'a value',
    given: constant({ kind: 'const', name: 'x', exported: true, value: identifier('ref') }),
    want: ['ref'],
  },
  {
    name: 'a type inside of another',
    given: [{ kind: 'type', name: 'x', type: text('Partial<ref>') }],
    want: ['ref'],
  },
  {
    name: 'a literal, a name of a property, and a comment',
    given: [
      ...constant({ kind: 'const', name: 'ref', exported: true, value: literal('ref') }),
      { kind: 'type', name: 'x', type: text("'ref' | 'a'"), docs: 'A ref.' },
      { kind: 'interface', name: 'y', members: [{ name: 'ref', type: text('string') }] },
    ],
    want: [],
  },
])('an import is kept for what refers to it: $name', ({ given, want }) => {
  const imports = [{ from, names: ['ref'], types: [] }];
  expect(usedImports(imports, given).flatMap(({ names }) => names)).toEqual(want);
});

test('a namespace is kept', () => {
  const imports = [{ from, namespace: 'a', names: [], types: ['gone'] }];
  expect(usedImports(imports, [])).toEqual([{ from, namespace: 'a', names: [], types: [] }]);
});
