import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type Change,
  type Decision,
  type Disagreement,
  type IgnoredChange,
  type Level,
  type NameVerdict,
  compareApis,
  findDisagreements,
  flowsBetween,
  handlesOf,
  highest,
  sortOut,
  withoutIgnored,
} from '../changes/index.js';
import { generatedRoot } from '../emit/sdk/files.js';
import { emitSdk } from '../emit/sdk/index.js';
import type { Api } from '../ir/types.js';
import { withoutUnlisted } from '../lock/lock.js';
import { listFiles } from '../output/tree.js';
import { type Sources, judgeSurfaces } from '../ts/judge/index.js';

/** The changes between two surfaces, and the bump of the next version. */
export interface Judgement {
  /** The higher bump of the two judges. */
  readonly bump: Level;
  /** The changes by the rules, the most severe first, without those that are ignored. */
  readonly changes: readonly Change[];
  /** Changes that a maintainer has decided to accept. They count for no level. */
  readonly ignored: readonly IgnoredChange[];
  /** The compiler's judgement; undefined when there is no workspace for it. */
  readonly compiler?: {
    /** Without names that only ignored changes explain. */
    readonly bump: Level;
    readonly verdicts: readonly NameVerdict[];
    /** Symbols that only one judge calls breaking. Each is a bug in one of the two judges. */
    readonly disagreements: readonly Disagreement[];
  };
}

/** Folder of the SDK's runtime, which generated code imports; relative to the workspace root. */
const runtimeFolder = 'packages/sdk/src/runtime';

/**
 * Asks both judges: the rules, which compare the two APIs, and the compiler, which compares the old and the new types.
 *
 * @param root absolute path of a workspace with the SDK's runtime; without it only the rules judge
 * @param decisions on changes that count for no level
 */
export function judge(
  oldApi: Api,
  newApi: Api,
  root: string | undefined,
  decisions: readonly Decision[] = [],
): Judgement {
  const all = compareApis(oldApi, newApi);
  const { counted: changes, ignored } = sortOut(all, decisions);
  const byRules = highest(changes.map(({ severity }) => severity));
  const runtime = root === undefined ? [] : runtimeFiles(root);
  const found = { changes, ignored };
  if (runtime.length === 0) return { bump: byRules, ...found };
  if (all.length === 0) {
    return { bump: 'none', ...found, compiler: { bump: 'none', verdicts: [], disagreements: [] } };
  }
  const comparable = withoutUnlisted(withoutNewSubtypes(newApi, oldApi));
  const [before, after] = [emitSdk(withoutUnlisted(oldApi)), emitSdk(comparable)];
  const handles = handlesOf(newApi);
  const verdicts = judgeSurfaces(
    { before, after, generatedRoot, runtime },
    flowsBetween(oldApi, newApi),
  ).filter(({ name, verdict }) => verdict !== 'broken' || !handles.has(name));
  const disagreements = findDisagreements(all, verdicts, oldApi, newApi);
  const bump = bumpOf(withoutIgnored(verdicts, ignored, oldApi, newApi));
  return {
    bump: highest([byRules, bump]),
    ...found,
    compiler: { bump, verdicts, disagreements },
  };
}

function bumpOf(verdicts: readonly NameVerdict[]): Level {
  return highest(verdicts.map(({ verdict }) => (verdict === 'added' ? 'minor' : 'major')));
}

/** Removes new subtypes, which are not breaking: unions are open, and programs have to expect unknown members. */
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
