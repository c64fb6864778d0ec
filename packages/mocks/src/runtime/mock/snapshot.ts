import { asObject, isJsonObject } from '../json.js';
import { isTime } from '../world/clock.js';
import type { World } from '../world/types.js';
import type { Snapshot } from './types.js';

/** The whole state of a world. It shares the things in it, as the store replaces things and never changes them. */
export function takeSnapshot({ store, clock, random }: World): Snapshot {
  return { version: 1, now: clock.now(), random: random.save(), store: store.save() };
}

/**
 * Checks a value, perhaps from a file, before anything of it is used.
 *
 * @throws {TypeError} that names the first place at which it is no snapshot.
 */
export function checkSnapshot(value: unknown): asserts value is Snapshot {
  const { version, now, random, store } = asObject(value);
  demand(version === 1, 'version', '1, as this version of @oktaforge/mocks writes');
  demand(isTime(now), 'now', 'milliseconds since 1970');
  demand(isInteger(random), 'random', 'an integer');
  const { sequence, collections, singles, relations } = asObject(store);
  demand(isInteger(sequence), 'store.sequence', 'an integer');
  for (const [{ path, entries }, at] of listIn(collections, 'store.collections')) {
    demand(isText(path), `${at}.path`, 'a text');
    for (const [{ 0: id, 1: thing, 2: order }, i] of listIn(entries, `${at}.entries`)) {
      const isEntry = isText(id) && isJsonObject(thing) && isInteger(order);
      demand(isEntry, i, '[id, thing, sequence]');
    }
  }
  for (const [single, at] of listIn(singles, 'store.singles')) {
    demand(isText(single[0]) && isJsonObject(single[1]), at, '[path, thing]');
  }
  for (const [{ name, pairs }, at] of listIn(relations, 'store.relations')) {
    demand(isText(name), `${at}.name`, 'a text');
    for (const [pair, i] of listIn(pairs, `${at}.pairs`)) {
      demand(isText(pair[0]) && isText(pair[1]), i, '[text, text]');
    }
  }
}

/** An object, or a list by its indexes. */
type Parts = Readonly<Record<string | number, unknown>>;

function demand(holds: boolean, at: string, kind: string): void {
  if (!holds) throw new TypeError(`expected a snapshot of a mock: snapshot.${at} is not ${kind}`);
}

/** The items of a list, each with its place. */
function* listIn(list: unknown, at: string): Generator<readonly [item: Parts, place: string]> {
  if (!Array.isArray(list)) return demand(false, at, 'a list');
  for (const [i, item] of list.entries()) {
    const place = `${at}[${String(i)}]`;
    demand(typeof item === 'object' && item !== null, place, 'an object');
    yield [item, place];
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isInteger = (value: unknown): boolean => Number.isSafeInteger(value);
