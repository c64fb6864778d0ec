import type { JsonObject } from '../../basics/json.js';
import type { Operation, Param } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { describeType, isSame } from './describe.js';
import { compareDeprecation } from './deprecation.js';
import { compareMediaTypes } from './media-types.js';
import { type Matched, match } from './match.js';
import { compareTypes } from './types.js';

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
  const named = match(parametersOf(old), parametersOf(now), ({ name }) => name);
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

function reportRemoved(comparison: Comparison, key: Param, now: Operation, site: Site): void {
  const symbol = `${now.paramsName}.${key.property}`;
  const message = `\`${now.id}\` no longer takes \`${key.property}\`.`;
  const [pointer, before] = [key.pointer, describeType(key.type)];
  comparison.report('request-parameter-removed', { ...site, pointer, symbol, before, message });
}

function reportAdded(comparison: Comparison, key: Param, now: Operation, site: Site): void {
  const symbol = `${now.paramsName}.${key.property}`;
  const rule = key.required ? 'request-required-parameter-added' : 'request-parameter-added';
  const message = `\`${now.id}\` ${key.required ? 'needs' : 'can take'} \`${key.property}\`.`;
  const [pointer, after] = [key.pointer, describeType(key.type)];
  comparison.report(rule, { ...site, pointer, symbol, after, message });
}

function compareParameters(
  comparison: Comparison,
  one: Param,
  other: Param,
  now: Operation,
  site: Site,
): void {
  const at = compareKeys(comparison, one, other, now, site);
  const wire = ({ in: location, explode, name, style }: Param): JsonObject => ({
    location,
    ...(location === 'path' ? {} : { explode: explode ?? null, name }),
    ...(style === undefined ? {} : { style, explode: explode ?? null }),
  });
  if (!isSame(wire(one), wire(other))) {
    const message = `\`${now.id}\` sends \`${other.property}\` in another place or form.`;
    const [before, after] = [wire(one), wire(other)];
    comparison.report('request-parameter-moved', { ...at, before, after, message });
  }
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

/** Compares two keys of the params object, which parameters and parts of a form have in common. */
function compareKeys(
  comparison: Comparison,
  one: Param,
  other: Param,
  now: Operation,
  site: Site,
): Site {
  const at = { ...site, symbol: `${now.paramsName}.${other.property}`, pointer: other.pointer };
  if (one.property !== other.property) {
    const message = `\`${now.id}\` takes \`${one.property}\` as \`${other.property}\`.`;
    const [before, after] = [one.property, other.property];
    const symbol = `${now.paramsName}.${one.property}`;
    comparison.report('request-parameter-renamed', { ...at, symbol, before, after, message });
  }
  if (one.required !== other.required) {
    const rule = `request-parameter-became-${other.required ? 'required' : 'optional'}` as const;
    const message = `\`${now.id}\` ${other.required ? 'needs' : 'no longer needs'} \`${other.property}\`.`;
    const [before, after] = [one, other].map(({ required }) =>
      required ? 'required' : 'optional',
    );
    comparison.report(rule, { ...at, before, after, message });
  }
  compareTypes(comparison, one.type, other.type, 'write', at);
  return at;
}

function compareBodies(comparison: Comparison, old: Operation, now: Operation, site: Site): void {
  const [before, after] = [old.body, now.body];
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    reportBody(comparison, after === undefined ? old : now, after !== undefined, now, site);
    return;
  }
  const at = { ...site, symbol: bodySymbol(now, now), pointer: after.pointer };
  if (before.mediaType !== after.mediaType) {
    const message = `The body of \`${now.id}\` is sent as ${after.mediaType} instead of ${before.mediaType}.`;
    const [was, is] = [before.mediaType, after.mediaType];
    comparison.report('request-media-type-changed', { ...at, before: was, after: is, message });
  }
  const { removed: gone, added: chosen } = compareMediaTypes(before, after);
  for (const was of gone) {
    const message = `The body of \`${now.id}\` can no longer be sent as ${was}.`;
    comparison.report('request-media-type-removed', { ...at, before: was, message });
  }
  for (const is of chosen) {
    const message = `The body of \`${now.id}\` can be sent as ${is}.`;
    comparison.report('request-media-type-added', { ...at, after: is, message });
  }
  // The whole body has an empty key, so that it is never paired with a part of a form.
  const keyOf = ({ in: where, name }: Param): string => (where === 'body' ? '' : name);
  const { both, removed, added } = match(bodyParams(old), bodyParams(now), keyOf);
  for (const param of removed) reportRemoved(comparison, param, now, at);
  for (const param of added) reportAdded(comparison, param, now, at);
  for (const [one, other] of both) {
    if (one.in === 'part') compareKeys(comparison, one, other, now, at);
    else compareWholeBodies(comparison, one, other, now, at);
  }
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

function isOfBody({ in: where }: Param): boolean {
  return where === 'body' || where === 'part';
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
