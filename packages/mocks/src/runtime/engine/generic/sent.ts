import { isJsonObject, type Json, type JsonObject } from '../../json.js';
import type { Store } from '../../world/store.js';

/**
 * Which keys of an item its clients have set: a tree whose leaves are `true`. What is not in it was made by the server, and
 * no replacement takes it away.
 */
export type SentKeys = JsonObject;

/** Where the tree of an item is kept. It goes when the item goes. */
const at = (path: string): string => `${path}/#sent`;

/** Undefined for what no client has written: what an org begins with, and what a test has put there. */
export function sentKeys(path: string, store: Store): SentKeys | undefined {
  return store.single(at(path));
}

/** Notes what a write has set. @param earlier What was set before and stays set; none for a replacement. */
export function noteSent(
  path: string,
  sent: JsonObject,
  earlier: SentKeys | undefined,
  store: Store,
): void {
  store.setSingle(at(path), union(earlier ?? {}, keysOf(sent)));
}

/**
 * Replaces an item by what was sent, and keeps what the server made: keys that are not among those that clients have set.
 * Neither argument is changed.
 */
export function replaced(old: JsonObject, sent: JsonObject, keys: SentKeys): JsonObject {
  const kept = Object.entries(old).flatMap(([key, value]): [string, Json | undefined][] => {
    const now = sent[key];
    const set = keys[key];
    if (now !== undefined && !isJsonObject(now)) return [];
    if (!isJsonObject(value)) return now === undefined && set === undefined ? [[key, value]] : [];
    if (set === undefined) return [[key, isJsonObject(now) ? replaced(value, now, {}) : value]];
    const rest = replaced(value, now ?? {}, isJsonObject(set) ? set : {});
    return now === undefined && Object.keys(rest).length === 0 ? [] : [[key, rest]];
  });
  return { ...sent, ...Object.fromEntries(kept) };
}

function keysOf(sent: JsonObject): SentKeys {
  const entries = Object.entries(sent).map(([key, value]): [string, Json] => [
    key,
    isJsonObject(value) ? keysOf(value) : true,
  ]);
  return Object.fromEntries(entries);
}

function union(left: SentKeys, right: SentKeys): SentKeys {
  const entries = Object.entries(right).map(([key, value]): [string, Json] => {
    const known = left[key];
    return [
      key,
      isJsonObject(known) && isJsonObject(value) ? union(known, value) : (value ?? true),
    ];
  });
  return { ...left, ...Object.fromEntries(entries) };
}
