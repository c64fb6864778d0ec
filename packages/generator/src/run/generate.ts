import type { Diagnostics } from '../diagnostics/collector.js';
import { type LoadOptions, readInputs } from '../load/inputs.js';
import { type Recorded, isTreeCurrent, keyOf } from './last-run.js';
import { finishInterrupted } from '../output/workspace-lock.js';
import { TreeFault } from '../output/tree-fault.js';
import { isInterrupted } from '../output/transaction.js';
import { readLastOutput } from '../output/last-output.js';
import type { ProgressListener } from './progress.js';
import { type GenerateResult, rejectedBy } from './result.js';

export interface GenerateOptions {
  /** What to generate from. */
  readonly source: LoadOptions;
  /** Absolute path of the workspace to generate into; the emitters' paths are relative to it. */
  readonly root: string;
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
 * @throws ReplacementFailed when the file system refuses in the middle of the change; it says what the tree is then
 * @throws Error when the file system refuses anything else
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  try {
    return await generateOrRefuse(options);
  } catch (error) {
    if (error instanceof TreeFault) return rejectedBy(error);
    throw error;
  }
}

async function generateOrRefuse(options: GenerateOptions): Promise<GenerateResult> {
  const { root, source, check = false, onProgress = () => undefined } = options;
  if (!check) await finishInterrupted(root);
  const inputs = await readInputs(source);
  if (check && isInterrupted(root)) reportInterrupted(inputs.diagnostics);
  const key = keyOf(inputs);
  const last = readLastOutput<Recorded>(root);
  if (!check && isTreeCurrent(root, key, last)) {
    return { outcome: 'unchanged', ...last.result, sources: new Map() };
  }
  const { runPipeline } = await import('./pipeline.js');
  return runPipeline(inputs, { root, check, key, last, onProgress });
}

/** A check writes nothing, so it cannot finish what another run has begun. */
function reportInterrupted(diagnostics: Diagnostics): void {
  diagnostics.warning('interrupted-run', {
    message: 'An earlier run was interrupted here while it wrote, or one is writing now.',
  });
}
