import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

import type { Counts } from '../load/expectations.js';
import type { Upstream } from './upstream.js';

export interface ManifestEdit {
  readonly upstream: Upstream;
  /** Of the upstream file, in hexadecimal. */
  readonly sha256: string;
  /** With which `newest` has sent it; undefined for a file from elsewhere. */
  readonly etag: string | undefined;
  /** Paths of the remaining overlays, relative to the manifest. */
  readonly overlays: readonly string[];
  readonly version: string;
  readonly counts: Counts;
}

/** The manifest's text with the edit applied. Comments and layout are kept. */
export function editManifest(text: string, edit: ManifestEdit): string {
  const document = parseDocument(text);
  const { upstream, sha256, etag, overlays, version, counts } = edit;
  const { package: of, file } = upstream;
  for (const [key, value] of Object.entries({ package: of, file, sha256, etag })) {
    const section = document.get('upstream');
    if (value !== undefined) document.setIn(['upstream', key], value);
    else if (isMap(section)) section.delete(key);
  }
  const listed = document.get('overlays');
  if (isSeq(listed)) {
    listed.items = listed.items.filter(
      (item) => isScalar(item) && overlays.includes(String(item.value)),
    );
  }
  document.setIn(['expected', 'version'], version);
  for (const [name, count] of Object.entries(counts)) document.setIn(['expected', name], count);
  return document.toString({ lineWidth: 0, singleQuote: true });
}
