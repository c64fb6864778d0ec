import type { Relation } from './store.js';

/** Both directions are kept, so that neither "members of" nor "groups of" has to look at everything. */
export class Pairs implements Relation {
  readonly #rights = new Map<string, Set<string>>();
  readonly #lefts = new Map<string, Set<string>>();

  add(left: string, right: string): void {
    entry(this.#rights, left).add(right);
    entry(this.#lefts, right).add(left);
  }

  has(left: string, right: string): boolean {
    return this.#rights.get(left)?.has(right) ?? false;
  }

  remove(left: string, right: string): boolean {
    this.#lefts.get(right)?.delete(left);
    return this.#rights.get(left)?.delete(right) ?? false;
  }

  rights(left: string): string[] {
    return [...(this.#rights.get(left) ?? [])];
  }

  lefts(right: string): string[] {
    return [...(this.#lefts.get(right) ?? [])];
  }

  forget(id: string): void {
    for (const right of this.rights(id)) this.#lefts.get(right)?.delete(id);
    for (const left of this.lefts(id)) this.#rights.get(left)?.delete(id);
    this.#rights.delete(id);
    this.#lefts.delete(id);
  }

  pairs(): [string, string][] {
    return [...this.#rights].flatMap(([left, rights]) =>
      [...rights].map((right): [string, string] => [left, right]),
    );
  }
}

function entry(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key) ?? new Set();
  map.set(key, known);
  return known;
}
