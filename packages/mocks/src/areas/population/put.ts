import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

export function times(count: number, make: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Picks `count` different ids at random, or all where there are fewer. */
export function some(ids: readonly string[], count: number, { random }: World): string[] {
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, ids.length)) {
    chosen.add(ids[random.below(ids.length)] ?? '');
  }
  return [...chosen];
}

/** Stores a thing in its collection. @returns Its id. */
export function put(path: string, item: JsonObject, { store }: World): string {
  const id = String(item['id']);
  store.collection(path).set(id, item);
  return id;
}
