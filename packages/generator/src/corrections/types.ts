import type { Direction } from '../basics/direction.js';
import type { JsonObject } from '../basics/json.js';

/** A step from a schema to one within it: the name of a property, an item of a list, or each value of a map. */
export type Step =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'item' }
  | { readonly kind: 'value' };

/** Where the API was seen to differ, in terms that Okta keeps from one description to the next. */
export interface Place {
  /** In lower case. */
  readonly method: string;
  /** A template; what its parameters are called does not matter. */
  readonly path: string;
  /** Without one, it is the operation as a whole. */
  readonly direction?: Direction;
  /** Of the answer; without one, those of success. */
  readonly status?: string;
  /** From the body on; none for the body itself. */
  readonly steps: readonly Step[];
  /** A parameter instead of the body. */
  readonly parameter?: { readonly in: string; readonly name: string };
  /** By the path of a property (`signOnMode`, `[].type`): the values that choose members of a union. */
  readonly where: ReadonlyMap<string, readonly string[]>;
}

/** What is to be changed: verbs with their values, see `verbs/`. */
export type Change = JsonObject;

interface Entry {
  /** Name of the file, as it is to be shown. */
  readonly file: string;
  /** JSON pointer of the entry in its file. */
  readonly pointer: string;
  /** Title of the file. */
  readonly topic: string;
  readonly change: Change;
  readonly says: string;
  readonly does: string;
  readonly evidence: JsonObject;
  /** Beginnings of `info.version`; none for every version. */
  readonly versions: readonly string[];
}

/** What the API does at some places. */
export interface Correction extends Entry {
  readonly places: readonly Place[];
  /** Why the change holds for operations too that share a model with the places and lack evidence. */
  readonly shared?: string;
}

/** What the API does with every property of a kind. */
export interface Rule extends Entry {
  readonly when: Kind;
}

/** A kind of property. What is left out does not matter. */
export interface Kind {
  readonly types?: readonly string[];
  /** `null` stands for a property without a format. */
  readonly formats?: readonly (string | null)[];
  readonly names?: readonly string[];
  /** Whether the schema lists its values. */
  readonly enum?: boolean;
  readonly direction?: Direction;
  readonly not?: Omit<Kind, 'not' | 'direction'>;
}

export interface Corrections {
  readonly rules: readonly Rule[];
  readonly corrections: readonly Correction[];
}

/** What became of a correction. */
export type State = (typeof states)[number];

export const states = [
  'applied',
  'already so',
  'path absent',
  'property absent',
  'other version',
  'refused',
] as const;

export interface Outcome {
  readonly entry: Correction | Rule;
  readonly state: State;
  /** Where in the description; of each place, for a correction. */
  readonly pointers: readonly string[];
  readonly places: readonly PlaceOutcome[];
  /** Operations beside the places for which the change holds too, as they share a model with them. */
  readonly shared: readonly string[];
  /** Operations that the change would restrict without evidence: why it is refused. */
  readonly lacking: readonly string[];
}

export interface PlaceOutcome {
  /** As it is to be shown: `GET /api/v1/apps → 200, [].label`. */
  readonly place: string;
  readonly state: 'found' | 'path absent' | 'property absent';
  readonly pointers: readonly string[];
}
