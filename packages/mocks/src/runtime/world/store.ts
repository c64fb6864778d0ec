import type { JsonObject } from '../json.js';

/** The things at one path, such as the factors of one user, by id, in the order in which they came. */
export interface Collection {
  /** `/api/v1/users`, `/api/v1/users/00u…/factors`. */
  readonly path: string;
  readonly size: number;
  get(id: string): JsonObject | undefined;
  has(id: string): boolean;
  /** Adds a thing, or replaces it where it stands. */
  set(id: string, item: JsonObject): void;
  /** Removes a thing and all that is below it: the factors of a user go with the user. */
  delete(id: string): boolean;
  ids(): string[];
  items(): JsonObject[];
  entries(): [string, JsonObject][];
  /** Grows with every thing that is added: what a cursor points at, and stays right when others are deleted. */
  sequenceOf(id: string): number;
}

/** Pairs of ids: who is a member of what, which app is assigned to whom. */
export interface Relation {
  add(left: string, right: string): void;
  has(left: string, right: string): boolean;
  /** True if there was such a pair. */
  remove(left: string, right: string): boolean;
  /** What stands on the right of `left`, in the order in which it came. */
  rights(left: string): string[];
  lefts(right: string): string[];
  /** Removes every pair with this id on either side. */
  forget(id: string): void;
}

/** All that a mock Okta knows. It is plain data: a snapshot is a copy of it. */
export interface Store {
  /** The collection at a path; it exists as soon as it is asked for. */
  collection(path: string): Collection;
  /** A thing that is alone at its path, such as the org's settings; also what is hidden from the API: `#password/00u…`. */
  single(path: string): JsonObject | undefined;
  setSingle(path: string, value: JsonObject): void;
  deleteSingle(path: string): void;
  relation(name: string): Relation;
  save(): StoreSnapshot;
  load(snapshot: StoreSnapshot): void;
}

export interface StoreSnapshot {
  readonly sequence: number;
  readonly collections: readonly {
    readonly path: string;
    readonly entries: readonly (readonly [id: string, item: JsonObject, sequence: number])[];
  }[];
  readonly singles: readonly (readonly [path: string, value: JsonObject])[];
  readonly relations: readonly {
    readonly name: string;
    readonly pairs: readonly (readonly [string, string])[];
  }[];
}
