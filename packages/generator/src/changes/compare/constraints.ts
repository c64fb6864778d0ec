import { type Json, isObject } from '../../basics/json.js';
import { checkedFormatOf } from '../../ir/formats.js';
import type { Constraints, Direction, TypeRef } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { isSame } from './describe.js';

/** Constraints of a type, with those of numbers and formats, by name. */
type Limits = ReadonlyMap<string, Json>;

/** For each limit the direction of change that admits fewer values. */
const ORDER: Readonly<Record<string, 'up' | 'down'>> = {
  minLength: 'up',
  maxLength: 'down',
  minimum: 'up',
  maximum: 'down',
  minItems: 'up',
  maxItems: 'down',
  minProperties: 'up',
  maxProperties: 'down',
};

/** Reports limits that differ between two types of the same kind. */
export function compareConstraints(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const [old, now] = [limitsOf(before), limitsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  for (const name of names) {
    const [was, is] = [old.get(name), now.get(name)];
    if (isSame(was, is)) continue;
    const change = `${name} of \`${site.symbol}\`: ${shown(was)} before, ${shown(is)} now.`;
    const finding = { ...site, before: was, after: is, message: change };
    if (direction === 'read') comparison.report('response-constraint-changed', finding);
    else comparison.report(requestRule(name, was, is), finding);
  }
  compareUncheckedFormats(comparison, before, after, site);
}

/** Reports a format that nobody checks: texts and fixtures show it. */
function compareUncheckedFormats(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  site: Site,
): void {
  const [was, is] = [before, after].map((type) => ('format' in type ? type.format : undefined));
  if (was === is || checkedFormatOf(before) !== checkedFormatOf(after)) return;
  const message = `The format of \`${site.symbol}\`, which nothing checks: ${shown(was)} before, ${shown(is)} now.`;
  comparison.report('unchecked-format-changed', { ...site, before: was, after: is, message });
}

/** The rule for a changed limit. A limit without an order, such as a pattern, counts as tighter. */
function requestRule(
  name: string,
  was: Json | undefined,
  is: Json | undefined,
): 'request-constraint-loosened' | 'request-constraint-tightened' {
  const isLooser = is === undefined || (was !== undefined && admitsMore(name, was, is));
  return isLooser ? 'request-constraint-loosened' : 'request-constraint-tightened';
}

function admitsMore(name: string, was: Json, is: Json): boolean {
  const [before, after] = [numberOf(was), numberOf(is)];
  if (name === 'multipleOf') return before % after === 0;
  if (before === after) return !isExclusive(is);
  const order = ORDER[name];
  return (order === 'up' && after < before) || (order === 'down' && after > before);
}

function numberOf(limit: Json): number {
  return Number(isExclusive(limit) ? limit['exclusive'] : limit);
}

function isExclusive(limit: Json): limit is { readonly exclusive: Json } {
  return isObject(limit) && 'exclusive' in limit;
}

/** The two bounds of a number. A value that is excluded is the tighter bound of two with that value. */
function boundsOf(constraints: Constraints): [string, Json][] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = constraints;
  const bounds: [string, Json | undefined][] = [
    ['minimum', boundOf(minimum, exclusiveMinimum, -1)],
    ['maximum', boundOf(maximum, exclusiveMaximum, 1)],
  ];
  return bounds.flatMap(([name, bound]) => (bound === undefined ? [] : [[name, bound]]));
}

/** @param sign - 1 where smaller values are tighter, -1 where greater ones are */
function boundOf(
  included: number | undefined,
  excluded: number | undefined,
  sign: 1 | -1,
): Json | undefined {
  if (excluded === undefined) return included;
  if (included !== undefined && sign * included < sign * excluded) return included;
  return { exclusive: excluded };
}

/** The limits of a type. `integer: false` is left out, as it limits nothing. */
function limitsOf(type: TypeRef): Limits {
  const constraints = ('constraints' in type ? type.constraints : undefined) ?? {};
  const {
    minimum: _min,
    maximum: _max,
    exclusiveMinimum: _over,
    exclusiveMaximum: _under,
    ...rest
  } = constraints;
  const format = checkedFormatOf(type);
  return new Map<string, Json>([
    ...Object.entries(rest),
    ...boundsOf(constraints),
    ...(format === undefined ? [] : ([['format', format]] as const)),
    ...(type.kind === 'number' && type.integer ? ([['integer', true]] as const) : []),
    ...(type.kind === 'enum' ? ([['enum', type.values]] as const) : []),
  ]);
}

function shown(limit: Json | undefined): string {
  if (limit !== undefined && isExclusive(limit)) return `${String(limit.exclusive)} (exclusive)`;
  return limit === undefined ? 'none' : String(limit);
}
