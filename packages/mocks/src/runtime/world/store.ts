import type { JsonObject } from '../json.js';

/** The things at one path, such as the factors of one user, by id, in the order in which they were added. */
export interface Collection {
  /** `/api/v1/users`, `/api/v1/users/00u…/factors`. */
  readonly path: string;
  readonly size: number;
  get(id: string): JsonObject | undefined;
  has(id: string): boolean;
  /** Adds a thing, or replaces it without changing its position. */
  set(id: string, item: JsonObject): void;
  /** Removes a thing and all that is below it: the factors of a user go with the user. */
  delete(id: string): boolean;
  ids(): string[];
  items(): JsonObject[];
  entries(): [string, JsonObject][];
  /** A number that grows with each added thing. Cursors point at it, so that they stay right when other things are deleted. */
  sequenceOf(id: string): number;
}

/** Pairs of ids: who is a member of what, which app is assigned to whom. */
export interface Relation {
  add(left: string, right: string): void;
  has(left: string, right: string): boolean;
  /** True if the pair existed. */
  remove(left: string, right: string): boolean;
  /** The right sides of the pairs of `left`, in the order in which they were added. */
  rights(left: string): string[];
  lefts(right: string): string[];
  /** Removes every pair with this id on either side. */
  forget(id: string): void;
}

/** The state of a mock Okta as plain data. */
export interface Store {
  /** The collection at a path. It is created when it is first asked for, and stays empty where nobody can reach it. */
  collection(path: string): Collection;
  /** The same for a test, which may reach everything: the collection keeps what it is given. */
  claim(path: string): Collection;
  /** A single thing, such as the org's settings. Paths with `#` hold state that the API does not show: `#password/00u…`. */
  single(path: string): JsonObject | undefined;
  setSingle(path: string, value: JsonObject): void;
  deleteSingle(path: string): void;
  /** @param name A path template, in which the names of the parameters do not count, or a name with `#`. */
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
