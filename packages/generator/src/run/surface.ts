import { dirname, join } from 'node:path';

import { Diagnostics } from '../diagnostics/collector.js';
import type { KeptNames } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { type Inputs, readInputs } from '../load/inputs.js';
import { isManifest } from '../load/manifest.js';
import { fit } from './fit.js';
import { type ProgressListener, createStageRunner } from './progress.js';
import { readApi } from './read-api.js';
import { readLock } from './read-lock.js';
import { type Findings, findingsOf } from './result.js';

export interface SurfaceOptions {
  /** See `LoadOptions`. */
  readonly allowRefs?: readonly string[];
  /** Names that things had before, which a description keeps. */
  readonly kept?: KeptNames | undefined;
  /** Path of the manifest whose corrections a description gets; without one it gets those that are shipped. */
  readonly like?: string | undefined;
  /** Called when a stage of reading begins and when it ends. */
  readonly onProgress?: ProgressListener;
}

export interface SurfaceReading extends Findings {
  /** Undefined when there are errors. */
  readonly api: Api | undefined;
  /** Actions of overlays that do not fit the description and were left out, a sentence each. */
  readonly stale: readonly string[];
}

/**
 * The manifest by which a surface was made: of a manifest itself, and of the lock beside it. Undefined for a description.
 *
 * @param spec path or URL
 */
export function manifestOf(spec: string): string | undefined {
  if (isManifest(spec)) return spec;
  const beside = join(dirname(spec), 'spec.yaml');
  return isManifest(beside) && readLock(spec) !== undefined ? beside : undefined;
}

/**
 * Reads a surface, from whatever holds one: a lock, a manifest, or a description. A description that is compared with a workspace
 * is corrected as the workspace is, as far as its corrections fit.
 */
export async function readSurface(
  spec: string,
  { allowRefs = [], kept, like, onProgress = () => undefined }: SurfaceOptions,
): Promise<SurfaceReading> {
  const lock = readLock(spec);
  if (lock !== undefined) return { ...lock, stale: [] };
  if (isManifest(spec))
    return plain(await readApi({ manifest: spec, allowRefs }, kept, onProgress));
  const pinned = like === undefined ? undefined : await readInputs({ manifest: like });
  if (pinned?.manifest?.content === undefined) {
    return plain(await readApi({ spec, allowRefs }, kept, onProgress));
  }
  const { content } = pinned.manifest;
  const given = await readInputs({ spec, allowRefs, corrections: content.corrections ?? false });
  const inputs: Inputs = { ...given, overlays: pinned.overlays };
  const isNew = given.description?.sha256 !== content.upstream.sha256;
  const stage = createStageRunner(onProgress);
  const { loaded, interpreted, stale } = await fit(inputs, stage, { isNew, kept });
  return { api: interpreted?.api, stale, ...findingsOf(loaded) };
}

function plain(reading: Omit<SurfaceReading, 'stale'>): SurfaceReading {
  return { ...reading, stale: [] };
}

/** A surface, and where it comes from. */
export interface Side {
  readonly spec: string;
  readonly api: Api;
}

/** Warns of two surfaces that were not corrected alike: most of their differences would be the corrections. */
export function warnOfCorrections(old: Side, now: Side): Findings['diagnostics'] {
  const [one, other] = [old, now].map(({ api }) => api.laidOver);
  if (one === undefined || other === undefined || one.join() === other.join()) return [];
  const diagnostics = new Diagnostics(old.spec);
  diagnostics.warning('compared-unlike', {
    message: `${old.spec} is corrected by ${counted(one)}, and ${now.spec} by ${counted(other)}: some differences are those of the corrections.`,
    pointer: '',
  });
  return diagnostics.all;
}

function counted(files: readonly string[]): string {
  return files.length === 0 ? 'nothing' : files.join(', ');
}
