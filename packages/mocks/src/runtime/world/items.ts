import type { JsonObject } from '../json.js';
import type { Collection } from './store.js';

interface Entry {
  readonly item: JsonObject;
  readonly sequence: number;
}

/** What a collection needs from its store. */
export interface Owner {
  /** Whether the collection is to keep anything. */
  keeps(): boolean;
  nextSequence(): number;
  /** Removes everything below a thing that is removed. */
  removeBelow(path: string): void;
}

/** A collection in memory. */
export class Items implements Collection {
  readonly path: string;
  readonly #owner: Owner;
  readonly #entries = new Map<string, Entry>();
  /** Undefined until something is stored. */
  #keeps: boolean | undefined;

  constructor(path: string, owner: Owner) {
    this.path = path;
    this.#owner = owner;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): JsonObject | undefined {
    return this.#entries.get(id)?.item;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  set(id: string, item: JsonObject): void {
    this.#keeps ??= this.#owner.keeps();
    if (!this.#keeps) return;
    const sequence = this.#entries.get(id)?.sequence ?? this.#owner.nextSequence();
    this.#entries.set(id, { item, sequence });
  }

  /** Makes it keep what it is given. */
  claim(): void {
    this.#keeps = true;
  }

  /** Adds a thing with the sequence that it was saved with. */
  restore(id: string, item: JsonObject, sequence: number): void {
    this.#entries.set(id, { item, sequence });
  }

  delete(id: string): boolean {
    if (!this.#entries.delete(id)) return false;
    this.#owner.removeBelow(`${this.path}/${id}`);
    return true;
  }

  ids(): string[] {
    return [...this.#entries.keys()];
  }

  items(): JsonObject[] {
    return [...this.#entries.values()].map(({ item }) => item);
  }

  entries(): [string, JsonObject][] {
    return [...this.#entries].map(([id, { item }]) => [id, item]);
  }

  sequenceOf(id: string): number {
    return this.#entries.get(id)?.sequence ?? 0;
  }
}
