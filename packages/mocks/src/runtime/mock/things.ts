import { fits, lastSegment, parentPath } from '../engine/paths.js';
import type { Knowledge } from '../engine/simulation.js';
import { isJsonObject } from '../json.js';
import type { World } from '../world/types.js';
import type { MockOrg } from './types.js';

/** The part of a mock that reaches into its state without a request. */
export type Things = Pick<MockOrg, 'put' | 'get' | 'remove' | 'relate' | 'contents'>;

export function thingsIn(world: World, knowledge: Knowledge): Things {
  return {
    put(path, thing) {
      const { store } = world;
      if (!isJsonObject(thing)) throw new TypeError('expected an object that is no array');
      if (isSingle(path, knowledge)) store.setSingle(path, thing);
      else store.claim(parentPath(path)).set(lastSegment(path), thing);
    },
    get(path) {
      const { store } = world;
      if (isSingle(path, knowledge)) return store.single(path);
      return store.collection(parentPath(path)).get(lastSegment(path));
    },
    remove(path) {
      const { store } = world;
      store.deleteSingle(path);
      store.collection(parentPath(path)).delete(lastSegment(path));
      const items = store.collection(path);
      for (const id of items.ids()) items.delete(id);
    },
    relate: (template, path, id) => world.store.relation(template).add(path, id),
    contents() {
      const { collections } = world.store.save();
      const shown = collections.filter(
        ({ path, entries }) => path.startsWith('/') && entries.length > 0,
      );
      return Object.fromEntries(shown.map(({ path, entries }) => [path, entries.length]));
    },
  };
}

/** Whether a path is that of a single thing, which is in no collection. */
function isSingle(path: string, { operations }: Knowledge): boolean {
  if (lastSegment(path).startsWith('#')) return true;
  for (const { role, target } of operations.values()) {
    if (role === 'readSingle' && fits(target, path)) return true;
  }
  return false;
}
