import type { Json } from '../json.js';

/** Whether a value stands in a relation to what an expression compares it with. Times are compared as times. */
export function compare(op: string, value: Json, wanted: unknown, ignoresCase: boolean): boolean {
  if (op === 'pr') return value !== null && value !== '';
  const [a, b] = [comparable(value, ignoresCase), comparable(wanted, ignoresCase)];
  switch (op) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'co':
      return isText(a) && isText(b) && a.includes(b);
    case 'sw':
      return isText(a) && isText(b) && a.startsWith(b);
    case 'ew':
      return isText(a) && isText(b) && a.endsWith(b);
    default:
      return isOrdered(op, a, b);
  }
}

type Comparable = string | number | boolean | null | undefined;

const TIME = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/i;

function comparable(value: unknown, ignoresCase: boolean): Comparable {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'string') return undefined;
  const time = TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  return ignoresCase ? value.toLowerCase() : value;
}

function isText(value: Comparable): value is string {
  return typeof value === 'string';
}

function isOrdered(op: string, a: Comparable, b: Comparable): boolean {
  const alike = (isText(a) && isText(b)) || (typeof a === 'number' && typeof b === 'number');
  if (!alike || a === undefined || b === undefined || a === null || b === null) return false;
  if (op === 'gt') return a > b;
  if (op === 'ge') return a >= b;
  if (op === 'lt') return a < b;
  return op === 'le' && a <= b;
}
