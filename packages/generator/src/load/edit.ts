import { type Json, isArray, isObject } from '../basics/json.js';

/** Where a node is: the keys and indexes that lead to it from the root. */
export type Location = readonly (string | number)[];

/** Gives what a node becomes; `undefined` takes it away from the object or list that holds it. */
export type Change = (node: Json) => Json | undefined;

/**
 * The document with one node changed; the same reference when the change leaves the node as it is
 * or there is none at that place. Only what lies on the way is copied: the input stays as it is,
 * also where it holds one object in two places, as YAML aliases do.
 */
export function edited(document: Json, location: Location, change: Change): Json | undefined {
  const [step, ...rest] = location;
  if (step === undefined) return change(document);
  if (isArray(document)) {
    const index = Number(step);
    const item = document[index];
    if (item === undefined) return document;
    const result = edited(item, rest, change);
    if (result === item) return document;
    return document.toSpliced(index, 1, ...(result === undefined ? [] : [result]));
  }
  if (!isObject(document) || !Object.hasOwn(document, step)) return document;
  const value = document[step] as Json;
  const result = edited(value, rest, change);
  if (result === value) return document;
  // By way of entries, because assigning to a key called `__proto__` would not make a property.
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, kept]) => {
      if (key !== step) return [[key, kept]];
      return result === undefined ? [] : [[key, result]];
    }),
  );
}

/**
 * The locations, each once, in an order in which removing one leaves the places of the others
 * right.
 */
export function inRemovalOrder(locations: readonly Location[]): Location[] {
  const unique = new Map(locations.map((location) => [JSON.stringify(location), location]));
  return [...unique.values()].sort((a, b) => compareLocations(b, a));
}

function compareLocations(a: Location, b: Location): number {
  const differing = a.findIndex((step, depth) => step !== b[depth]);
  if (differing === -1) return a.length - b.length;
  const [one, other] = [a[differing], b[differing]];
  if (other === undefined) return 1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}
