import { type JsonObject, isArray, isObject } from '../basics/json.js';
import { asList } from '../normalise/raw.js';
import { dataKeys } from './references.js';
import type { Kind } from './types.js';
import { type Node, type View } from './view.js';

/** Every property of the description: of components, and of bodies without a name. */
export function propertiesOf(view: View): readonly Node[] {
  const known = propertiesOfViews.get(view);
  if (known !== undefined) return known;
  const found: Node[] = [];
  propertiesOfViews.set(view, found);
  const { definitions, components, parameters, responses, paths } = view.document;
  const roots = { definitions, components, parameters, responses, paths };
  for (const [key, value] of Object.entries(roots)) {
    const node = isObject(value) ? view.at([key]) : undefined;
    if (node !== undefined) collect(node, found, false);
  }
  return found;
}

/** A rule that changes nothing leaves the view to the next one. */
const propertiesOfViews = new WeakMap<View, readonly Node[]>();

/** Steps to what is looked through once for all views: `paths`, the path and the method, or a component. */
const partSteps = 3;

interface Part extends Node {
  readonly areNames: boolean;
  readonly found: readonly Node[];
}

/** A change copies only what lies on the way to it, so that most parts of a view are those of the view before. */
const knownParts = new WeakMap<JsonObject, Part>();

function collect(node: Node, found: Node[], areNames: boolean): void {
  if (node.steps.length !== partSteps) return collectBelow(node, found, areNames);
  const known = knownParts.get(node.raw);
  if (known !== undefined && known.areNames === areNames && isSamePlace(known, node)) {
    for (const each of known.found) found.push(each);
    return;
  }
  const own: Node[] = [];
  collectBelow(node, own, areNames);
  knownParts.set(node.raw, { ...node, areNames, found: own });
  for (const each of own) found.push(each);
}

/** YAML may hold one object in two places. */
function isSamePlace({ steps }: Node, other: Node): boolean {
  return steps.every((step, at) => step === other.steps[at]);
}

/** @param areNames - whether the keys of the node are names of properties. A property may be called `properties`, too. */
function collectBelow({ raw, steps }: Node, found: Node[], areNames: boolean): void {
  for (const [key, value] of Object.entries(raw)) {
    if (!areNames && dataKeys.has(key)) continue;
    const items = isArray(value) ? value : [value];
    items.forEach((item, index) => {
      if (!isObject(item)) return;
      const node = { raw: item, steps: isArray(value) ? [...steps, key, index] : [...steps, key] };
      if (areNames) found.push(node);
      collect(node, found, !areNames && key === 'properties');
    });
  }
}

/** Whether a property is of a kind. The direction is another question. */
export function isOfKind(view: View, site: Node, { not, ...kind }: Kind): boolean {
  const traits = traitsOf(view, site);
  return matches(traits, kind) && (not === undefined || !matchesAny(traits, not));
}

interface Traits {
  readonly name: string;
  readonly type: string | undefined;
  readonly format: string | null;
  readonly isEnum: boolean;
}

function traitsOf(view: View, site: Node): Traits {
  const schema = view.follow(site) ?? site;
  const { format } = schema.raw;
  return {
    name: String(site.steps.at(-1)),
    type: typeOf(view, schema, 0),
    format: typeof format === 'string' ? format : null,
    isEnum: schema.raw['enum'] !== undefined || schema.raw['const'] !== undefined,
  };
}

/** How deep a schema may be composed for its type to be found. */
const depthLimit = 20;

function typeOf(view: View, { raw, steps }: Node, depth: number): string | undefined {
  const named = isArray(raw['type']) ? raw['type'].find((type) => type !== 'null') : raw['type'];
  if (typeof named === 'string') return named;
  if (raw['properties'] !== undefined || raw['additionalProperties'] !== undefined) return 'object';
  if (raw['items'] !== undefined) return 'array';
  if (
    asList(raw['enum']).every((value) => typeof value === 'string') &&
    raw['enum'] !== undefined
  ) {
    return 'string';
  }
  for (const key of ['allOf', 'oneOf', 'anyOf']) {
    const part = view.follow(view.children({ raw, steps }, key)[0]);
    if (part !== undefined && depth < depthLimit) return typeOf(view, part, depth + 1);
  }
  return undefined;
}

function matches(traits: Traits, { types, formats, names, enum: listed }: Kind): boolean {
  return (
    (types === undefined || types.some((type) => type === traits.type)) &&
    (formats === undefined || formats.includes(traits.format)) &&
    (names === undefined || names.includes(traits.name)) &&
    (listed === undefined || listed === traits.isEnum)
  );
}

function matchesAny(traits: Traits, { types, formats, names, enum: listed }: Kind): boolean {
  const single: readonly (Kind | undefined)[] = [
    types && { types },
    formats && { formats },
    names && { names },
    listed === undefined ? undefined : { enum: listed },
  ];
  return single.some((kind) => kind !== undefined && matches(traits, kind));
}
