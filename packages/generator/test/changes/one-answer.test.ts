import { describe, expect, test } from 'vitest';

import { renderDiffJson, renderDiffText } from '../../src/cli/render-diff.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { emitSdk } from '../../src/emit/sdk/index.js';
import { buildApi } from '../../src/ir/build.js';
import { type KeptNames, namesOf, nothingKept } from '../../src/ir/names/kept.js';
import type { Api } from '../../src/ir/types.js';
import { emitLock, fromLock, isLock } from '../../src/lock/index.js';
import { withoutUnlisted } from '../../src/lock/lock.js';
import { normalise } from '../../src/normalise/normalise.js';
import { renderChangelog } from '../../src/report/changelog.js';
import { judge } from '../../src/run/judge.js';
import type { Node } from './seeds/base.js';
import { allSeeds, descriptionsOf } from './support/all-seeds.js';
import { describeCommands } from './support/commands.js';

const seeds = await allSeeds();

/** As both commands read a description: what had a name keeps it. */
function read(description: Node, kept: KeptNames = nothingKept): Api {
  const diagnostics = new Diagnostics('description');
  const normal = normalise(description, diagnostics);
  if (normal === undefined) throw new Error('The description has faults.');
  return buildApi(normal, diagnostics, kept);
}

/** Most seeds begin with the same description. */
const oldSides = new Map<string, { readonly before: Api; readonly locked: Api }>();
function oldSideOf(description: Node) {
  const key = JSON.stringify(description);
  const known = oldSides.get(key);
  if (known !== undefined) return known;
  const before = read(description);
  const sides = { before, locked: fromItsLock(before) };
  oldSides.set(key, sides);
  return sides;
}

/** As `update` knows the old side: from the lock that was written of it. */
function fromItsLock(api: Api): Api {
  const lock: unknown = JSON.parse(emitLock(api)[0]?.content ?? '');
  if (!isLock(lock)) throw new Error('This is no lock.');
  return fromLock(lock);
}

/** Everything that a command prints of a comparison. */
function printed(old: Api, now: Api) {
  const judgement = judge(old, now, undefined);
  const compared = { ...judgement, old, new: now, diagnostics: [], sources: new Map() };
  const result = { ...compared, outcome: 'compared' as const };
  return {
    bump: judgement.bump,
    text: renderDiffText(result, { color: false, verbose: true }),
    json: renderDiffJson(result),
    changelog: renderChangelog({ old, new: now, changes: judgement.changes }),
  };
}

/** The code that the compiler judges: equal code, equal verdicts. It sees no comments, and a lock has none. */
function judgedCode(api: Api): Record<string, string> {
  const files = emitSdk(withoutUnlisted(api)).filter(({ path }) => path.endsWith('.ts'));
  return Object.fromEntries(
    files.map(({ path, content }) => {
      const code = content.replaceAll(/\/\*\*.*?\*\//gs, '');
      return [path, code.replaceAll(/\n\s*\n/g, '\n')];
    }),
  );
}

describe('diff and update give one answer', () => {
  test('there are as many seeds as there were', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(147);
  });

  test.each(seeds.map((seed) => [seed.name, seed] as const))('%s', (_name, seed) => {
    const { old, now } = descriptionsOf(seed);
    const { before, locked } = oldSideOf(old);
    expect(namesOf(locked)).toEqual(namesOf(before));
    const after = read(now, namesOf(before));
    expect(printed(locked, after)).toEqual(printed(before, after));
  });

  test('the compiler is shown the same old side', () => {
    for (const { before, locked } of oldSides.values()) {
      expect(judgedCode(locked)).toEqual(judgedCode(before));
    }
  });
});

// Of all seeds: npm run pnpm -- --filter @oktaforge/generator run long
const few = seeds.filter((_, index) => index % 50 === 0);
describeCommands(few, ['--json', '--verbose', '--markdown']);
