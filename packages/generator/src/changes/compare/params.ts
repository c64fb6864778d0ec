import { takesDate } from '../../ir/caller-values.js';
import type { Operation, Param } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { describeType } from './describe.js';
import { compareTypes } from './types.js';

/** Reports a key of the params object that is gone. */
export function reportRemoved(
  comparison: Comparison,
  key: Param,
  now: Operation,
  site: Site,
): void {
  const symbol = `${now.paramsName}.${key.property}`;
  const message = `\`${now.id}\` no longer takes \`${key.property}\`.`;
  const [pointer, before] = [key.pointer, describeType(key.type)];
  comparison.report('request-parameter-removed', { ...site, pointer, symbol, before, message });
}

/** Reports a new key of the params object. */
export function reportAdded(comparison: Comparison, key: Param, now: Operation, site: Site): void {
  const symbol = `${now.paramsName}.${key.property}`;
  const rule = key.required ? 'request-required-parameter-added' : 'request-parameter-added';
  const message = `\`${now.id}\` ${key.required ? 'needs' : 'can take'} \`${key.property}\`.`;
  const [pointer, after] = [key.pointer, describeType(key.type)];
  comparison.report(rule, { ...site, pointer, symbol, after, message });
}

/** Compares two keys of the params object, which parameters and parts of a form have in common. */
export function compareKeys(
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
  compareDates(comparison, one, other, now, at);
  return at;
}

/** Reports that a `Date` may no longer be passed. A text of the time still may. */
function compareDates(
  comparison: Comparison,
  one: Param,
  other: Param,
  { id }: Operation,
  at: Site,
): void {
  if (!takesDate(one) || takesDate(other)) return;
  const [before, after] = [one, other].map(({ type }) => describeType(type));
  const message = `\`${id}\` takes no \`Date\` as \`${other.property}\` any more.`;
  comparison.report('request-type-changed', { ...at, before, after, message });
}

/** Whether a key is the body, or a part of it. */
export function isOfBody({ in: where }: Param): boolean {
  return where === 'body' || where === 'part';
}
