import { formatPointer } from '../diagnostics/pointer.js';
import { type Way, declared, wholesOf } from './composition.js';
import { type Operation, allParameters, bodiesAt, parametersAt } from './operations.js';
import type { Place, Step } from './types.js';
import type { Node, View } from './view.js';

/** A schema that a place leads to. */
export interface Spot {
  /** Where its place names it: perhaps no more than a reference. */
  readonly site: Node;
  /** All that makes it up: the site, what that refers to, and the parts of these; for an operation, its parameters. */
  readonly parts: readonly Node[];
  /** The property that it is of. */
  readonly property?: {
    readonly name: string;
    /** Declares the property. */
    readonly owner: Node;
    /** All parts of the object that has the property. */
    readonly holders: readonly Node[];
  };
  /** The parameter that it is of. */
  readonly parameter?: Node;
}

/** The schemas that a place means in an operation. */
export function spotsAt(view: View, operation: Operation, place: Place): readonly Spot[] {
  const { parameter, steps, where, direction } = place;
  if (direction === undefined) {
    return [{ site: operation.node, parts: [operation.node, ...allParameters(view, operation)] }];
  }
  if (parameter !== undefined) {
    return parametersAt(view, operation, parameter).map((node) => {
      const site = view.child(node, 'schema') ?? node;
      return { ...whole(view, { site }, { steps, where }), parameter: node };
    });
  }
  let found: readonly Found[] = bodiesAt(view, operation, place).map((site) => ({ site }));
  steps.forEach((step, index) => {
    const way = { steps: steps.slice(0, index), where };
    found = distinct(found.flatMap(({ site }) => below(view, site, step, way)));
  });
  return found.map((each) => whole(view, each, { steps, where }));
}

type Found = Omit<Spot, 'parts' | 'parameter'>;

function whole(view: View, found: Found, way: Way): Spot {
  return { ...found, parts: partsOf(view, found.site, way) };
}

/** A schema with all that makes it up, each once. */
export function partsOf(view: View, site: Node, way: Way): readonly Node[] {
  const nodes = wholesOf(view, site, way).flatMap((parts) => parts.map(({ node }) => node));
  return unique(nodes);
}

function below(view: View, node: Node, step: Step, way: Way): readonly Found[] {
  return wholesOf(view, node, way).flatMap((parts): readonly Found[] => {
    const holders = parts.map((part) => part.node);
    if (step.kind === 'property') {
      return declared(view, parts, step.name).map(({ owner, site }) => ({
        site,
        property: { name: step.name, owner, holders },
      }));
    }
    const sites = holders.flatMap((holder) =>
      step.kind === 'item'
        ? (view.child(holder, 'items') ?? [])
        : [...asArray(valuesOf(view, holder)), ...view.children(holder, 'patternProperties')],
    );
    return sites.map((site) => ({ site }));
  });
}

/** Several ways may lead to one schema: then it has the holders of all of them. */
function distinct(found: readonly Found[]): readonly Found[] {
  const known = new Map<string, Found>();
  for (const each of found) {
    const key = formatPointer(each.site.steps);
    const before = known.get(key);
    const holders = [...(before?.property?.holders ?? []), ...(each.property?.holders ?? [])];
    const property = each.property && { ...each.property, holders: unique(holders) };
    known.set(key, property === undefined ? each : { ...each, property });
  }
  return [...known.values()];
}

function unique(nodes: readonly Node[]): readonly Node[] {
  return [...new Map(nodes.map((node) => [formatPointer(node.steps), node])).values()];
}

/** The schema of the values of a map; the schema `true` says nothing of them. */
function valuesOf(view: View, holder: Node): Node | undefined {
  const key = 'additionalProperties';
  return holder.raw[key] === true
    ? { raw: {}, steps: [...holder.steps, key] }
    : view.child(holder, key);
}

function asArray(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : [node];
}
