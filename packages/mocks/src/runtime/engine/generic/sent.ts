import { isJsonObject, type Json, type JsonObject, objectIn } from '../../json.js';
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

/** A write whose keys are to be noted. */
interface Noted {
  readonly sent: JsonObject;
  /** The item before; undefined for a new one. */
  readonly before: JsonObject | undefined;
  /** Whether it merges: what was set before then stays set. */
  readonly merges: boolean;
}

/** Notes what a write has set. What the server made and a client sends back as it has read it does not count. */
export function noteSent(path: string, { sent, before, merges }: Noted, store: Store): void {
  const earlier = sentKeys(path, store) ?? {};
  const now = keysOf(sent, before ?? {}, earlier);
  store.setSingle(at(path), merges ? union(earlier, now) : now);
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

function keysOf(sent: JsonObject, before: JsonObject, earlier: SentKeys): SentKeys {
  const entries = Object.entries(sent).flatMap(([key, value]): [string, Json][] => {
    const old = before[key];
    const set = earlier[key];
    if (isJsonObject(value)) {
      return [[key, keysOf(value, objectIn(before, key), objectIn(earlier, key))]];
    }
    const isSentBack = set === undefined && JSON.stringify(old) === JSON.stringify(value);
    return isSentBack && old !== undefined ? [] : [[key, true]];
  });
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
