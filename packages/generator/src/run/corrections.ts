import { correct } from '../corrections/correct.js';
import type { Outcome, State } from '../corrections/types.js';
import { type LoadOptions, loadDescription } from '../load/load.js';
import { type Findings, findingsOf } from './result.js';

export { states } from '../corrections/types.js';
export type { Outcome } from '../corrections/types.js';

/** What the corrections are to one description. */
export interface CorrectionsReading extends Findings {
  /** Path or URL of the description, as it is to be shown. */
  readonly file: string;
  /** Undefined when the description could not be loaded, for the reasons in `diagnostics`. */
  readonly outcomes: readonly Outcome[] | undefined;
  /** How many corrections have come to each state. */
  readonly counts: Readonly<Record<State, number>>;
}

/**
 * Says of each correction whether it holds for a description, and where.
 *
 * @param source - a description, or a manifest
 */
export async function readCorrections(source: LoadOptions): Promise<CorrectionsReading> {
  const loaded = await loadDescription({ corrections: true, ...source });
  const { document, correctionFiles, diagnostics, file } = loaded;
  const outcomes = document && (await correct(document, correctionFiles, diagnostics)).outcomes;
  const count = (state: State): number =>
    (outcomes ?? []).filter((outcome) => outcome.state === state).length;
  return {
    file,
    outcomes,
    counts: {
      applied: count('applied'),
      'already so': count('already so'),
      'path absent': count('path absent'),
      'property absent': count('property absent'),
      'other version': count('other version'),
      refused: count('refused'),
    },
    ...findingsOf(loaded),
  };
}
