import { expect, test } from 'vitest';
import { childPointer, formatPointer, parsePointer } from '../../src/diagnostics/pointer.js';

test.each<[readonly (string | number)[], string]>([
  [[], ''],
  [['paths', '/a/{b}'], '/paths/~1a~1{b}'],
  [['~1', 0, ''], '/~01/0/'],
])('the steps %j make the pointer %j, and back', (steps, pointer) => {
  expect(formatPointer(steps)).toBe(pointer);
  expect(parsePointer(pointer)).toEqual(steps.map(String));
});

test('a step is added below a pointer', () => {
  expect(childPointer('/paths', '/a')).toBe('/paths/~1a');
});
