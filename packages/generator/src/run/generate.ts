import { type LoadOptions, readInputs } from '../load/inputs.js';
import { type Recorded, isTreeCurrent, keyOf } from './last-run.js';
import { finishInterrupted } from '../output/workspace-lock.js';
import { readLastOutput } from '../output/last-output.js';
import type { ProgressListener } from './progress.js';
import type { GenerateResult } from './result.js';
import { type OutputForm, targetOf } from '../targets/index.js';

export interface GenerateOptions {
  /** What to generate from. */
  readonly source: LoadOptions;
  /** Absolute path of the folder to generate into. */
  readonly root: string;
  /** What to write there; by default the generated folders of a workspace of oktaforge. */
  readonly form?: OutputForm;
  /** Compares with the tree instead of writing; default false. */
  readonly check?: boolean;
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
  const { root, source, check = false, onProgress = () => undefined } = options;
  const target = targetOf(root, options.form ?? { kind: 'workspace' });
  const inputs = await readInputs(source);
  const obstacle = target.obstacle();
  if (obstacle !== undefined) {
    inputs.diagnostics.error('foreign-folder', { message: obstacle });
    return { outcome: 'rejected', diagnostics: inputs.diagnostics.all, sources: new Map() };
  }
  await finishInterrupted(root);
  const key = keyOf(inputs, target);
  const last = readLastOutput<Recorded>(root);
  if (!check && isTreeCurrent(root, key, last)) {
    return { outcome: 'unchanged', ...last.result, sources: new Map() };
  }
  const { runPipeline } = await import('./pipeline.js');
  return runPipeline(inputs, { target, check, key, last, onProgress });
}
