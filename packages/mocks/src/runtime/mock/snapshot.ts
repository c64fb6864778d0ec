import { isJsonObject } from '../json.js';
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
  const { version, now, random, store } = part(value, '', isJsonObject, 'an object');
  part(version, '.version', (one) => one === 1, '1, as this version of @oktaforge/mocks writes');
  part(now, '.now', isTime, 'milliseconds since 1970');
  part(random, '.random', isInteger, 'an integer');
  const { sequence, collections, singles, relations } = part(
    store,
    '.store',
    isJsonObject,
    'an object',
  );
  part(sequence, '.store.sequence', isInteger, 'an integer');
  for (const [i, one] of listIn(collections, '.store.collections')) {
    const { path, entries } = part(one, i, isJsonObject, 'an object');
    part(path, `${i}.path`, isText, 'a text');
    for (const [j, entry] of listIn(entries, `${i}.entries`)) {
      part(entry, j, isEntry, '[id, thing, sequence]');
    }
  }
  for (const [i, single] of listIn(singles, '.store.singles')) {
    part(single, i, isSingle, '[path, thing]');
  }
  for (const [i, one] of listIn(relations, '.store.relations')) {
    const { name, pairs } = part(one, i, isJsonObject, 'an object');
    part(name, `${i}.name`, isText, 'a text');
    for (const [j, pair] of listIn(pairs, `${i}.pairs`)) part(pair, j, isPair, '[text, text]');
  }
}

function part<T>(value: unknown, at: string, is: (value: unknown) => value is T, kind: string): T;
function part(value: unknown, at: string, is: (value: unknown) => boolean, kind: string): void;
function part(value: unknown, at: string, is: (value: unknown) => boolean, kind: string): unknown {
  if (is(value)) return value;
  throw new TypeError(`expected a snapshot of a mock: snapshot${at} is not ${kind}`);
}

/** The items of a list, each with its place. */
function* listIn(value: unknown, at: string): Generator<readonly [place: string, item: unknown]> {
  const list = part(value, at, isList, 'a list');
  for (const [i, item] of list.entries()) yield [`${at}[${String(i)}]`, item];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isPair = (value: unknown): boolean =>
  isList(value) && value.length === 2 && value.every(isText);
const isSingle = (value: unknown): boolean =>
  isList(value) && value.length === 2 && isText(value[0]) && isJsonObject(value[1]);
const isEntry = (value: unknown): boolean =>
  isList(value) && isText(value[0]) && isJsonObject(value[1]) && isInteger(value[2]);
