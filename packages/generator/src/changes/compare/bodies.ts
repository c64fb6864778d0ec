import type { Operation, Param } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { describeType } from './describe.js';
import { compareBodyMediaTypes } from './body-media-types.js';
import { match } from './match.js';
import { compareKeys, isOfBody, reportAdded, reportRemoved } from './params.js';
import { compareTypes } from './types.js';
import { compareWires } from './wires.js';

/** Reports changed bodies of an operation. */
export function compareBodies(
  comparison: Comparison,
  old: Operation,
  now: Operation,
  site: Site,
): void {
  const [before, after] = [old.body, now.body];
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    reportBody(comparison, after === undefined ? old : now, after !== undefined, now, site);
    return;
  }
  const at = { ...site, symbol: bodySymbol(now, now), pointer: after.pointer };
  compareBodyMediaTypes(comparison, before, after, now, at);
  // The whole body has an empty key, so that it is never paired with a part of a form.
  const keyOf = ({ in: where, name }: Param): string => (where === 'body' ? '' : name);
  const { both, removed, added } = match(bodyParams(old), bodyParams(now), keyOf);
  for (const param of removed) reportRemoved(comparison, param, now, at);
  for (const param of added) reportAdded(comparison, param, now, at);
  for (const [one, other] of both) {
    if (one.in === 'part') compareParts(comparison, one, other, now, at);
    else compareWholeBodies(comparison, one, other, now, at);
  }
}

function compareParts(
  comparison: Comparison,
  one: Param,
  other: Param,
  now: Operation,
  at: Site,
): void {
  compareWires(comparison, one, other, now, compareKeys(comparison, one, other, now, at));
}

function compareWholeBodies(
  comparison: Comparison,
  one: Param,
  other: Param,
  now: Operation,
  at: Site,
): void {
  if (one.property !== other.property) {
    const message = `\`${now.id}\` takes its body as \`${other.property}\` instead of \`${one.property}\`.`;
    const [before, after] = [one.property, other.property];
    const symbol = `${now.paramsName}.${one.property}`;
    comparison.report('request-parameter-renamed', { ...at, symbol, before, after, message });
  }
  if (one.required !== other.required) {
    const rule = `request-body-became-${other.required ? 'required' : 'optional'}` as const;
    const message = `\`${now.id}\` ${other.required ? 'needs' : 'no longer needs'} a body.`;
    comparison.report(rule, { ...at, message });
  }
  compareTypes(comparison, one.type, other.type, 'write', at);
}

function bodyParams({ params }: Operation): Param[] {
  return params.filter(isOfBody);
}

/** Reports a body that only one side has; `owner` is the operation with the body. */
function reportBody(
  comparison: Comparison,
  owner: Operation,
  isNew: boolean,
  now: Operation,
  site: Site,
): void {
  const { body } = owner;
  if (body === undefined) return;
  const at = { ...site, symbol: bodySymbol(now, owner), pointer: body.pointer };
  const needs = body.required || bodyParams(owner).some(({ required }) => required);
  const type = describeType(body.type);
  if (!isNew) {
    const message = `\`${now.id}\` no longer takes a body.`;
    comparison.report('request-body-removed', { ...at, before: type, message });
  } else if (needs) {
    const message = `\`${now.id}\` needs a body.`;
    comparison.report('request-required-body-added', { ...at, after: type, message });
  } else {
    const message = `\`${now.id}\` can take a body.`;
    comparison.report('request-body-added', { ...at, after: type, message });
  }
}

function bodySymbol({ paramsName }: Operation, owner: Operation): string {
  const whole = owner.params.find((param) => param.in === 'body');
  return whole === undefined ? paramsName : `${paramsName}.${whole.property}`;
}
