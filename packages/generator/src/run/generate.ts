import type { Diagnostic } from '../diagnostics/types.js';
import { type LoadOptions, readInputs } from '../load/inputs.js';
import { type Recorded, isTreeCurrent, keyOf } from './last-run.js';
import { finishInterrupted } from '../output/workspace-lock.js';
import { readLastOutput } from '../output/last-output.js';
import type { ProgressListener } from './progress.js';
import type { GenerateResult } from './result.js';

export interface GenerateOptions {
  /** What to generate from. */
  readonly source: LoadOptions;
  /** Absolute path of the workspace to generate into; the emitters' paths are relative to it. */
  readonly root: string;
  /** Compares with the tree instead of writing; default false. */
  readonly check?: boolean;
  /** Takes every warning as an error; default false. */
  readonly strict?: boolean;
  /** Told of every stage when it begins and ends; an unchanged run has none. */
  readonly onProgress?: ProgressListener;
}

/**
 * Generates everything from one description, or checks that the tree is what would be generated.
 *
 * What is wrong with the description is in the result's diagnostics; no file was touched then. A run whose inputs, code
 * and tree are as the last one left them is recognised by their hashes, and ends before the pipeline is even loaded.
 *
 * @throws WorkspaceLocked while another run writes into the same workspace
 * @throws Error when the file system refuses
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { root, source, check = false, strict = false, onProgress = () => undefined } = options;
  await finishInterrupted(root);
  const inputs = await readInputs(source);
  const key = keyOf(inputs);
  const last = readLastOutput<Recorded>(root);
  const isAcceptable = !strict || last?.result.diagnostics.every(isNoWarning) === true;
  if (!check && isAcceptable && isTreeCurrent(root, key, last)) {
    return { outcome: 'unchanged', ...last.result, sources: new Map() };
  }
  const { runPipeline } = await import('./pipeline.js');
  return runPipeline(inputs, { root, check, strict, key, last, onProgress });
}

function isNoWarning({ severity }: Diagnostic): boolean {
  return severity !== 'warning';
}
