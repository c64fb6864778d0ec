import type { Api } from '../ir/types.js';
import type { Counts as ExpectedCounts } from '../load/expectations.js';
import type { NormalDocument } from '../normalise/types.js';
import type { Drift } from '../output/drift.js';
import type { OutputFile } from '../output/types.js';
import type { Counts } from './progress.js';
import type { Summary } from './result.js';

export function sizeOf({ areas, operations, models }: Api): Counts {
  return { areas: areas.length, operations: operations.length, models: models.length };
}

export function countFiles(files: readonly OutputFile[]): Counts {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return { files: files.length, kB: Math.round(bytes / 1000) };
}

export function countDrift({ missing, changed, extra }: Drift): Counts {
  return { missing: missing.length, changed: changed.length, extra: extra.length };
}

export function summarise(api: Api, files: readonly OutputFile[]): Summary {
  return {
    title: api.title,
    version: api.version,
    areas: api.areas.length,
    operations: api.operations.length,
    models: api.models.length,
    files: files.length,
  };
}

/** Counts the parts of an API in the units of the manifest's expectations. */
export function countParts(document: NormalDocument, api: Api): ExpectedCounts {
  return {
    operations: api.operations.length,
    // The variants of one multi-operation share the path and verb of their base.
    pathVerbs: new Set(
      api.operations.map(({ variantOf, pointer }) => variantOf?.pointer ?? pointer),
    ).size,
    schemas: document.schemas.length,
    areas: api.areas.length,
  };
}
