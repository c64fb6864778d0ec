import type { Operation, Param } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { compareBodies } from './bodies.js';
import { isSame } from './describe.js';
import { compareDeprecation } from './deprecation.js';
import { type Matched, match } from './match.js';
import { compareKeys, isOfBody, reportAdded, reportRemoved } from './params.js';
import { compareWires } from './wires.js';

/** Reports changed parameters and bodies of an operation. */
export function compareRequests(
  comparison: Comparison,
  old: Operation,
  now: Operation,
  site: Site,
): void {
  const { both, removed, added } = matchParameters(old, now);
  for (const parameter of removed) reportRemoved(comparison, parameter, now, site);
  for (const parameter of added) reportAdded(comparison, parameter, now, site);
  for (const [one, other] of both) compareParameters(comparison, one, other, now, site);
  compareBodies(comparison, old, now, site);
}

/** Pairs parameters by name, and the remaining path parameters by their position in the path. */
function matchParameters(old: Operation, now: Operation): Matched<Param> {
  const named = match(parametersOf(old), parametersOf(now), keyOf);
  const rest = match(
    inPath(old).filter((parameter) => named.removed.includes(parameter)),
    inPath(now).filter((parameter) => named.added.includes(parameter)),
    (parameter) => String(positionOf(parameter, old, now)),
  );
  const renamed = new Set(rest.both.flat());
  return {
    both: [...named.both, ...rest.both],
    removed: named.removed.filter((parameter) => !renamed.has(parameter)),
    added: named.added.filter((parameter) => !renamed.has(parameter)),
  };
}

/** The name of a header has no case. */
function keyOf({ in: where, name }: Param): string {
  return where === 'header' ? name.toLowerCase() : name;
}

function parametersOf({ params }: Operation): Param[] {
  return params.filter((param) => !isOfBody(param));
}

function inPath({ params }: Operation): Param[] {
  return params.filter((param) => param.in === 'path');
}

function positionOf({ name }: Param, ...operations: readonly Operation[]): number {
  const positions = operations.map(({ path }) => path.split('/').indexOf(`{${name}}`));
  return positions.find((position) => position !== -1) ?? -1;
}

function compareParameters(
  comparison: Comparison,
  one: Param,
  other: Param,
  now: Operation,
  site: Site,
): void {
  const at = compareKeys(comparison, one, other, now, site);
  compareWires(comparison, one, other, now, at);
  if (!isSame(one.default, other.default)) {
    const message = `The default of \`${at.symbol}\` changed.`;
    comparison.report('default-changed', {
      ...at,
      before: one.default,
      after: other.default,
      message,
    });
  }
  compareDeprecation(comparison, one, other, 'request-parameter-deprecated', at);
}
