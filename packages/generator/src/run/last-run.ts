import type { Diagnostic } from '../diagnostics/types.js';
import type { Inputs } from '../load/inputs.js';
import { sha256 } from '../output/hash.js';
import { type LastOutput, isTreeAsRecorded } from '../output/last-output.js';
import type { Target } from '../targets/index.js';
import { generatorHash } from './own-package.js';
import type { Summary } from './result.js';

/** What a run found and said, kept to be said again by an unchanged one. */
export interface Recorded {
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

export type LastRun = LastOutput<Recorded>;

/**
 * Identifies a run by everything that its result depends on. Undefined where that is not known before the description
 * has been parsed, because it may refer to further files.
 */
export function keyOf(inputs: Inputs, target: Target): string | undefined {
  if (inputs.open || inputs.diagnostics.hasErrors) return undefined;
  return sha256(JSON.stringify([generatorHash(), inputs.hashes, target.key]));
}

/** Whether the last run was this one, and the tree still is what it has left. */
export function isTreeCurrent(
  root: string,
  key: string | undefined,
  last: LastRun | undefined,
): last is LastRun {
  return last !== undefined && last.key === key && isTreeAsRecorded(root, last);
}
