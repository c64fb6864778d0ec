import type { Json } from '../json.js';
import { compareText } from '../text.js';
import type { Comparison, Scalar } from './filter.js';

/** Whether the value of an item satisfies a comparison. */
export type Test = (actual: Json) => boolean;

const ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Makes the test of a comparison. Texts that are ISO dates on both sides are compared as times;
 * values of different types are unequal, and neither is greater.
 */
export function testOf(operator: Comparison, wanted: Scalar, ignoresCase: boolean): Test {
  switch (operator) {
    case 'eq':
      return (actual) => order(actual, wanted, ignoresCase) === 0;
    case 'ne':
      return (actual) => order(actual, wanted, ignoresCase) !== 0;
    case 'gt':
      return ordered(wanted, ignoresCase, (by) => by > 0);
    case 'ge':
      return ordered(wanted, ignoresCase, (by) => by >= 0);
    case 'lt':
      return ordered(wanted, ignoresCase, (by) => by < 0);
    case 'le':
      return ordered(wanted, ignoresCase, (by) => by <= 0);
    case 'sw':
      return within(wanted, ignoresCase, (text, part) => text.startsWith(part));
    case 'co':
      return within(wanted, ignoresCase, (text, part) => text.includes(part));
    case 'ew':
      return within(wanted, ignoresCase, (text, part) => text.endsWith(part));
  }
}

function ordered(wanted: Scalar, ignoresCase: boolean, holds: (sign: number) => boolean): Test {
  if (typeof wanted === 'boolean') return () => false;
  return (actual) => {
    const by = order(actual, wanted, ignoresCase);
    return by !== undefined && holds(by);
  };
}

function within(
  wanted: Scalar,
  ignoresCase: boolean,
  holds: (text: string, part: string) => boolean,
): Test {
  if (typeof wanted !== 'string') return () => false;
  const part = folded(wanted, ignoresCase);
  return (actual) => typeof actual === 'string' && holds(folded(actual, ignoresCase), part);
}

/** Less than, equal to or greater than 0, as `a` is to `b`; undefined where they cannot be compared. */
export function order(a: Json, b: Json, ignoresCase: boolean): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left !== undefined && right !== undefined) return left - right;
  return compareText(folded(a, ignoresCase), folded(b, ignoresCase));
}

function timeOf(text: string): number | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  // A time without a zone is meant in UTC: the mock must not depend on where it runs.
  const time = Date.parse(
    /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || text.length === 10 ? text : `${text}Z`,
  );
  return Number.isNaN(time) ? undefined : time;
}

export function folded(text: string, ignoresCase: boolean): string {
  return ignoresCase ? text.toLowerCase() : text;
}
