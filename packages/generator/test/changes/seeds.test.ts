import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { highest, rules } from '../../src/changes/index.js';
import { judge } from '../../src/run/judge.js';
import { emitSdk } from '../../src/emit/sdk/index.js';
import type { Api } from '../../src/ir/types.js';
import { compileAgainst, repository } from '../support/compiler.js';
import { build } from '../support/descriptions.js';
import { base, program } from './seeds/base.js';
import { operationSeeds } from './seeds/operations.js';
import { orderSeeds } from './seeds/order.js';
import { propertySeeds } from './seeds/properties.js';
import { resultSeeds } from './seeds/results.js';
import type { Seed } from './seeds/seed.js';

const seeds: readonly Seed[] = [...operationSeeds, ...propertySeeds, ...resultSeeds, ...orderSeeds];

/** Prose is apart: another description of a property is also another text of the model that has it. */
const prose = new Set<string>(['model-documentation-changed', 'operation-documentation-changed']);

const unedited = build(base()).api;

/** The API of each edit: most of them are tried in both directions. */
const editedApis = new Map<Seed['edit'], Api>();
for (const { edit } of seeds) {
  if (editedApis.has(edit)) continue;
  const description = base();
  edit(description);
  editedApis.set(edit, build(description).api);
}

function sidesOf({ edit, backwards }: Seed) {
  const [one, other] = [unedited, editedApis.get(edit) ?? unedited];
  return backwards === true ? { old: other, new: one } : { old: one, new: other };
}

/** What the compiler finds in the program, against the SDK of each API: one compilation for all. */
const programFaults = new Map<Api, readonly string[]>();
beforeAll(() => {
  const apis = [unedited, ...editedApis.values()];
  const found = compileAgainst(
    program,
    apis.map((api) => emitSdk(api)),
  );
  for (const [index, api] of apis.entries()) programFaults.set(api, found[index] ?? []);
});

/** `OKTAFORGE_VERDICTS=1 npx vitest run … test/changes/seeds` prints what both judges said of each edit. */
const verdicts: string[] = [];
afterAll(() => {
  if (process.env['OKTAFORGE_VERDICTS'] !== undefined) console.log(verdicts.join('\n'));
});

describe('one edit of the description', () => {
  test('there are enough of them, and each rule has its own', () => {
    const tried = new Set<string>(seeds.flatMap((seed) => seed.rules));
    expect(seeds.length).toBeGreaterThanOrEqual(120);
    expect(Object.keys(rules).filter((rule) => !tried.has(rule))).toEqual(untried);
  });

  test('what changes a published file is never called none', () => {
    const before = JSON.stringify(emitSdk(unedited));
    const isNone = ({ sdk, validators }: Seed): boolean => sdk === 'none' && validators === 'none';
    const changed = seeds.filter(
      ({ edit }) => JSON.stringify(emitSdk(editedApis.get(edit) ?? unedited)) !== before,
    );
    expect(changed.filter(isNone).map(({ name }) => name)).toEqual([]);
    expect(orderSeeds.filter((seed) => isNone(seed) === changed.includes(seed))).toEqual([]);
  });

  test('the program compiles against the base', () => {
    expect(programFaults.get(unedited)).toEqual([]);
  });

  test.each(seeds.map((seed) => [seed.name, seed] as const))('%s', (_name, seed) => {
    const sides = sidesOf(seed);
    const { bump, changes, compiler } = judge(sides.old, sides.new, repository);
    const byRules = highest(changes.map(({ severity }) => severity));
    verdicts.push(`${seed.name}: ${byRules} by the rules, ${compiler?.bump} by the compiler`);
    const wanted = new Set<string>(seed.rules);
    const found = changes
      .map(({ rule }) => rule)
      .filter((rule) => !prose.has(rule) || wanted.has(rule));
    expect([...new Set(found)].toSorted()).toEqual([...wanted].toSorted());
    expect({
      bump,
      sdk: highest(changes.map(({ packages }) => packages.sdk)),
      validators: highest(changes.map(({ packages }) => packages.validators)),
      disagreements: compiler?.disagreements,
    }).toEqual({
      bump: highest([seed.sdk, seed.validators, seed.mocks ?? 'none']),
      sdk: seed.sdk,
      validators: seed.validators,
      disagreements: [],
    });
    // The third judge is a program that was complete before the edit. What there was not before, it cannot use.
    if (seed.backwards === true) return;
    const isTyped = seed.rules.some(
      (rule) => rules[rule].packages.sdk === 'major' && rules[rule].untyped !== true,
    );
    expect(programFaults.get(sides.new)?.length !== 0).toBe(isTyped);
  });
});

/** Rules that no single edit of the base triggers: see compare.test.ts. */
const untried: string[] = [
  'operation-retry-changed',
  'model-area-added',
  'model-unread-type-changed',
  'other-change',
];
