import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalDocument } from '../normalise/types.js';
import { withoutCircles } from './circles.js';
import { assignAreas, buildAreas } from './areas.js';
import type { Context } from './context.js';
import { indexDiscriminators } from './discriminators.js';
import { withoutEndless } from './finite.js';
import { traceLineage } from './lineage.js';
import { docsOf } from './docs.js';
import { addExamples } from './examples/examples.js';
import { buildModels } from './models.js';
import { decideNames } from './names.js';
import { type KeptNames, nothingKept } from './names/kept.js';
import { withNamesakes } from './namesakes.js';
import { buildOperations } from './operations.js';
import type { Api, Model, Operation } from './types.js';
import { withSentIdentity } from './parts.js';
import { withUnlisted } from './unlisted.js';
import { withIdentity } from './resources.js';
import { findInputDifferences, findUsage } from './usage.js';
import { compareText } from '../basics/words.js';

/**
 * Builds the intermediate representation of a normalised description. Whatever is wrong is reported; what comes back then
 * is as complete as it can be.
 *
 * @param kept the names that things had before, which they keep
 */
export function buildApi(
  document: NormalDocument,
  diagnostics: Diagnostics,
  kept: KeptNames = nothingKept,
): Api {
  const context = createContext(document, kept, diagnostics);
  const operations = withNamesakes(buildOperations(context));
  const areas = buildAreas(document, operations, kept, diagnostics);
  const { title, version } = document;
  const models = finishModels(context, operations, areas);
  return {
    title,
    version,
    ...docsOf(document),
    areas,
    operations: addExamples(context, operations, models),
    models,
  };
}

function createContext(
  document: NormalDocument,
  kept: KeptNames,
  diagnostics: Diagnostics,
): Context {
  const schemas = new Map(document.schemas.map(({ name, schema }) => [name, schema]));
  const lineage = traceLineage(schemas, diagnostics);
  return {
    document,
    diagnostics,
    names: decideNames(document, diagnostics, kept),
    schemas,
    lineage,
    discriminators: indexDiscriminators(document, lineage),
    kinds: new Map(),
    shapes: new Map(),
    patterns: new Map(),
  };
}

/** The operations by what the description calls them, which Okta's extensions refer to. */
function byOperationId(
  { document, names }: Context,
  operations: readonly Operation[],
): ReadonlyMap<string, Operation> {
  const byName = new Map(operations.map((operation) => [operation.id, operation]));
  return new Map(
    document.operations.flatMap((operation) => {
      const built = byName.get(names.operations.get(operation) ?? operation.id);
      return built === undefined || operation.isNameless ? [] : [[operation.id, built] as const];
    }),
  );
}

/** The models with what follows from their use: area, directions, whether input differs. */
function finishModels(
  context: Context,
  operations: readonly Operation[],
  areas: Api['areas'],
): readonly Model[] {
  const { diagnostics } = context;
  const built = withIdentity(buildModels(context, byOperationId(context, operations)), operations);
  const finite = withoutEndless(withoutCircles(built, diagnostics), diagnostics);
  const drafts = withUnlisted(withSentIdentity(finite, operations));
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const usage = findUsage(byName, operations);
  const differing = findInputDifferences(byName);
  const areaOf = assignAreas(byName, context.schemas, operations, areas);
  return drafts
    .map((draft): Model => {
      const area = areaOf(draft);
      return {
        ...draft,
        ...(area === undefined ? {} : { area }),
        usage: usage(draft.name),
        inputDiffers: differing.has(draft.name),
      };
    })
    .toSorted((a, b) => compareText(a.name, b.name));
}
