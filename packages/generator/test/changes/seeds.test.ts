import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Level, highest, rules } from '../../src/changes/index.js';
import { judge } from '../../src/run/judge.js';
import { emitters } from '../../src/emit/index.js';
import { emitSdk } from '../../src/emit/sdk/index.js';
import type { Api } from '../../src/ir/types.js';
import { compileAgainst, repository } from '../support/compiler.js';
import { build } from '../support/descriptions.js';
import { base, program } from './seeds/base.js';
import { accessSeeds, sameAccessSeeds } from './seeds/access.js';
import { areaSeeds } from './seeds/areas.js';
import { closedSeeds } from './seeds/closed.js';
import { formatSeeds } from './seeds/formats.js';
import { limitSeeds, unnoticedSeeds } from './seeds/limits.js';
import { answerSeeds, bodyMediaSeeds } from './seeds/media.js';
import { namedSeeds } from './seeds/named.js';
import { operationSeeds } from './seeds/operations.js';
import { orderSeeds } from './seeds/order.js';
import { parameterSeeds } from './seeds/parameters.js';
import { propertySeeds } from './seeds/properties.js';
import { resultSeeds } from './seeds/results.js';
import { subtypeSeeds } from './seeds/subtypes.js';
import { unionSeeds } from './seeds/unions.js';
import type { Seed } from './seeds/seed.js';

const seeds: readonly Seed[] = [
  ...operationSeeds,
  ...propertySeeds,
  ...resultSeeds,
  ...orderSeeds,
  ...closedSeeds,
  ...formatSeeds,
  ...namedSeeds,
  ...unionSeeds,
  ...accessSeeds,
  ...sameAccessSeeds,
  ...areaSeeds,
  ...answerSeeds,
  ...limitSeeds,
  ...parameterSeeds,
  ...subtypeSeeds,
  ...unnoticedSeeds,
  ...bodyMediaSeeds,
];

/** Prose is apart: another description of a property is also another text of the model that has it. */
const prose = new Set<string>(['model-documentation-changed', 'operation-documentation-changed']);

const unedited = build(base()).api;

/** Both sides of each edit: most of them are tried in both directions. */
const sides = new Map<Seed['edit'], { readonly before: Api; readonly after: Api }>();
for (const { edit, given } of seeds) {
  if (sides.has(edit)) continue;
  const [old, now] = [base(), base()];
  given?.(old);
  given?.(now);
  edit(now);
  const before = given === undefined ? unedited : build(old).api;
  sides.set(edit, { before, after: build(now).api });
}

function sidesOf({ edit, backwards }: Seed) {
  const { before, after } = sides.get(edit) ?? { before: unedited, after: unedited };
  return backwards === true ? { old: after, new: before } : { old: before, new: after };
}

function bumpOf({ sdk, validators, mocks = 'none' }: Seed): Level {
  return highest([sdk, validators, mocks]);
}

/** What the compiler finds in the program, against the SDK of each API: one compilation for all. */
const programFaults = new Map<Api, readonly string[]>();
beforeAll(() => {
  const apis = [unedited, ...[...sides.values()].map(({ after }) => after)];
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
    expect(seeds.length).toBeGreaterThanOrEqual(500);
    expect(Object.keys(rules).filter((rule) => !tried.has(rule))).toEqual(untried);
  });

  test('few are called major that are not, and these are listed', () => {
    const known = new Map(seeds.map((seed) => [seed.name, bumpOf(seed)]));
    expect(Object.keys(falseMajors).map((name) => known.get(name))).toEqual(
      Object.keys(falseMajors).map(() => 'major'),
    );
    expect(Object.keys(falseMajors).length).toBeLessThan(5);
  });

  const published = emitters.filter((emitter) => emitter.package !== undefined);
  test.each(published.map((emitter) => [emitter.package, emitter] as const))(
    'what changes a published file of the %s is at least a patch',
    (_name, { emit }) => {
      const texts = new Map<Api, string>();
      const textOf = (api: Api): string => {
        const text = texts.get(api) ?? JSON.stringify(emit(api));
        texts.set(api, text);
        return text;
      };
      const wrong = seeds.filter((seed) => {
        const { old, new: now } = sidesOf(seed);
        return bumpOf(seed) === 'none' && textOf(old) !== textOf(now);
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
    },
  );

  test('the program compiles against the base', () => {
    expect(programFaults.get(unedited)).toEqual([]);
  });

  test.each(seeds.map((seed) => [seed.name, seed] as const))('%s', (_name, seed) => {
    const { old, new: now } = sidesOf(seed);
    const { bump, changes, compiler } = judge(old, now, repository);
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
      bump: bumpOf(seed),
      sdk: seed.sdk,
      validators: seed.validators,
      disagreements: [],
    });
    // The third judge is a program that was complete before the edit. It uses the base alone, and nothing that was
    // not there before.
    if (seed.backwards === true || seed.given !== undefined) return;
    const isTyped = seed.rules.some(
      (rule) => rules[rule].packages.sdk === 'major' && rules[rule].untyped !== true,
    );
    expect(programFaults.get(now)?.length !== 0).toBe(isTyped);
  });
});

/** Seeds that break no program and are called major, with the reason. Each other seed has the level that a person gives it. */
const falseMajors: Readonly<Record<string, string>> = {
  'a pattern that lets more through, sent': 'Nobody compares what two patterns match.',
  'a second media type of a list, taken back':
    'A list is walked as JSON; only raw calls chose the other.',
  'a second media type of a second success, taken back':
    'Calls do not choose it; only raw calls did.',
};

/** Rules that no single edit of the base triggers: see compare.test.ts. */
const untried: string[] = ['operation-retry-changed', 'model-area-added', 'other-change'];
