import { existsSync, readFileSync } from 'node:fs';

import { type KeptNames, namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { type Judgement, judge } from './judge.js';
import type { LoadOptions } from '../load/inputs.js';
import { type LockReading, readLock } from './read-lock.js';
import type { Findings } from './result.js';
import { readApi } from './read-api.js';

export interface DiffOptions {
  /**
   * Absolute path of the workspace whose `packages/sdk/src/runtime` the compiler needs to judge. Without it, or where that
   * is absent, only the rules judge.
   */
  readonly root?: string;
}

/** What two surfaces are called: `Okta API 2.15.0`. */
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
  /** One of the two is at fault; `diagnostics` have at least one error. */
  | ({ readonly outcome: 'rejected' } & Findings);

/**
 * Compares two descriptions, and says what the difference asks of the next version.
 *
 * @param oldSpec path or URL of a description, path of a manifest (`spec/spec.yaml`) or of a lock (`spec/api.lock.json`)
 * @param newSpec the same, for what is to be
 * @returns changes by the rules, the verdicts of the compiler, and the highest bump that either asks for. Bad input is in
 *   `diagnostics`, never thrown.
 */
export async function diff(
  oldSpec: string,
  newSpec: string,
  { root }: DiffOptions = {},
): Promise<DiffResult> {
  const before = await readSurface(oldSpec);
  const after = await readSurface(newSpec, before.api && namesOf(before.api));
  const findings = {
    diagnostics: [...before.diagnostics, ...after.diagnostics],
    sources: new Map([...before.sources, ...after.sources]),
  };
  if (before.api === undefined || after.api === undefined) {
    return { outcome: 'rejected', ...findings };
  }
  const judgement = judge(before.api, after.api, root);
  return { outcome: 'compared', old: before.api, new: after.api, ...judgement, ...findings };
}

/** A surface, from whatever holds one. A description keeps the names that things had before. */
async function readSurface(spec: string, kept?: KeptNames): Promise<LockReading> {
  const lock = readLock(spec);
  if (lock !== undefined) return lock;
  return readApi(isManifest(spec) ? { manifest: spec } : ({ spec } satisfies LoadOptions), kept);
}

function isManifest(file: string): boolean {
  if (!/\.ya?ml$/.test(file) || !existsSync(file)) return false;
  return /^upstream:/m.test(readFileSync(file, 'utf8').slice(0, 2000));
}
