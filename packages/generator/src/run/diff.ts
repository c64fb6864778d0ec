import { readFileSync } from 'node:fs';

import { type KeptNames, namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { readIgnoreList } from '../config/ignore-list.js';
import { type Judgement, judge } from './judge.js';
import type { LoadOptions } from '../load/inputs.js';
import { isRegularFile } from '../output/tree.js';
import { type ProgressEvent, type ProgressListener, createStageRunner } from './progress.js';
import { type LockReading, readLock } from './read-lock.js';
import type { Findings } from './result.js';
import { readApi } from './read-api.js';

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
    } & Judgement &
      Findings)
  /** One of the two descriptions has faults; `diagnostics` has at least one error. */
  | ({ readonly outcome: 'rejected' } & Findings);

/**
 * Compares two descriptions, and computes the bump of the next version.
 *
 * @param oldSpec path or URL of a description, path of a manifest (`spec/spec.yaml`) or of a lock (`spec/api.lock.json`)
 * @param newSpec the same, for the new description
 * @returns changes by the rules, the verdicts of the compiler, and the higher of their two bumps. Bad input is reported in
 *   `diagnostics`, never thrown.
 */
export async function diff(
  oldSpec: string,
  newSpec: string,
  { root, allowRefs = [], ignore, onProgress = () => undefined }: DiffOptions = {},
): Promise<DiffResult> {
  const list = await readIgnoreList(ignore);
  const before = await readSurface(oldSpec, allowRefs, {
    onProgress: (event) => onProgress(event, oldSpec),
  });
  const kept = before.api && namesOf(before.api);
  const after = await readSurface(newSpec, allowRefs, {
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
  const [old, now] = [before.api, after.api];
  const stage = createStageRunner(onProgress);
  const judgement = await stage(
    'compare',
    () => judge(old, now, root, decisions),
    ({ changes }) => ({ changes: changes.length }),
  );
  return {
    outcome: 'compared',
    old,
    new: now,
    ...judgement,
    ...findings,
    diagnostics: [...list.unused(judgement.ignored), ...findings.diagnostics],
  };
}

/** A surface, from whatever holds one. A description keeps the names that things had before. */
async function readSurface(
  spec: string,
  allowRefs: readonly string[],
  { kept, onProgress }: { kept?: KeptNames | undefined; onProgress: ProgressListener },
): Promise<LockReading> {
  const lock = readLock(spec);
  if (lock !== undefined) return lock;
  const named: LoadOptions = isManifest(spec) ? { manifest: spec, allowRefs } : { spec, allowRefs };
  return readApi(named, kept, onProgress);
}

function isManifest(file: string): boolean {
  if (!/\.ya?ml$/.test(file) || !isRegularFile(file)) return false;
  return /^upstream:/m.test(readFileSync(file, 'utf8').slice(0, 2000));
}
