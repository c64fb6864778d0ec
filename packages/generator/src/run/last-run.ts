import type { Diagnostic } from '../diagnostics/types.js';
import type { Inputs } from '../load/inputs.js';
import { sha256 } from '../output/hash.js';
import { type LastOutput, isTreeAsRecorded } from '../output/last-output.js';
import type { Target } from '../targets/index.js';
import { generatorHash } from './own-package.js';
import type { Summary } from './result.js';

/** The part of a run's result that an unchanged run reports again. */
export interface Recorded {
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

export type LastRun = LastOutput<Recorded>;

/**
 * A key of everything that a run's result depends on. Undefined when this is not known before the description is parsed,
 * because it may refer to other files.
 */
export function keyOf(inputs: Inputs, target: Target): string | undefined {
  if (inputs.open || inputs.diagnostics.hasErrors) return undefined;
  const corrections = inputs.corrections.map((file) => [file.name, file.sha256]);
  return sha256(JSON.stringify([generatorHash(), inputs.hashes, corrections, target.key]));
}

/** Whether the last run had the same key, and the tree is unchanged since then. */
export function isTreeCurrent(
  root: string,
  key: string | undefined,
  last: LastRun | undefined,
): last is LastRun {
  return last !== undefined && last.key === key && isTreeAsRecorded(root, last);
}
