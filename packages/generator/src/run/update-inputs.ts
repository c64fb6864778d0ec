import { join, relative } from 'node:path';

import { type IgnoreList, readIgnoreList } from '../config/ignore-list.js';
import type { Decision } from '../changes/index.js';
import type { Api } from '../ir/types.js';
import { type Inputs, readInputs } from '../load/inputs.js';
import type { Manifest } from '../load/manifest.js';
import { lockPath } from '../lock/index.js';
import { type Baseline, readBaseline } from './baseline.js';
import { askNewest, isPinned, newestUnset } from './newest.js';
import { readApi } from './read-api.js';
import { readLock } from './read-lock.js';
import type { Findings } from './result.js';

/** Thrown to end an update before anything is written: something that it needs has faults. */
export class Refused extends Error {
  readonly findings: Findings;

  constructor(findings: Findings) {
    super('An update was refused.');
    this.findings = findings;
  }
}

/** What an update begins with. */
export interface Workspace {
  /** Path of the manifest, as it is shown. */
  readonly manifestPath: string;
  readonly manifest: Manifest;
  /** The description and overlays that the manifest names so far. */
  readonly pinned: Inputs;
  /** The surface of the last update. */
  readonly current: Api;
  /** What changes are told against: the surface of the last release. */
  readonly baseline: Baseline & { readonly api: Api };
  /** Changes that do not count. */
  readonly ignored: IgnoreList & { readonly decisions: readonly Decision[] };
}

/** @throws Refused when the manifest, a lock or the list of changes to ignore has faults */
export async function readWorkspace(root: string, ignore: string | undefined): Promise<Workspace> {
  const ignored = await readIgnoreList(ignore);
  const { decisions } = ignored;
  if (decisions === undefined) throw new Refused(ignored);
  const manifestPath = join(relative(process.cwd(), root), 'spec', 'spec.yaml');
  const pinned = await readInputs({ manifest: manifestPath });
  const manifest = pinned.manifest?.content;
  if (manifest === undefined) throw new Refused(await readApi({ manifest: manifestPath }));
  const lock = readLock(join(root, lockPath)) ?? (await readApi({ manifest: manifestPath }));
  if (lock.api === undefined) throw new Refused(lock);
  const baseline = readBaseline(root, lock.api);
  const { api: old } = baseline;
  if (old === undefined) throw new Refused(baseline);
  return {
    manifestPath,
    manifest,
    pinned,
    current: lock.api,
    baseline: { ...baseline, api: old },
    ignored: { ...ignored, decisions },
  };
}

/** A description to update to. */
export interface NewDescription {
  /** Path or URL. */
  readonly spec: string;
  readonly given: Inputs;
  /** False when nothing else is published than what is pinned. */
  readonly isNew: boolean;
}

/**
 * Reads the description to update to: the one that is named, or the newest, from where the manifest says.
 *
 * @throws Refused when neither says where it is
 */
export async function readNewDescription(
  named: string | undefined,
  { manifest, manifestPath }: Workspace,
): Promise<NewDescription> {
  const { corrections = false, newest, upstream } = manifest;
  const spec = named ?? newest;
  if (spec === undefined) throw new Refused(newestUnset(manifestPath));
  const asked = named === undefined ? askNewest(upstream) : {};
  const given = await readInputs({ spec, corrections }, asked);
  if (given.open) {
    given.diagnostics.error('update-many-files', {
      message: `${given.file} refers to other files, and an update takes one.`,
    });
  }
  return { spec, given, isNew: !isPinned(given, upstream) };
}
