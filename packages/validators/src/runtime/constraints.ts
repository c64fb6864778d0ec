import { isObject } from './objects.js';
import type { Place } from './place.js';
import { fail } from './report.js';
import type { IssueCode } from './types.js';

/** Limits of a value whose type has been checked, as JSON Schema names them. */
export interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** Whether a value keeps its limits. */
export function meets(value: unknown, place: Place, limits: Limits): boolean {
  const broken = firstBroken(value, limits);
  return broken === undefined || fail(place, value, broken[1], broken[0]);
}

type Broken = readonly [IssueCode, string] | undefined;

function firstBroken(value: unknown, limits: Limits): Broken {
  if (typeof value === 'string') return brokenText(value, limits);
  if (typeof value === 'number') return brokenNumber(value, limits);
  if (Array.isArray(value)) {
    const { minItems, maxItems, uniqueItems } = limits;
    return (
      brokenSize(value.length, minItems, maxItems, 'items') ??
      (uniqueItems && hasTwins(value) ? ['not_unique', 'items that differ'] : undefined)
    );
  }
  if (!isObject(value)) return undefined;
  const { minProperties, maxProperties } = limits;
  return brokenSize(Object.keys(value).length, minProperties, maxProperties, 'properties');
}

function brokenText(text: string, { minLength, maxLength, pattern }: Limits): Broken {
  // Limits count code points. There are at most `length` of them and at least half as many, so that counting is rarely needed.
  const within =
    (maxLength === undefined || text.length <= maxLength) && text.length / 2 >= (minLength ?? 0);
  const size = within
    ? undefined
    : brokenSize([...text].length, minLength, maxLength, 'characters');
  if (size !== undefined) return size;
  return pattern === undefined || pattern.test(text)
    ? undefined
    : ['bad_pattern', `a string that matches ${pattern.source}`];
}

function brokenNumber(value: number, limits: Limits): Broken {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits;
  if (minimum !== undefined && value < minimum) return ['too_small', `at least ${minimum}`];
  if (maximum !== undefined && value > maximum) return ['too_large', `at most ${maximum}`];
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    return ['too_small', `more than ${exclusiveMinimum}`];
  }
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
    return ['too_large', `less than ${exclusiveMaximum}`];
  }
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) {
    return ['not_a_multiple', `a multiple of ${multipleOf}`];
  }
  return undefined;
}

function brokenSize(size: number, least = 0, most = Infinity, what: string): Broken {
  if (size < least) return ['too_short', `at least ${least} ${what}`];
  return size > most ? ['too_long', `at most ${most} ${what}`] : undefined;
}

/** Whether two items are the same. Objects are left out, since comparing them takes quadratic time. */
function hasTwins(items: readonly unknown[]): boolean {
  const plain = items.filter((item) => typeof item !== 'object' || item === null);
  return new Set(plain).size < plain.length;
}
