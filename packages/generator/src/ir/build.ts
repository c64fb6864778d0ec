import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalDocument } from '../normalise/types.js';
import { assignAreas, buildAreas } from './areas.js';
import type { Context } from './context.js';
import { indexDiscriminators } from './discriminators.js';
import { traceLineage } from './lineage.js';
import { docsOf } from './docs.js';
import { buildModels } from './models.js';
import { claimInputNames, decideNames } from './names.js';
import { buildOperations } from './operations.js';
import type { Api, Model, Operation } from './types.js';
import { findInputDifferences, findUsage } from './usage.js';
import { compareText } from '../basics/words.js';

/**
 * Builds the intermediate representation of a normalised description. Faults are reported to `diagnostics`; the returned
 * `Api` may then be incomplete.
 */
export function buildApi(document: NormalDocument, diagnostics: Diagnostics): Api {
  const context = createContext(document, diagnostics);
  const operations = buildOperations(context);
  const areas = buildAreas(document, operations, diagnostics);
  const { title, version } = document;
  return {
    title,
    version,
    ...docsOf(document),
    areas,
    operations,
    models: finishModels(context, operations, areas),
  };
}

function createContext(document: NormalDocument, diagnostics: Diagnostics): Context {
  const schemas = new Map(document.schemas.map(({ name, schema }) => [name, schema]));
  const lineage = traceLineage(schemas, diagnostics);
  return {
    document,
    diagnostics,
    names: decideNames(document, diagnostics),
    schemas,
    lineage,
    discriminators: indexDiscriminators(document, lineage),
    kinds: new Map(),
    shapes: new Map(),
    patterns: new Map(),
  };
}

/** Adds to the models what follows from their use: area, directions, whether the input type differs. */
function finishModels(
  context: Context,
  operations: readonly Operation[],
  areas: Api['areas'],
): readonly Model[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const drafts = buildModels(context, byId);
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const usage = findUsage(byName, operations);
  const differing = findInputDifferences(byName);
  const areaOf = assignAreas(byName, context.schemas, operations, areas);
  const models = drafts.map((draft): Model => {
    const area = areaOf(draft);
    return {
      ...draft,
      ...(area === undefined ? {} : { area }),
      usage: usage(draft.name),
      inputDiffers: differing.has(draft.name),
    };
  });
  claimInputNames(context.names, models);
  return models.toSorted((a, b) => compareText(a.name, b.name));
}
