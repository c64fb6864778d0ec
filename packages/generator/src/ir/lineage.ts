import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalSchema } from '../normalise/types.js';

/** The ancestors of named schemas, without cycles. */
export interface Lineage {
  /** Direct ancestors by name: x-okta-parent first, then allOf in order. */
  parentsOf(name: string): readonly string[];
  /** Whether another schema inherits from this one. */
  isParent(name: string): boolean;
}

/** Reads the ancestors of all schemas. A cycle is reported once, and the reference that closes it is dropped. */
export function traceLineage(
  schemas: ReadonlyMap<string, NormalSchema>,
  diagnostics: Diagnostics,
): Lineage {
  const parents = new Map<string, readonly string[]>();
  const path: string[] = [];
  const visit = (name: string): void => {
    const schema = schemas.get(name);
    if (schema === undefined || parents.has(name)) return;
    path.push(name);
    const kept = ancestorNames(schema).filter((parent) => {
      const start = path.indexOf(parent);
      if (start !== -1) {
        reportCircle([...path.slice(start), parent], schema, diagnostics);
        return false;
      }
      visit(parent);
      return true;
    });
    path.pop();
    parents.set(name, kept);
  };
  for (const name of schemas.keys()) visit(name);
  const withChildren = new Set([...parents.values()].flat());
  return {
    parentsOf: (name) => parents.get(name) ?? [],
    isParent: (name) => withChildren.has(name),
  };
}

/** The names that a schema refers to as a whole, or through allOf at any depth. */
function ancestorNames(schema: NormalSchema): readonly string[] {
  const names = [schema.parent, schema.ref, ...schema.allOf.flatMap(ancestorNames)];
  return [...new Set(names.filter((name) => name !== undefined))];
}

function reportCircle(
  circle: readonly string[],
  { pointer }: NormalSchema,
  diagnostics: Diagnostics,
): void {
  diagnostics.error('circular-inheritance', {
    message: `The schema ${circle[0]} inherits from itself: ${circle.join(' -> ')}.`,
    help: 'Take one of the references out of allOf or x-okta-parent.',
    pointer,
  });
}
