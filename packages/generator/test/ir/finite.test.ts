import { describe, expect, test } from 'vitest';

import { endless } from '../emit/endless-description.js';
import { build, modelOf, objectOf } from '../support/descriptions.js';

const { api, found } = build(endless);
const at = (name: string): string => `warning endless-schema /components/schemas/${name}`;

describe('a model that needs one of its own kind', () => {
  test('is reported, and those that end somewhere are not', () => {
    const want = [
      'Self',
      'Chicken',
      'Egg',
      'Nested',
      'Pile',
      'Shelf',
      'Pair',
      'OnlyRead',
      'Holder',
    ];
    expect(found.filter((one) => one.includes('endless'))).toEqual(want.map(at));
  });

  test.each([
    ['Self', 'self', 'sometimes'],
    ['Self', 'id', 'always'],
    ['Chicken', 'egg', 'sometimes'],
    ['Chicken', 'name', 'always'],
    ['Egg', 'chicken', 'sometimes'],
    ['Coop', 'first', 'always'],
    ['Pair', 'both', 'sometimes'],
    ['Owner', 'first', 'always'],
    ['Free', 'next', 'always'],
    ['Fork', 'left', 'always'],
    ['Root', 'fork', 'always'],
  ])('%s: %s is there %s', (model, name, want) => {
    const property = objectOf(api, model).properties.find((one) => one.name === name);
    expect(property?.read).toBe(want);
  });

  test('may be an empty list or map', () => {
    for (const name of ['Pile', 'Shelf']) {
      expect(modelOf(api, name)).not.toHaveProperty('type.constraints.minItems');
      expect(modelOf(api, name)).not.toHaveProperty('type.constraints.minProperties');
    }
  });
});
