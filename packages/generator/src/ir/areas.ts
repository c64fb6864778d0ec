import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalDocument, NormalSchema } from '../normalise/types.js';
import { docsOf } from './docs.js';
import type { DraftModel } from './models.js';
import { decideAreaNames } from './names/areas.js';
import type { KeptNames } from './names/kept.js';
import { namesInOperation, reach } from './reach.js';
import type { Area, Operation } from './types.js';
import { compareText } from '../basics/words.js';

/** The resource areas: one for each tag of an operation. */
export function buildAreas(
  document: NormalDocument,
  operations: readonly Operation[],
  kept: KeptNames,
  diagnostics: Diagnostics,
): readonly Area[] {
  const tags = [...new Set(operations.map(({ area }) => area))].toSorted(compareText);
  const places = tags.map((tag) => ({
    tag,
    pointer: operations.find(({ area }) => area === tag)?.pointer ?? '',
  }));
  const names = decideAreaNames(places, kept.areas, diagnostics);
  return [...names].map(([tag, { namespace, slug }]) => {
    const declared = document.tags.find(({ name }) => name === tag);
    return { tag, namespace, slug, ...docsOf(declared ?? {}) };
  });
}

/** The area of a model: its own tag where that is an area, else the one whose operations reach it most often. */
export function assignAreas(
  models: ReadonlyMap<string, DraftModel>,
  schemas: ReadonlyMap<string, NormalSchema>,
  operations: readonly Operation[],
  areas: readonly Area[],
): (model: DraftModel) => string | undefined {
  const tags = new Set(areas.map(({ tag }) => tag));
  const nearest = nearestAreas(models, operations);
  return ({ name, schemaName }) =>
    schemas.get(schemaName)?.tags.find((tag) => tags.has(tag)) ?? nearest(name);
}

/** The area of each model by the number of operations that reach it. Of areas with equal numbers the first by name. */
function nearestAreas(
  models: ReadonlyMap<string, DraftModel>,
  operations: readonly Operation[],
): (name: string) => string | undefined {
  const counts = new Map<string, Map<string, number>>();
  for (const operation of operations) {
    for (const name of reachedBy(models, operation)) {
      const uses = counts.get(name) ?? new Map<string, number>();
      counts.set(name, uses.set(operation.area, (uses.get(operation.area) ?? 0) + 1));
    }
  }
  return (name) =>
    [...(counts.get(name) ?? [])].toSorted(
      ([areaA, usesA], [areaB, usesB]) => usesB - usesA || compareText(areaA, areaB),
    )[0]?.[0];
}

function reachedBy(
  models: ReadonlyMap<string, DraftModel>,
  operation: Operation,
): ReadonlySet<string> {
  return new Set([
    ...reach(models, namesInOperation(operation, 'read'), 'read'),
    ...reach(models, namesInOperation(operation, 'write'), 'write'),
  ]);
}
