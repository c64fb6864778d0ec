import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { Inputs } from '../load/inputs.js';
import type { Replacement } from '../output/transaction.js';
import { newFile } from '../output/write.js';
import type { Interpreted } from '../run/read-api.js';
import { editManifest } from './manifest.js';
import type { Overlaid } from './overlays.js';
import { outdatedCopy, placeUpstream } from './upstream.js';

export interface SpecUpdate {
  /** Path or URL of the new description. */
  readonly spec: string;
  /** Absolute path of the workspace. */
  readonly root: string;
  /** The description and overlays that the manifest names so far. */
  readonly pinned: Inputs;
  /** The new description. */
  readonly given: Inputs;
  readonly overlaid: Overlaid;
  readonly interpreted: Interpreted;
}

/** The changes in `spec/`: the manifest, the copy of the description, overlays that had stale actions. */
export function editSpec({
  spec,
  root,
  pinned,
  given,
  overlaid,
  interpreted,
}: SpecUpdate): Replacement[] {
  const { manifest } = pinned;
  const { description } = given;
  const { overlays } = overlaid;
  const { api, counts } = interpreted;
  if (manifest?.content === undefined || description === undefined) return [];
  const home = join(root, 'spec');
  const inRoot = (path: string): string => relative(root, path).split(sep).join('/');
  const { copies, ...upstream } = placeUpstream(spec, join(home, 'spec.yaml'));
  const names = new Map(
    pinned.overlays.map((source, index) => [source.name, manifest.content?.overlays[index] ?? '']),
  );
  const left = new Map(overlays.map((overlay) => [overlay.name, overlay]));
  const content = editManifest(manifest.source.text, {
    upstream,
    sha256: description.sha256,
    etag: spec === manifest.content.newest ? description.etag : undefined,
    overlays: overlays.map(({ name }) => names.get(name) ?? ''),
    version: api.version,
    counts,
  });
  const copy = outdatedCopy(manifest.content, upstream);
  const edits = pinned.overlays.flatMap(({ name, text }): Replacement[] => {
    const now = left.get(name);
    const target = inRoot(join(home, names.get(name) ?? ''));
    if (now === undefined) return [{ target }];
    return now.text === text ? [] : [newFile({ path: target, content: now.text })];
  });
  return [
    ...(content === manifest.source.text
      ? []
      : [newFile({ path: inRoot(join(home, 'spec.yaml')), content })]),
    ...(copies
      ? [newFile({ path: inRoot(join(home, upstream.file)), content: description.text })]
      : []),
    ...(copy !== undefined && existsSync(join(home, copy))
      ? [{ target: inRoot(join(home, copy)) }]
      : []),
    ...edits,
  ];
}
