import { join, relative } from 'node:path';

import { readLock } from './read-lock.js';
import { emitters } from '../emit/index.js';
import { namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { type Judgement, judge } from './judge.js';
import { readInputs } from '../load/inputs.js';
import { lockPath } from '../lock/index.js';
import { formatFiles } from '../output/format.js';
import { TreeFault } from '../output/tree-fault.js';
import { finishInterrupted, withLock } from '../output/workspace-lock.js';
import { type Written, writeOutput } from '../output/write.js';
import { corrected } from './corrected.js';
import { type ProgressListener, createStageRunner } from './progress.js';
import { provePrinted } from './proof.js';
import { type Findings, findingsOf, rejectedBy } from './result.js';
import { countFiles } from './summary.js';
import { readApi, interpret } from './read-api.js';
import type { ChangesetFile } from '../update/changeset.js';
import { overlayWithoutStale } from '../update/overlays.js';
import { editSpec } from '../update/spec.js';
import { type Baseline, keepBaseline, readBaseline } from './baseline.js';
import { askNewest, isPinned, newestUnset } from './newest.js';
import { makeTexts } from './update-texts.js';

export interface UpdateOptions {
  /** Path or http(s) URL of the new description, in one file. Default: `newest` of the manifest, if that is new. */
  readonly spec?: string;
  /** Absolute path of the workspace to update, with `spec/spec.yaml`. */
  readonly root: string;
  /** Computes the result without writing; default false. */
  readonly dryRun?: boolean;
  /** Takes every warning as an error; default false. */
  readonly strict?: boolean;
  /** Called when a stage begins and when it ends. */
  readonly onProgress?: ProgressListener;
}

export type UpdateResult =
  | ({
      /** `planned` for a dry run. */
      readonly outcome: 'updated' | 'planned';
      /** What the description is compared with: the surface of the last release. */
      readonly old: Api;
      /** Where `old` comes from. `update`: no release is recorded yet, so it is the surface from before this update. */
      readonly since: Baseline['since'];
      readonly new: Api;
      /** Overlay actions that had no effect any more and were dropped, one sentence each. */
      readonly stale: readonly string[];
      /** Markdown for a pull request: the text of the changeset, and the dropped overlay actions. */
      readonly changelog: string;
      /** One for each package with changes since the last release; none when there is nothing to release. */
      readonly changesets: readonly ChangesetFile[];
      /** What a person has to look at, in sentences: disagreements of the judges, changesets that somebody has edited. */
      readonly byHand: readonly string[];
      /** Changed files that are not generated: paths relative to the root. */
      readonly edited: readonly string[];
      /** Absent for a dry run. */
      readonly written?: Written;
    } & Judgement &
      Findings)
  /** There is nothing new at `newest` of the manifest; no file was changed. */
  | ({
      readonly outcome: 'unchanged';
      readonly newest: string;
      readonly version: string;
    } & Findings)
  /** The description has faults; no file was changed. */
  | ({ readonly outcome: 'rejected' } & Findings);

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
    return await updateOrRefuse(options);
  } catch (error) {
    if (error instanceof TreeFault) return rejectedBy(error);
    throw error;
  }
}

async function updateOrRefuse(options: UpdateOptions): Promise<UpdateResult> {
  const { root, dryRun = false, strict = false } = options;
  const stage = createStageRunner(options.onProgress ?? (() => undefined));
  if (!dryRun) await finishInterrupted(root);
  const manifestPath = join(relative(process.cwd(), root), 'spec', 'spec.yaml');
  const pinned = await readInputs({ manifest: manifestPath });
  if (pinned.manifest?.content === undefined)
    return rejected(await readApi({ manifest: manifestPath }));
  const lock = readLock(join(root, lockPath)) ?? (await readApi({ manifest: manifestPath }));
  if (lock.api === undefined) return rejected(lock);
  const baseline = readBaseline(root, lock.api);
  if (baseline.api === undefined) return rejected(baseline);
  const { api: old, since } = baseline;
  const { corrections = false, newest, upstream, expected } = pinned.manifest.content;
  const spec = options.spec ?? newest;
  if (spec === undefined) return rejected(newestUnset(manifestPath));
  const given = await readInputs(
    { spec, corrections },
    options.spec === undefined ? askNewest(upstream) : {},
  );
  if (options.spec === undefined && isPinned(given, upstream)) {
    return {
      outcome: 'unchanged',
      newest: spec,
      version: expected.version,
      diagnostics: given.diagnostics.all,
      sources: new Map(),
    };
  }
  if (given.open) {
    given.diagnostics.error('update-many-files', {
      message: `${given.file} refers to other files, and an update takes one.`,
    });
  }
  const overlaid = await stage('load', () =>
    overlayWithoutStale({ ...given, overlays: pinned.overlays }),
  );
  const loaded = await corrected(overlaid.loaded, stage);
  const interpreted = await interpret(loaded, stage, { strict, kept: namesOf(lock.api) });
  if (interpreted === undefined) return rejected(findingsOf(loaded));

  const { api } = interpreted;
  const judgement = await stage('compare', () => judge(old, api, root));
  const { edits: texts, ...told } = await makeTexts(root, {
    old,
    now: api,
    judgement,
    stale: overlaid.stale,
    baseline: baseline.text,
  });
  const emitted = await stage('emit', () => emitters.flatMap(({ emit }) => emit(api)), countFiles);
  await provePrinted(emitted, undefined);
  const files = await stage('format', () => formatFiles(emitted, () => undefined));
  const edits = [
    ...editSpec({ spec, root, pinned, given, overlaid, interpreted }),
    ...keepBaseline(baseline, api),
    ...texts,
  ];
  const result = {
    old,
    since,
    new: api,
    stale: overlaid.stale,
    ...told,
    edited: edits.map(({ target }) => target),
    ...judgement,
    ...findingsOf(loaded),
  };
  if (dryRun) return { outcome: 'planned', ...result };
  const tree = { root, roots: emitters.flatMap((emitter) => emitter.root ?? []) };
  const written = await withLock(root, () =>
    stage(
      'write',
      () => writeOutput(files, tree, edits),
      (counts) => ({ ...counts }),
    ),
  );
  return { outcome: 'updated', ...result, written };
}

function rejected({ diagnostics, sources }: Findings): UpdateResult {
  return { outcome: 'rejected', diagnostics, sources };
}
