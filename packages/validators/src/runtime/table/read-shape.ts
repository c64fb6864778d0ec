import {
  allowsUnknownKey,
  hasOwn,
  ignoresReadOnlyKey,
  isObject,
  isShape,
  requires,
} from '../objects.js';
import { type Check, childPlace, type Place } from '../place.js';
import { fail, failUnlessShape } from '../report.js';
import { failAt } from '../scalars.js';
import { unescaped } from './words.js';

/** Checks the value of a key. */
type KeyCheck = (key: string, value: unknown, place: Place) => boolean;

interface Shape {
  readonly keys: ReadonlyMap<string, KeyCheck>;
  readonly others: KeyCheck;
  readonly required: readonly string[];
}

/**
 * Reads a shape: its properties, joined by commas. A name without a type is a string; after `=` comes the type, with `!` where the property
 * has to be there (`^` where it has to only in what is sent), and `$` where it is a secret. `~name` is set by the API only, `>type`
 * is the type of all other keys.
 *
 * @param segments properties that are parts of a path
 */
export function readShape(
  text: string,
  typeOf: (type: string) => Check,
  segments: readonly string[] = [],
): Shape {
  const keys = new Map(segments.map((name) => [name, keyCheck('/', typeOf)]));
  const required: Record<string, Set<string>> = { '!': new Set(segments), '^': new Set() };
  let others: KeyCheck = allowsUnknownKey;
  for (const item of text === '' ? [] : text.split(',')) {
    const [before = '', type = 's'] = item.split('=', 2);
    const name = unescaped(before);
    if (before.startsWith('>')) others = keyCheck(`$${item.slice(1)}`, typeOf);
    else if (before.startsWith('~')) keys.set(name.slice(1), ignoresReadOnlyKey);
    else {
      const demanded = required[type.charAt(0)];
      demanded?.add(name);
      keys.set(name, keyCheck(demanded === undefined ? type : type.slice(1), typeOf));
    }
  }
  return { keys, others, required: Object.values(required).flatMap((names) => [...names]) };
}

const anything: KeyCheck = () => true;

/** What messages call the types that are most frequent. They name null, as those of other types do not. */
const plain = new Map([
  ['', 'a string'],
  ['s', 'a string'],
  ['b', 'a boolean'],
  ['{*', 'an object'],
]);

/** What generated checks say of a property, in the same words. */
function keyCheck(text: string, typeOf: (type: string) => Check): KeyCheck {
  const secret = text.startsWith('$') || undefined;
  const given = secret ? text.slice(1) : text;
  const nullable = given.startsWith('?');
  const type = nullable ? given.slice(1) : given;
  if (type === '*') return anything;
  const expected = plain.get(type);
  if (expected === undefined) {
    const check = typeOf(type);
    return (key, value, place) =>
      (nullable && value === null) || check(value, childPlace(place, key, secret));
  }
  const isRight = type === '{*' ? isObject : isOfType(type === 'b' ? 'boolean' : 'string');
  const said = nullable ? `${expected} or null` : expected;
  return (key, value, place) =>
    (nullable && value === null) || isRight(value) || failAt(place, key, value, said, secret);
}

function isOfType(type: string): (value: unknown) => boolean {
  return (value) => typeof value === type;
}

/** The check of an object; its shape is read when it is first needed. */
export function shapeCheck(read: () => Shape): Check {
  const check: Check = (value, place) =>
    isShape(value, place) ? checkKeys(value, place, read()) : failUnlessShape(check, value, place);
  return check;
}

/** The check of a params object, which is no JSON itself. */
export function paramsCheck(read: () => Shape): Check {
  return (value = {}, place) =>
    isObject(value) ? checkKeys(value, place, read()) : fail(place, value, 'an object');
}

function checkKeys(
  value: Record<string, unknown>,
  place: Place,
  { keys, others, required }: Shape,
): boolean {
  // What may be anything is not read.
  const isRead = keys.size > 0 || others !== anything;
  if (isRead) {
    for (const key in value) {
      const x = value[key];
      if (x === undefined || !hasOwn(value, key)) continue;
      if (!(keys.get(key) ?? others)(key, x, place)) return false;
    }
  }
  return requires(value, place, required);
}
