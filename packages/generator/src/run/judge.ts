import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type Change,
  type Disagreement,
  type Level,
  type NameVerdict,
  compareApis,
  findDisagreements,
  flowsBetween,
  highest,
} from '../changes/index.js';
import { generatedRoot } from '../emit/sdk/files.js';
import { emitSdk } from '../emit/sdk/index.js';
import type { Api } from '../ir/types.js';
import { listFiles } from '../output/tree.js';
import { type Sources, judgeSurfaces } from '../ts/judge/index.js';

/** What has changed between two surfaces, and what it asks of the next version. */
export interface Judgement {
  /** The highest that either judge asks for. */
  readonly bump: Level;
  /** By the rules; the most severe first. */
  readonly changes: readonly Change[];
  /** What the compiler found; undefined where it was not asked. */
  readonly compiler?: {
    readonly bump: Level;
    readonly verdicts: readonly NameVerdict[];
    /** What one judge calls breaking and the other does not. Each is a mistake in the rules or in the judge. */
    readonly disagreements: readonly Disagreement[];
  };
}

/** Folder, below a workspace's root, of what generated code of the SDK calls. */
const runtimeFolder = 'packages/sdk/src/runtime';

/**
 * Asks both judges: the rules, which read the two APIs, and the compiler, which uses the old types against the new ones.
 *
 * @param root workspace that has the SDK's runtime, without which the compiler is not asked
 */
export function judge(oldApi: Api, newApi: Api, root: string | undefined): Judgement {
  const changes = compareApis(oldApi, newApi);
  const byRules = highest(changes.map(({ severity }) => severity));
  const runtime = root === undefined ? [] : runtimeFiles(root);
  if (runtime.length === 0) return { bump: byRules, changes };
  if (changes.length === 0) {
    return { bump: 'none', changes, compiler: { bump: 'none', verdicts: [], disagreements: [] } };
  }
  const [before, after] = [emitSdk(oldApi), emitSdk(withoutNewSubtypes(newApi, oldApi))];
  const verdicts = judgeSurfaces(
    { before, after, generatedRoot, runtime },
    flowsBetween(oldApi, newApi),
  );
  const disagreements = findDisagreements(changes, verdicts, oldApi, newApi);
  const bump = highest(verdicts.map(({ verdict }) => (verdict === 'added' ? 'minor' : 'major')));
  return {
    bump: highest([byRules, bump]),
    changes,
    compiler: { bump, verdicts, disagreements },
  };
}

/** Unions are open, so that a program has to expect unknown members; the compiler is not shown those that are new. */
function withoutNewSubtypes(newApi: Api, oldApi: Api): Api {
  const known = new Map(
    oldApi.models.map((model) => [
      model.name,
      'discriminator' in model ? model.discriminator?.mapping.map(({ value }) => value) : undefined,
    ]),
  );
  const models = newApi.models.map((model) => {
    const values = known.get(model.name);
    if (values === undefined || !('discriminator' in model) || model.discriminator === undefined) {
      return model;
    }
    const mapping = model.discriminator.mapping.filter(({ value }) => values.includes(value));
    return { ...model, discriminator: { ...model.discriminator, mapping } };
  });
  return { ...newApi, models };
}

function runtimeFiles(root: string): Sources['runtime'] {
  return listFiles(root, runtimeFolder).map((path) => ({
    path: path.replace(runtimeFolder, 'runtime'),
    content: readFileSync(join(root, path), 'utf8'),
  }));
}
