import { describe, expect, it } from 'vitest';
import { emitMocks } from '../../src/emit/mocks/index.js';
import { build, openapi, operation, ref } from '../support/descriptions.js';
import { ok, text } from '../support/fragments.js';

const seen = { objects: 9, operations: 3, years: '2024', properties: ['id'] };

/** A maker of a model with an `id` that is always there, and so many properties that are not. */
function makerWith(optional: number): string {
  const names = Array.from({ length: optional }, (_, index) => `extra${index}`);
  const Thing = {
    type: 'object',
    'x-oktaforge-presence': seen,
    properties: { id: text, ...Object.fromEntries(names.map((name) => [name, text])) },
  };
  const description = openapi(
    { Thing },
    { '/things': { get: operation('getThing', ok(ref('Thing'))) } },
  );
  const files = emitMocks(build(description).api);
  return files.find(({ content }) => content.includes('function makeThing('))?.content ?? '';
}

describe('properties that are not always there', () => {
  it('are spread into the object where they are few', () => {
    expect(makerWith(3)).toContain('...(m.full && {');
  });

  it('are in an object of their own with the others where they are many', () => {
    const maker = makerWith(8);
    expect(maker).not.toContain('...(');
    expect(maker).toContain('if (m.full) {');
    expect(maker.match(/ id: /g)).toHaveLength(2);
    expect(maker.match(/ extra7: /g)).toHaveLength(1);
  });
});
