import { describe, expect, it } from 'vitest';
import { quickTest } from '../../src/emit/validators/quick-test.js';
import { SEGMENT } from '../../src/emit/validators/type-check.js';
import type { EnumType, TypeRef } from '../../src/ir/types.js';
import { expressionText, identifier } from '../../src/ts/index.js';

const enumOf = (values: EnumType['values']): TypeRef => ({
  kind: 'enum',
  base: 'string',
  values,
  open: true,
  knownValues: false,
});

describe('a value is told without a call, and without a place of its own,', () => {
  it.each<[string, TypeRef, string | undefined]>([
    ['an id', { kind: 'string', format: SEGMENT }, "typeof x === 'string' && x !== ''"],
    ['an integer', { kind: 'number', integer: true }, 'Number.isInteger(x)'],
    ['one of two', enumOf(['ALLOW', 'DENY']), "x === 'ALLOW' || x === 'DENY'"],
    ['one of three', enumOf(['A', 'B', 'C']), undefined],
    ['an integer of 32 bits', { kind: 'number', integer: true, format: 'int32' }, undefined],
    ['what has limits', { kind: 'number', integer: true, constraints: { minimum: 1 } }, undefined],
    ['a date', { kind: 'string', format: 'date' }, undefined],
  ])('where it is %s', (_name, type, want) => {
    const test = quickTest(type, identifier('x'));
    expect(test && expressionText(test)).toBe(want);
  });
});
