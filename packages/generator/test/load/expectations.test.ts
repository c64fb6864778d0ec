import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { checkExpectations } from '../../src/load/expectations.js';
import { outline } from '../support/outline.js';

const counts = { operations: 4, pathVerbs: 3, schemas: 2, areas: 1 };
const expected = { file: 'spec.yaml', version: '1.2.3', counts };

test.each<[string, Parameters<typeof checkExpectations>[1], string[]]>([
  ['the same', { version: '1.2.3', counts }, []],
  ['another version', { version: '1.2.4', counts }, ['error unexpected-version /expected/version']],
  [
    'other counts',
    { version: '1.2.3', counts: { ...counts, operations: 5, areas: 0 } },
    ['error unexpected-count /expected/operations', 'error unexpected-count /expected/areas'],
  ],
])('%s is reported at its place in the manifest', (_, actual, want) => {
  const diagnostics = new Diagnostics('api.json');
  checkExpectations(expected, actual, diagnostics);
  expect(outline(diagnostics.all)).toEqual(want);
  expect(diagnostics.all.every(({ source }) => source?.file === 'spec.yaml')).toBe(true);
});
