import type { Json } from '../basics/json.js';
import type { Docs } from './types/docs.js';
import type { Model } from './types/models.js';
import type { Operation } from './types/operations.js';

/**
 * The intermediate representation of the API, as plain readonly JSON. All stages after `ir` read this and nothing else. It
 * has no `$ref` strings and no TypeScript syntax. Every node has the JSON pointer of its place in the source description.
 * Anything that two emitters would both have to compute belongs here.
 */
export type { Direction } from '../basics/direction.js';
export type { Json } from '../basics/json.js';
export type * from './types/docs.js';
export type * from './types/models.js';
export type * from './types/operations.js';
export type * from './types/properties.js';
export type * from './types/type-refs.js';

export interface Api {
  readonly title: string;
  /** `info.version` of the description. */
  readonly version: string;
  readonly docs?: Docs;
  /** Resource areas (tags of operations), sorted by tag. */
  readonly areas: readonly Area[];
  /** Sorted by id. */
  readonly operations: readonly Operation[];
  /** Sorted by name. */
  readonly models: readonly Model[];
  /** Corrections of the description where it differs from the real API, in the order of the overlays. */
  readonly corrections?: readonly Correction[];
  /** Names of the files by which the description was corrected; none for one that was read as it is. */
  readonly laidOver?: readonly string[];
}

/** One correction of the description. The rest of the `Api` has it applied already. */
export interface Correction {
  /** Subject of the correction; all corrections of one overlay share it. */
  readonly concern: string;
  /** JSONPath of the corrected places. */
  readonly target: string;
  /** Number of corrected places. */
  readonly places: number;
  readonly reason: string;
  /** The value that is merged into the places; absent when they are removed. */
  readonly update?: Json;
  /** What the description says, what the API does, and the facts that show it: counts, years, sources. */
  readonly evidence: {
    readonly says: string;
    readonly does: string;
    readonly [fact: string]: string | number;
  };
}

/** A resource area: one tag of the description. */
export interface Area {
  /** As in the description: `UserFactor`. */
  readonly tag: string;
  /** Key on the client: `userFactor`. */
  readonly namespace: string;
  /** Subpath and file name: `user-factor`. */
  readonly slug: string;
  readonly docs?: Docs;
}
