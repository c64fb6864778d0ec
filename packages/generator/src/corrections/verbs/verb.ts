import type { Direction } from '../../basics/direction.js';
import { type Json, describeKind, isArray, isObject } from '../../basics/json.js';
import type { Change, Location } from '../../load/edit.js';
import type { Spot } from '../spots.js';
import type { Dialect } from '../view.js';

/** One change of one node of the description. */
export interface Edit {
  readonly steps: Location;
  readonly change: Change;
  /** Directions in which less is accepted afterwards. */
  readonly narrows: readonly Direction[];
}

/** One way to change a schema, under the name that corrections use. */
export interface Verb {
  /** What its value has to be, where the given one is something else. */
  readonly fault: (value: Json) => string | undefined;
  /** What it changes, where that is not any schema. */
  readonly about?: 'property' | 'operation';
  /** What has to be changed for it; nothing where the description says so already. */
  readonly edits: (spot: Spot, value: Json, dialect: Dialect) => readonly Edit[];
}

export const both: readonly Direction[] = ['read', 'write'];
export const none: readonly Direction[] = [];

/** A check of a verb's value, as `fault`. */
export function expected(
  what: string,
  is: (value: Json) => boolean,
): (value: Json) => string | undefined {
  return (value) => (is(value) ? undefined : `has to be ${what}, not ${describeKind(value)}.`);
}

export const isTextList = (value: Json): value is readonly string[] =>
  isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

/** A change of an object; other nodes stay as they are. The schema `true` is the object that says nothing. */
export function objectChange(
  change: (raw: { readonly [key: string]: Json }) => { readonly [key: string]: Json },
): Change {
  return (node) => {
    if (node === true) return change({});
    return isObject(node) ? change(node) : node;
  };
}

export function without(
  raw: { readonly [key: string]: Json },
  ...keys: readonly string[]
): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}
