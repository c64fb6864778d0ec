import type { Json } from '../../basics/json.js';
import { checkedFormatOf } from '../../ir/formats.js';
import type { Direction, TypeRef } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { isSame } from './describe.js';

/** Constraints of a type, with those of numbers and formats, by name. */
type Limits = ReadonlyMap<string, Json>;

/** For each limit the direction of change that admits fewer values. */
const TIGHTER: Readonly<Record<string, 'up' | 'down'>> = {
  minLength: 'up',
  maxLength: 'down',
  minimum: 'up',
  maximum: 'down',
  exclusiveMinimum: 'up',
  exclusiveMaximum: 'down',
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
  was: unknown,
  is: unknown,
): 'request-constraint-loosened' | 'request-constraint-tightened' {
  const isLooser =
    is === undefined ||
    (was !== undefined &&
      ((TIGHTER[name] === 'up' && Number(is) < Number(was)) ||
        (TIGHTER[name] === 'down' && Number(is) > Number(was))));
  return isLooser ? 'request-constraint-loosened' : 'request-constraint-tightened';
}

/** The limits of a type. `integer: false` is left out, as it limits nothing. */
function limitsOf(type: TypeRef): Limits {
  const constraints = 'constraints' in type ? type.constraints : undefined;
  const format = checkedFormatOf(type);
  return new Map<string, Json>([
    ...Object.entries(constraints ?? {}),
    ...(format === undefined ? [] : ([['format', format]] as const)),
    ...(type.kind === 'number' && type.integer ? ([['integer', true]] as const) : []),
    ...(type.kind === 'enum' ? ([['enum', type.values]] as const) : []),
  ]);
}

function shown(limit: unknown): string {
  return limit === undefined ? 'none' : String(limit);
}
