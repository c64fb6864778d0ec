import type { Target } from '../targets/index.js';
import type { LastRun } from './last-run.js';
import type { Inputs } from '../load/inputs.js';
import { loadDescription } from '../load/load.js';
import { findDrift } from '../output/drift.js';
import { formatFiles } from '../output/format.js';
import { withLock } from '../output/workspace-lock.js';
import { formatCache, recordOutputs, writeLastOutput } from '../output/last-output.js';
import { writeOutput } from '../output/write.js';
import { corrected } from './corrected.js';
import { type ProgressListener, createStageRunner } from './progress.js';
import { provePrinted } from './proof.js';
import { type GenerateResult, findingsOf } from './result.js';
import { countDrift, countFiles, summarise } from './summary.js';
import { interpret } from './read-api.js';
import { namesInLock } from './read-lock.js';

export interface PipelineOptions {
  readonly target: Target;
  readonly check: boolean;
  readonly strict: boolean;
  /** The key of the run (see `keyOf`); undefined for a run that cannot be recognised again. */
  readonly key: string | undefined;
  readonly last: LastRun | undefined;
  readonly onProgress: ProgressListener;
}

/** Runs the stages from inputs to files, one call for each. It stops before `emit` if the description has faults. */
export async function runPipeline(
  inputs: Inputs,
  options: PipelineOptions,
): Promise<GenerateResult> {
  const { target, check, strict, key, last } = options;
  const { tree } = target;
  const { root } = tree;
  const stage = createStageRunner(options.onProgress);

  const read = await stage(
    'load',
    () => loadDescription(inputs),
    ({ inputs: files }) => ({ files: files.length }),
  );
  const loaded = await corrected(read, stage);
  const interpreted = await interpret(loaded, stage, { strict, kept: namesInLock(root) });
  if (interpreted === undefined) return { outcome: 'rejected', ...findingsOf(loaded) };
  const { api } = interpreted;

  const emitted = await stage('emit', () => target.emit(api), countFiles);
  // A check uses no cache, so that it also finds a wrong cache.
  const known = check ? undefined : last;
  const cache = formatCache(tree, known);
  await provePrinted(emitted, known);
  const files = await stage('format', () => formatFiles(emitted, cache));
  const found = { summary: summarise(api, files), ...findingsOf(loaded) };
  if (check) {
    const drift = await stage('compare', () => findDrift(files, tree), countDrift);
    return { outcome: 'checked', ...found, drift };
  }

  return withLock(root, async () => {
    const written = await stage(
      'write',
      () => writeOutput(files, tree),
      (counts) => ({ ...counts }),
    );
    if (key !== undefined) {
      const { summary, diagnostics } = found;
      const outputs = recordOutputs(files);
      writeLastOutput(root, { key, roots: tree.roots, outputs, result: { summary, diagnostics } });
    }
    const wrote = written.created + written.changed + written.removed > 0;
    return wrote ? { outcome: 'written', ...found, written } : { outcome: 'unchanged', ...found };
  });
}
