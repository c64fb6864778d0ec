import { isArray, isObject, type Json } from '../../basics/json.js';
import { regularExpression } from '../../patterns/regular-expression.js';
import type { Constraints, TypeRef } from '../types.js';

/** What a value should be that breaks a limit of its type; undefined where it keeps all. */
export function limitBroken(value: Json, limits: Constraints): string | undefined {
  if (typeof value === 'string') return brokenByText(value, limits);
  if (typeof value === 'number') return brokenByNumber(value, limits);
  if (isArray(value)) {
    const { minItems, maxItems, uniqueItems } = limits;
    const plain = value.filter((item) => typeof item !== 'object' || item === null);
    const twins = uniqueItems === true && new Set(plain).size < plain.length;
    return (
      brokenSize(value.length, minItems, maxItems, 'items') ??
      (twins ? 'items that differ' : undefined)
    );
  }
  if (!isObject(value)) return undefined;
  const { minProperties, maxProperties } = limits;
  return brokenSize(Object.keys(value).length, minProperties, maxProperties, 'properties');
}

function brokenByText(text: string, limits: Constraints): string | undefined {
  const { minLength, maxLength, pattern } = limits;
  const size = brokenSize([...text].length, minLength, maxLength, 'characters');
  if (size !== undefined || pattern === undefined) return size;
  return regularExpression(pattern)?.test(text) === false ? `a match of ${pattern}` : undefined;
}

function brokenByNumber(value: number, limits: Constraints): string | undefined {
  const { minimum = -Infinity, maximum = Infinity, multipleOf } = limits;
  const { exclusiveMinimum: above, exclusiveMaximum: below } = limits;
  if (value < minimum) return `at least ${minimum}`;
  if (value > maximum) return `at most ${maximum}`;
  if (above !== undefined && value <= above) return `more than ${above}`;
  if (below !== undefined && value >= below) return `less than ${below}`;
  return multipleOf === undefined || Number.isInteger(value / multipleOf)
    ? undefined
    : `a multiple of ${multipleOf}`;
}

function brokenSize(size: number, least = 0, most = Infinity, what: string): string | undefined {
  if (size < least) return `at least ${least} ${what}`;
  return size > most ? `at most ${most} ${what}` : undefined;
}

/** Whether a value is a number of the type. */
export function isNumber(
  value: Json,
  { integer, format }: Extract<TypeRef, { kind: 'number' }>,
): boolean {
  if (typeof value !== 'number') return false;
  if (!integer) return Number.isFinite(value);
  return format === 'int32' ? value === (value | 0) : Number.isInteger(value);
}
