import type { Direction, Constraints, EnumType, TypeRef } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { asJson, isSame } from './describe.js';

/** Constraints of a type, with those of numbers and formats. */
interface Limits extends Constraints {
  readonly format?: string;
  readonly integer?: boolean;
  readonly enum?: EnumType['values'];
}

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
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].toSorted();
  for (const name of names) {
    const [was, is] = [old[name as keyof Limits], now[name as keyof Limits]];
    if (isSame(was, is)) continue;
    const change = `${name} of \`${site.symbol}\`: ${shown(was)} before, ${shown(is)} now.`;
    const finding = { ...site, before: asJson(was), after: asJson(is), message: change };
    if (direction === 'read') comparison.report('response-constraint-changed', finding);
    else comparison.report(requestRule(name, was, is), finding);
  }
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
  return {
    ...('constraints' in type ? type.constraints : {}),
    ...('format' in type && type.format !== undefined ? { format: type.format } : {}),
    ...(type.kind === 'number' && type.integer ? { integer: true } : {}),
    ...(type.kind === 'enum' ? { enum: type.values } : {}),
  };
}

function shown(limit: unknown): string {
  return limit === undefined ? 'none' : String(limit);
}
