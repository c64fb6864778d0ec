import { isJsonObject } from '../json.js';
import type { World } from '../world/types.js';
import type { Snapshot } from './types.js';

/** The whole state of a world. It shares the things in it, as the store replaces things and never changes them. */
export function takeSnapshot({ store, clock, random }: World): Snapshot {
  return { version: 1, now: clock.now(), random: random.save(), store: store.save() };
}

/** Whether a value, perhaps from a file, is a snapshot. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (!isJsonObject(value)) return false;
  const { version, now, random, store } = value;
  return (
    version === 1 &&
    typeof now === 'number' &&
    typeof random === 'number' &&
    isJsonObject(store) &&
    ['collections', 'singles', 'relations'].every((part) => Array.isArray(store[part]))
  );
}
