import { BenchmarkFailure } from '../run/failure.js';
import { type Json, objectsIn } from './json.js';

/** A change without which a peer does not run on Okta's description. */
export interface Repair {
  /** What the repair does, for the output. */
  readonly name: string;
  /** Changes the document in place, and returns the number of changed places. */
  readonly apply: (document: Json) => number;
}

/** Corrects three enums of strings that have `type: object`. */
export const objectEnums: Repair = {
  name: 'string enums are of type string, not object',
  apply: (document) => {
    let count = 0;
    for (const node of objectsIn(document)) {
      if (node['type'] !== 'object' || !Array.isArray(node['enum'])) continue;
      node['type'] = 'string';
      count++;
    }
    return count;
  },
};

/**
 * A copy of the document with the repairs.
 * @throws BenchmarkFailure for a repair that changes nothing, as the peer no longer needs it.
 */
export function repaired(document: Json, repairs: readonly Repair[]): Json {
  const copy = structuredClone(document);
  for (const { name, apply } of repairs) {
    if (apply(copy) > 0) continue;
    throw new BenchmarkFailure(`The description needs no repair any more for: ${name}. Remove it.`);
  }
  return copy;
}
