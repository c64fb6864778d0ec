import type { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { type LoadOptions, readInputs } from '../load/inputs.js';
import { type Recorded, isTreeCurrent, keyOf } from './last-run.js';
import { finishInterrupted } from '../output/workspace-lock.js';
import { TreeFault } from '../output/tree-fault.js';
import { isInterrupted } from '../output/transaction.js';
import { readLastOutput } from '../output/last-output.js';
import type { ProgressListener } from './progress.js';
import { type GenerateResult, rejectedBy } from './result.js';
import { type OutputForm, targetOf } from '../targets/index.js';

export interface GenerateOptions {
  /** The description, or the manifest, to generate from. */
  readonly source: LoadOptions;
  /** Absolute path of the folder to generate into. */
  readonly root: string;
  /** What to write there; by default the generated folders of a workspace of oktaforge. */
  readonly form?: OutputForm;
  /** Compares with the tree instead of writing; default false. */
  readonly check?: boolean;
  /** Takes every warning as an error; default false. */
  readonly strict?: boolean;
  /** Called when a stage begins and when it ends. An unchanged run has no stages. */
  readonly onProgress?: ProgressListener;
}

/**
 * Generates all files from one description, or checks that the tree has the files that would be generated. An unchanged
 * run is recognised by the hashes of inputs, code and tree, and ends before the pipeline is loaded.
 *
 * @returns the outcome. Faults of the description are in `diagnostics`; no file was changed then.
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
  const { root, source, check = false, strict = false, onProgress = () => undefined } = options;
  const target = targetOf(root, options.form ?? { kind: 'workspace' });
  const inputs = await readInputs(source);
  const obstacle = target.obstacle();
  if (obstacle !== undefined) {
    inputs.diagnostics.error('foreign-folder', { message: obstacle });
    return { outcome: 'rejected', diagnostics: inputs.diagnostics.all, sources: new Map() };
  }
  if (!check) await finishInterrupted(root);
  if (check && isInterrupted(root)) reportInterrupted(inputs.diagnostics);
  const key = keyOf(inputs, target);
  const last = readLastOutput<Recorded>(root);
  const isAcceptable = !strict || last?.result.diagnostics.every(isNoWarning) === true;
  if (!check && isAcceptable && isTreeCurrent(root, key, last)) {
    return { outcome: 'unchanged', ...last.result, sources: new Map() };
  }
  const { runPipeline } = await import('./pipeline.js');
  return runPipeline(inputs, { target, check, strict, key, last, onProgress });
}

function isNoWarning({ severity }: Diagnostic): boolean {
  return severity !== 'warning';
}

/** A check writes nothing, so it cannot finish what another run has begun. */
function reportInterrupted(diagnostics: Diagnostics): void {
  diagnostics.warning('interrupted-run', {
    message: 'An earlier run was interrupted here while it wrote, or one is writing now.',
  });
}
