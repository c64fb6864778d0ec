import type { KeptNames } from '../ir/names/kept.js';
import type { Inputs } from '../load/inputs.js';
import type { Loaded } from '../load/load.js';
import { actionsAtFault, actionsOfVersion } from '../update/misfits.js';
import { type Overlaid, overlayWithoutStale, withoutMisfits } from '../update/overlays.js';
import { corrected } from './corrected.js';
import type { StageRunner } from './progress.js';
import { type Interpreted, interpret } from './read-api.js';

export interface FitOptions {
  /** Whether the description is another one than the overlays were written for. */
  readonly isNew: boolean;
  /** Takes every warning as an error; default false. */
  readonly strict?: boolean;
  /** Names that things had before, which they keep. */
  readonly kept?: KeptNames | undefined;
}

/** A description with the overlays of a workspace, as far as they fit it. */
export interface Fitted extends Overlaid {
  /** Undefined when the description itself has faults. */
  readonly interpreted: Interpreted | undefined;
}

/**
 * Reads a description with the overlays that were written for another one. An action whose target or own reference is gone is
 * dropped and listed, and the rest is tried again: only what upstream itself has written is upstream's fault.
 */
export async function fit(
  inputs: Inputs,
  stage: StageRunner,
  { isNew, strict = false, kept }: FitOptions,
): Promise<Fitted> {
  let { overlays } = inputs;
  const dropped: string[] = [];
  for (;;) {
    const overlaid = await stage('load', () => overlayWithoutStale({ ...inputs, overlays }));
    dropped.push(...overlaid.stale);
    const loaded = await corrected(overlaid.loaded, stage);
    const ofVersion = isNew ? actionsOfVersion(loaded) : [];
    const interpreted = ofVersion.length > 0 ? undefined : await interpret(loaded, stage, { kept });
    const misfits = [...ofVersion, ...(interpreted === undefined ? actionsAtFault(loaded) : [])];
    if (misfits.length === 0) {
      const result = { ...overlaid, loaded, stale: dropped };
      return { ...result, interpreted: strict ? strictly(interpreted, loaded) : interpreted };
    }
    dropped.push(...misfits.map(({ message }) => message));
    overlays = withoutMisfits(overlaid.overlays, misfits);
  }
}

function strictly(
  interpreted: Interpreted | undefined,
  { diagnostics }: Loaded,
): Interpreted | undefined {
  diagnostics.escalate();
  return diagnostics.hasErrors ? undefined : interpreted;
}
