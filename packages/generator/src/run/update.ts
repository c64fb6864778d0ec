import { emitters } from '../emit/index.js';
import { namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { type FormattedFile, formatFiles } from '../output/format.js';
import type { Replacement } from '../output/transaction.js';
import { TreeFault } from '../output/tree-fault.js';
import { finishInterrupted, withLock } from '../output/workspace-lock.js';
import { type Written, writeOutput } from '../output/write.js';
import { askAbout, isSuspicious, removalsBetween } from '../update/removals.js';
import { editSpec } from '../update/spec.js';
import { keepBaseline } from './baseline.js';
import { type Fitted, fit } from './fit.js';
import { type Judgement, judge } from './judge.js';
import { type ProgressListener, type StageRunner, createStageRunner } from './progress.js';
import { provePrinted } from './proof.js';
import type { Interpreted } from './read-api.js';
import { type Findings, findingsOf, rejectedBy } from './result.js';
import { countFiles } from './summary.js';
import type { UpdateResult } from './update-result.js';
import { makeTexts } from './update-texts.js';
import {
  type NewDescription,
  Refused,
  type Workspace,
  readNewDescription,
  readWorkspace,
} from './update-inputs.js';

export type { UpdateResult } from './update-result.js';

export interface UpdateOptions {
  /** Path or http(s) URL of the new description, in one file. Default: `newest` of the manifest, if that is new. */
  readonly spec?: string;
  /** Absolute path of the workspace to update, with `spec/spec.yaml`. */
  readonly root: string;
  /** Computes the result without writing; default false. */
  readonly dryRun?: boolean;
  /** Takes every warning as an error; default false. */
  readonly strict?: boolean;
  /** Goes on when a third of the operations or a whole area is gone; default false. */
  readonly allowRemovals?: boolean;
  /** Path of a list of changes that do not count. */
  readonly ignore?: string;
  /** Called when a stage begins and when it ends. */
  readonly onProgress?: ProgressListener;
}

/**
 * Updates a workspace to a new description: the manifest, overlays without stale actions, all generated files, the lock and
 * changesets with what has changed since the last release. All files change together: a process that is killed leaves the old tree, or the next run
 * completes the new one.
 *
 * @throws WorkspaceLocked while another run writes into the same workspace
 * @throws ReplacementFailed when the file system refuses in the middle of the change; it says what the tree is then
 * @throws Error when the file system refuses anything else; the tree is then as before
 */
export async function update(options: UpdateOptions): Promise<UpdateResult> {
  try {
    if (options.dryRun !== true) await finishInterrupted(options.root);
    return await updateOrRefuse(options);
  } catch (error) {
    if (error instanceof TreeFault) return rejectedBy(error);
    if (error instanceof Refused) return { outcome: 'rejected', ...error.findings };
    throw error;
  }
}

/** @throws Refused when something that it needs has faults */
async function updateOrRefuse(options: UpdateOptions): Promise<UpdateResult> {
  const { root, dryRun = false, onProgress = () => undefined } = options;
  const stage = createStageRunner(onProgress);
  const workspace = await readWorkspace(root, options.ignore);
  const description = await readNewDescription(options.spec, workspace);
  if (options.spec === undefined && !description.isNew) return unchanged(description, workspace);
  const fitted = await fitTo(description, workspace, options, stage);
  const { api } = fitted.interpreted;
  const { baseline } = workspace;
  const { api: old, since } = baseline;
  const { judgement, findings } = await judged(fitted, workspace, options, stage);
  const { edits: texts, ...told } = await makeTexts(root, {
    old,
    now: api,
    judgement,
    stale: fitted.stale,
    baseline: baseline.text,
  });
  const edits = [
    ...editSpec({
      root,
      ...description,
      pinned: workspace.pinned,
      overlaid: fitted,
      interpreted: fitted.interpreted,
    }),
    ...keepBaseline(baseline, api),
    ...texts,
  ];
  const files = await generated(api, stage);
  const edited = edits.map(({ target }) => target);
  const result = {
    old,
    since,
    new: api,
    stale: fitted.stale,
    ...told,
    edited,
    ...judgement,
    ...findings,
  };
  if (dryRun) return { outcome: 'planned', ...result };
  return { outcome: 'updated', ...result, written: await written(root, files, edits, stage) };
}

function unchanged({ spec, given }: NewDescription, { manifest }: Workspace): UpdateResult {
  return {
    outcome: 'unchanged',
    newest: spec,
    version: manifest.expected.version,
    diagnostics: given.diagnostics.all,
    sources: new Map(),
  };
}

type Sound = Fitted & { readonly interpreted: Interpreted };

/** The new description with the overlays of the workspace, as far as they fit. Asks before it goes on without much of the old one. */
async function fitTo(
  { given, isNew }: NewDescription,
  { pinned, current }: Workspace,
  { strict = false, allowRemovals = false, dryRun = false }: UpdateOptions,
  stage: StageRunner,
): Promise<Sound> {
  const inputs = { ...given, overlays: pinned.overlays };
  const fitted = await fit(inputs, stage, { isNew, strict, kept: namesOf(current) });
  const { loaded, interpreted } = fitted;
  if (interpreted === undefined) throw new Refused(findingsOf(loaded));
  const removals = removalsBetween(current, interpreted.api);
  if (!allowRemovals && isSuspicious(removals)) {
    askAbout(removals, loaded.diagnostics, dryRun ? 'warning' : 'error');
    if (!dryRun) throw new Refused(findingsOf(loaded));
  }
  return { ...fitted, interpreted };
}

/** What has changed since the last release, and everything that was found on the way. */
async function judged(
  { loaded, interpreted }: Sound,
  { baseline, ignored }: Workspace,
  { root, strict = false }: UpdateOptions,
  stage: StageRunner,
): Promise<{ readonly judgement: Judgement; readonly findings: Findings }> {
  const { api } = interpreted;
  const judgement = await stage('compare', () => judge(baseline.api, api, root, ignored.decisions));
  const unused = ignored.unused(judgement.ignored, strict);
  const found = findingsOf(loaded);
  const findings = {
    diagnostics: [...unused, ...found.diagnostics],
    sources: new Map([...ignored.sources, ...found.sources]),
  };
  if (unused.some(({ severity }) => severity === 'error')) throw new Refused(findings);
  return { judgement, findings };
}

async function generated(api: Api, stage: StageRunner): Promise<FormattedFile[]> {
  const emitted = await stage('emit', () => emitters.flatMap(({ emit }) => emit(api)), countFiles);
  await provePrinted(emitted, undefined);
  return stage('format', () => formatFiles(emitted, () => undefined));
}

function written(
  root: string,
  files: readonly FormattedFile[],
  edits: readonly Replacement[],
  stage: StageRunner,
): Promise<Written> {
  const tree = { root, roots: emitters.flatMap((emitter) => emitter.root ?? []) };
  return withLock(root, () =>
    stage(
      'write',
      () => writeOutput(files, tree, edits),
      (counts) => ({ ...counts }),
    ),
  );
}
