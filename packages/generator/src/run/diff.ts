import { namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { readIgnoreList } from '../config/ignore-list.js';
import { type Judgement, judge } from './judge.js';
import { type ProgressEvent, createStageRunner } from './progress.js';
import type { Findings } from './result.js';
import { manifestOf, readSurface, warnOfCorrections } from './surface.js';

export interface DiffOptions {
  /**
   * Absolute path of a workspace with `packages/sdk/src/runtime`, with which the compiler compiles the old and new SDK.
   * Without it only the rules judge.
   */
  readonly root?: string;
  /** See `LoadOptions`; for both descriptions. */
  readonly allowRefs?: readonly string[];
  /** Path of a list of changes that do not count. */
  readonly ignore?: string;
  /** Called when a stage begins and when it ends, with the description that is being read; without one, both are compared. */
  readonly onProgress?: (event: ProgressEvent, spec?: string) => void;
}

/** The names of the two surfaces: `Okta API 2.15.0`. */
export interface Named {
  readonly title: string;
  readonly version: string;
}

export type DiffResult =
  | ({
      readonly outcome: 'compared';
      readonly old: Api;
      readonly new: Api;
      /** The manifest by which a description was corrected as a lock or manifest is; absent where none is compared. */
      readonly like?: string | undefined;
      /** Actions of its overlays that do not fit and were left out, one sentence each. */
      readonly stale: readonly string[];
    } & Judgement &
      Findings)
  /** One of the two descriptions has faults; `diagnostics` has at least one error. */
  | ({ readonly outcome: 'rejected' } & Findings);

/**
 * Compares two descriptions, and computes the bump of the next version.
 *
 * @param oldSpec path or URL of a description, path of a manifest (`spec/spec.yaml`) or of a lock (`spec/api.lock.json`)
 * @param newSpec the same, for the new description. Beside a manifest, or a lock that has one, a description is corrected as that is.
 * @returns changes by the rules, the verdicts of the compiler, and the higher of their two bumps. Bad input is reported in
 *   `diagnostics`, never thrown.
 */
export async function diff(
  oldSpec: string,
  newSpec: string,
  { root, allowRefs = [], ignore, onProgress = () => undefined }: DiffOptions = {},
): Promise<DiffResult> {
  const list = await readIgnoreList(ignore);
  const like = manifestOf(oldSpec) ?? manifestOf(newSpec);
  const before = await readSurface(oldSpec, {
    allowRefs,
    like,
    onProgress: (event) => onProgress(event, oldSpec),
  });
  const kept = before.api && namesOf(before.api);
  const after = await readSurface(newSpec, {
    allowRefs,
    like,
    kept,
    onProgress: (event) => onProgress(event, newSpec),
  });
  const findings = {
    diagnostics: [...list.diagnostics, ...before.diagnostics, ...after.diagnostics],
    sources: new Map([...list.sources, ...before.sources, ...after.sources]),
  };
  const { decisions } = list;
  if (decisions === undefined || before.api === undefined || after.api === undefined) {
    return { outcome: 'rejected', ...findings };
  }
  const [old, now] = [
    { spec: oldSpec, api: before.api },
    { spec: newSpec, api: after.api },
  ];
  const unlike = like === undefined ? warnOfCorrections(old, now) : [];
  const stage = createStageRunner(onProgress);
  const judgement = await stage(
    'compare',
    () => judge(old.api, now.api, root, decisions),
    ({ changes }) => ({ changes: changes.length }),
  );
  return {
    outcome: 'compared',
    old: old.api,
    new: now.api,
    like,
    stale: [...before.stale, ...after.stale],
    ...judgement,
    ...findings,
    diagnostics: [...list.unused(judgement.ignored), ...findings.diagnostics, ...unlike],
  };
}
