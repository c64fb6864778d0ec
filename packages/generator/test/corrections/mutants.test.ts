import { describe, expect, test } from 'vitest';

import { isObject } from '../../src/basics/json.js';
import { applyCorrections } from '../../src/corrections/apply.js';
import { readCorrections } from '../../src/corrections/shape.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { buildApi } from '../../src/ir/build.js';
import { normalise } from '../../src/normalise/normalise.js';
import { makeMutant } from '../fuzz/fuzz.js';
import { asJson, at, correction, rule } from './support.js';

const count = Number(process.env['OKTAFORGE_FUZZ_COUNT'] ?? 40);

const change = {
  values: ['A'],
  pattern: null,
  type: ['string', 'array'],
  open: true,
  add: { added: { type: 'string' } },
};
const properties = ['', 'name', 'id', '[].id', 'kind', 'a.b'];

/** Corrections of all that a description has, whether they make sense or not. */
function correctionsOf(paths: object): ReturnType<typeof readCorrections> {
  const places = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(isObject(item) && path.startsWith('/') ? item : {}).flatMap((method) =>
      ['request', 'response'].flatMap((direction) =>
        properties.map((property) => at(method, path, direction, { property })),
      ),
    ),
  );
  const corrections = places.map((place) =>
    correction(
      place,
      /\w$/.test(String(place['property'])) ? { ...change, required: false } : change,
    ),
  );
  const rules = [rule({ type: ['string', 'array'] }, { nullable: true })];
  return readCorrections(
    asJson({ title: 'Test', rules, corrections }),
    'test',
    new Diagnostics('test'),
  );
}

function isSound(description: unknown): boolean {
  const diagnostics = new Diagnostics('mutant');
  const normal = normalise(description, diagnostics);
  if (normal !== undefined) buildApi(normal, diagnostics);
  return normal !== undefined && !diagnostics.hasErrors;
}

describe(`${count} mutants of small descriptions`, () => {
  test('can be corrected, and are as sound as before', () => {
    const spoiled: number[] = [];
    let applied = 0;
    for (let seed = 1; seed <= count; seed += 1) {
      const { description } = makeMutant(seed);
      if (!isObject(description) || !isObject(description['paths'])) continue;
      const { document, outcomes } = applyCorrections(
        description,
        correctionsOf(description['paths']),
      );
      applied += outcomes.filter(({ state }) => state === 'applied').length;
      if (isSound(description) && !isSound(document)) spoiled.push(seed);
    }
    expect(spoiled).toEqual([]);
    expect(applied).toBeGreaterThan(count);
  });
});
