import { Diagnostics } from '../diagnostics/collector.js';
import type { Inputs } from '../load/inputs.js';
import type { Manifest } from '../load/manifest.js';
import type { Asked } from '../load/try-read.js';
import type { Findings } from './result.js';

const elsewhere =
  'Look where it is published now, and write that address to spec/spec.yaml: `newest: https://…`.';

/** How to ask for the newest description: not for that which is pinned, and with advice about the setting. */
export function askNewest({ etag }: Manifest['upstream']): Asked {
  return { missing: elsewhere, moved: elsewhere, ...(etag === undefined ? {} : { etag }) };
}

/** Whether what was asked for is the description that is pinned. */
export function isPinned({ description }: Inputs, { sha256 }: Manifest['upstream']): boolean {
  return description?.isUnchanged === true || description?.sha256 === sha256;
}

export function newestUnset(manifest: string): Findings {
  const diagnostics = new Diagnostics(manifest);
  const message = `${manifest} does not say where the newest description is published.`;
  diagnostics.error('newest-unset', { message, pointer: '' });
  return { diagnostics: diagnostics.all, sources: new Map() };
}
