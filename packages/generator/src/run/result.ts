import { Diagnostics } from '../diagnostics/collector.js';
import { type Sources, withPositions } from '../diagnostics/positions.js';
import type { Diagnostic } from '../diagnostics/types.js';
import type { Loaded } from '../load/load.js';
import type { Drift } from '../output/drift.js';
import type { TreeFault } from '../output/tree-fault.js';
import type { Written } from '../output/write.js';

/** The numbers of what was generated. */
export interface Summary {
  readonly title: string;
  readonly version: string;
  readonly areas: number;
  readonly operations: number;
  readonly models: number;
  readonly files: number;
}

/** The result of a run. */
export type GenerateResult = (
  | {
      /** The description or the tree is at fault: `diagnostics` have at least one error, and no file was touched. */
      readonly outcome: 'rejected';
    }
  | { readonly outcome: 'written'; readonly summary: Summary; readonly written: Written }
  | {
      /** The tree was up to date; nothing was written. */
      readonly outcome: 'unchanged';
      readonly summary: Summary;
    }
  | {
      /** The result of a check. Nothing was written, and `drift` lists the differences. */
      readonly outcome: 'checked';
      readonly summary: Summary;
      readonly drift: Drift;
    }
) &
  Findings;

export interface Findings {
  /** All findings. Errors and warnings have their line if it is known. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts for the line numbers of infos, see `renderText`. */
  readonly sources: Sources;
}

/** Findings of a run. Infos get no line: it needs another parse of the description, and most runs show no infos. */
export function findingsOf({ diagnostics, sources }: Loaded): Findings {
  const infos = diagnostics.all.filter(({ severity }) => severity === 'info');
  const others = diagnostics.all.filter(({ severity }) => severity !== 'info');
  return { diagnostics: [...withPositions(others, sources), ...infos], sources };
}

/** A tree that cannot be written to as it is. */
export function rejectedBy({ code, file, message }: TreeFault): Findings & { outcome: 'rejected' } {
  const diagnostics = new Diagnostics(file);
  diagnostics.error(code, { message, pointer: '' });
  return { outcome: 'rejected', diagnostics: diagnostics.all, sources: new Map() };
}
