import type { JsonObject } from '../basics/json.js';
import { asObject, own, readString } from '../normalise/raw.js';
import { showPath } from './property-path.js';
import type { Place, Step } from './types.js';
import { type Member, membersOf, valuesOf } from './unions.js';
import type { Node, View } from './view.js';

/** A part of a schema, and how many references lead from the schema to it. */
export interface Part {
  readonly node: Node;
  readonly depth: number;
}

/** Parts that hold together: those of a schema without a union, or of one member of its union. */
export type Whole = readonly Part[];

/** Where a schema is in a body, and which members of unions are meant on the way. */
export interface Way {
  readonly steps: readonly Step[];
  readonly where: Place['where'];
}

/** Schemas that may be looked at for one: a few that contain each other twice lead to millions. */
const readsLimit = 10_000;

/** Unions within unions: more ways to read one schema than these are not looked at. */
const wholesLimit = 1000;

/** All ways to read a schema: references followed, allOf joined, unions taken apart. */
export function wholesOf(view: View, node: Node, way: Way): readonly Whole[] {
  return new Reader(view, way).read(node, 0, 'down');
}

class Reader {
  readonly #view: View;
  readonly #way: Way;
  readonly #open = new Set<JsonObject>();
  #reads = 0;

  constructor(view: View, way: Way) {
    this.#view = view;
    this.#way = way;
  }

  /** @param from - `up` for a base, whose other subtypes are not meant. */
  read(node: Node, depth: number, from: 'up' | 'down'): readonly Whole[] {
    this.#reads += 1;
    if (this.#open.has(node.raw) || this.#reads > readsLimit) return [[]];
    this.#open.add(node.raw);
    const wholes = this.#alternatives(node, depth, from);
    this.#open.delete(node.raw);
    return wholes;
  }

  #alternatives(node: Node, depth: number, from: 'up' | 'down'): readonly Whole[] {
    const joined = this.#joined(node, depth, from);
    const members = from === 'up' ? [] : membersOf(this.#view, node);
    const unions = members.filter(({ node: member }) => !this.#open.has(member.raw));
    if (unions.length === 0) return joined;
    const { chosen, isChosen } = this.#choose(unions);
    const each = chosen.flatMap((member) => {
      const wholes = this.read(member.node, depth + 1, 'down');
      // A subtype has its base already.
      return member.kind === 'subtype' ? wholes : product(joined, wholes);
    });
    const isBaseMeant = unions[0]?.kind === 'subtype' && (!isChosen || chosen.length === 0);
    return (isBaseMeant ? [...joined, ...each] : each).slice(0, wholesLimit);
  }

  #joined(node: Node, depth: number, from: 'up' | 'down'): readonly Whole[] {
    const view = this.#view;
    let wholes: readonly Whole[] = [[{ node, depth }]];
    const reference = readString(node.raw, '$ref');
    const target = reference === undefined ? undefined : view.target(reference);
    if (target !== undefined) wholes = product(wholes, this.read(target, depth + 1, from));
    const parts = view.children(node, 'allOf');
    // A lone reference that only gets annotations, as OpenAPI 3.0 allows none beside it.
    const isWrapped = parts.length === 1 && view.nameOf(node.steps) === undefined;
    for (const part of parts) {
      const isBase = part.raw['$ref'] !== undefined && !isWrapped;
      wholes = product(wholes, this.read(part, depth, isBase ? 'up' : from));
    }
    const parent = readString(node.raw, 'x-okta-parent');
    const base = parent === undefined ? undefined : view.target(parent);
    return base === undefined ? wholes : product(wholes, this.read(base, depth + 1, 'up'));
  }

  /** The members that the values of their discriminators leave. */
  #choose(members: readonly Member[]): { chosen: readonly Member[]; isChosen: boolean } {
    let chosen = members;
    let isChosen = false;
    for (const [key, wanted] of this.#way.where) {
      const property = this.#propertyHere(key);
      if (property === undefined) continue;
      const known = members.filter((each) => valuesOf(this.#view, each, property) !== undefined);
      if (known.length === 0) continue;
      isChosen = true;
      chosen = chosen.filter((each) =>
        valuesOf(this.#view, each, property)?.some((value) => wanted.includes(value)),
      );
    }
    return { chosen, isChosen };
  }

  /** The property of this schema that a key of `where` names. */
  #propertyHere(key: string): string | undefined {
    const here = showPath(this.#way.steps);
    const prefix = here === '' ? '' : `${here}.`;
    const rest = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    return rest === '' || /[.[]/.test(rest) ? undefined : rest;
  }
}

function product(ones: readonly Whole[], others: readonly Whole[]): readonly Whole[] {
  const pairs = ones.flatMap((one) => others.map((other) => [...one, ...other]));
  return pairs.slice(0, wholesLimit);
}

/** The schema of a property as a whole declares it: a redeclaration comes before what is inherited. */
export function declared(
  view: View,
  whole: Whole,
  name: string,
): readonly { readonly owner: Node; readonly site: Node }[] {
  const holders = whole.filter(
    ({ node }) => own(asObject(node.raw['properties']), name) !== undefined,
  );
  const nearest = Math.min(...holders.map(({ depth }) => depth));
  return holders
    .filter(({ depth }) => depth === nearest)
    .flatMap(({ node }) => {
      const site = view.child(node, 'properties', name);
      return site === undefined ? [] : [{ owner: node, site }];
    });
}
