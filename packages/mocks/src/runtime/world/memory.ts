import type { JsonObject } from '../json.js';
import { shapeOf } from '../shape.js';
import { Items } from './items.js';
import { Pairs } from './relations.js';
import type { Collection, Relation, Store, StoreSnapshot } from './store.js';

/** A store in memory. Items are replaced, never changed, so that a snapshot can share them. */
export class MemoryStore implements Store {
  readonly #collections = new Map<string, Items>();
  readonly #singles = new Map<string, JsonObject>();
  readonly #relations = new Map<string, Pairs>();
  readonly #reaches: (path: string) => boolean;
  #sequence = 0;

  /** @param reaches Whether anybody can get at what is at a path. What nobody can is not kept. */
  constructor(reaches: (path: string) => boolean) {
    this.#reaches = reaches;
  }

  collection(path: string): Collection {
    return this.#items(path);
  }

  claim(path: string): Collection {
    const items = this.#items(path);
    items.claim();
    return items;
  }

  single(path: string): JsonObject | undefined {
    return this.#singles.get(path);
  }

  setSingle(path: string, value: JsonObject): void {
    if (this.#reaches(path)) this.#singles.set(path, value);
  }

  deleteSingle(path: string): void {
    this.#singles.delete(path);
  }

  relation(name: string): Relation {
    return this.#pairs(name);
  }

  save(): StoreSnapshot {
    return {
      sequence: this.#sequence,
      collections: [...this.#collections].map(([path, items]) => ({
        path,
        entries: items.entries().map(([id, item]) => [id, item, items.sequenceOf(id)] as const),
      })),
      singles: [...this.#singles],
      relations: [...this.#relations].map(([name, pairs]) => ({ name, pairs: pairs.pairs() })),
    };
  }

  load({ sequence, collections, singles, relations }: StoreSnapshot): void {
    this.#collections.clear();
    this.#singles.clear();
    this.#relations.clear();
    for (const { path, entries } of collections) {
      const items = this.#items(path);
      for (const [id, item, itemSequence] of entries) items.restore(id, item, itemSequence);
    }
    for (const [path, value] of singles) this.#singles.set(path, value);
    for (const { name, pairs } of relations) {
      for (const [left, right] of pairs) this.#pairs(name).add(left, right);
    }
    this.#sequence = sequence;
  }

  #items(path: string): Items {
    const known = this.#collections.get(path);
    if (known !== undefined) return known;
    const owner = {
      keeps: () => this.#reaches(path),
      nextSequence: () => (this.#sequence += 1),
      removeBelow: (gone: string) => this.#removeBelow(gone),
    };
    const made = new Items(path, owner);
    this.#collections.set(path, made);
    return made;
  }

  #pairs(name: string): Pairs {
    const shape = shapeOf(name);
    const pairs = this.#relations.get(shape) ?? new Pairs();
    this.#relations.set(shape, pairs);
    return pairs;
  }

  #removeBelow(path: string): void {
    const below = `${path}/`;
    for (const key of this.#collections.keys()) {
      if (key.startsWith(below)) this.#collections.delete(key);
    }
    for (const key of this.#singles.keys()) {
      if (key.startsWith(below)) this.#singles.delete(key);
    }
    // A user who loses an application keeps the groups: only a thing removed from its own collection leaves all relations.
    if (this.#isBelowAnother(path)) return;
    const id = path.slice(path.lastIndexOf('/') + 1);
    for (const pairs of this.#relations.values()) pairs.forget(id);
  }

  /** Whether a path leads through a thing that exists. */
  #isBelowAnother(path: string): boolean {
    const segments = path.split('/');
    return segments.some((id, i) => {
      const items = this.#collections.get(segments.slice(0, i).join('/'));
      return i < segments.length - 1 && items?.has(id) === true;
    });
  }
}
