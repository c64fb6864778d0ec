import type { Direction, Property } from '../../ir/types.js';
import { isAlwaysThere, isThere } from '../../ir/direction.js';
import { compareAdditional } from './additional.js';
import { type Comparison, type Site, messageOf } from './comparison.js';
import { describeType, isSame } from './describe.js';
import { compareDeprecation } from './deprecation.js';
import { match } from './match.js';
import type { ObjectShape } from './shape-of.js';
import { compareTypes } from './types.js';

/** Reports the changed members of an object type in the given directions. */
export function compareShapes(
  comparison: Comparison,
  before: ObjectShape,
  after: ObjectShape,
  directions: readonly Direction[],
  site: Site,
): void {
  const { both, removed, added } = match(before.properties, after.properties, ({ name }) => name);
  for (const property of removed) reportRemoved(comparison, property, directions, site);
  for (const property of added) reportAdded(comparison, property, directions, site);
  for (const [old, now] of both) compareProperties(comparison, old, now, directions, site);
  compareAdditional(comparison, before, after, directions, site);
}

function reportRemoved(
  comparison: Comparison,
  property: Property,
  directions: readonly Direction[],
  site: Site,
): void {
  const at = siteOf(property, site);
  const before = describeType(property.type);
  for (const direction of directions.filter((each) => isThere(property, each))) {
    const message =
      direction === 'write'
        ? `\`${at.symbol}\` can no longer be sent.`
        : `\`${at.symbol}\` is no longer described.`;
    comparison.report(`${messageOf(direction)}-property-removed`, { ...at, before, message });
  }
}

function reportAdded(
  comparison: Comparison,
  property: Property,
  directions: readonly Direction[],
  site: Site,
): void {
  const at = siteOf(property, site);
  const after = describeType(property.type);
  for (const direction of directions.filter((each) => isThere(property, each))) {
    if (direction === 'read') {
      const message = `\`${at.symbol}\` is described now: ${after}.`;
      comparison.report('response-property-added', { ...at, after, message });
    } else if (isAlwaysThere(property, 'write')) {
      const message = `\`${at.symbol}\` has to be sent: ${after}.`;
      comparison.report('request-required-property-added', { ...at, after, message });
    } else {
      const message = `\`${at.symbol}\` may be sent: ${after}.`;
      comparison.report('request-property-added', { ...at, after, message });
    }
  }
}

function compareProperties(
  comparison: Comparison,
  old: Property,
  now: Property,
  directions: readonly Direction[],
  site: Site,
): void {
  const at = siteOf(now, site);
  for (const direction of directions) {
    const [was, is] = [isThere(old, direction), isThere(now, direction)];
    if (was !== is) reportVisibility(comparison, now, direction, is, at);
    if (!was || !is) continue;
    compareNeed(comparison, old, now, direction, at);
    compareTypes(comparison, old.type, now.type, direction, at);
  }
  if (!isSame(old.default, now.default)) {
    const message = `The default of \`${at.symbol}\` changed.`;
    const [before, after] = [old.default, now.default];
    comparison.report('default-changed', { ...at, before, after, message });
  }
  compareDeprecation(comparison, old, now, 'model-deprecated', at);
}

function reportVisibility(
  comparison: Comparison,
  property: Property,
  direction: Direction,
  isNow: boolean,
  at: Site,
): void {
  const typeText = describeType(property.type);
  const finding = isNow ? { ...at, after: typeText } : { ...at, before: typeText };
  const subject = `\`${at.symbol}\``;
  if (direction === 'read') {
    const rule = isNow ? 'property-no-longer-write-only' : 'property-became-write-only';
    const message = isNow ? `${subject} is answered.` : `${subject} is no longer answered.`;
    comparison.report(rule, { ...finding, message });
  } else if (!isNow) {
    const message = `${subject} is set by Okta and can no longer be sent.`;
    comparison.report('property-became-read-only', { ...finding, message });
  } else if (isAlwaysThere(property, 'write')) {
    const message = `${subject} is no longer set by Okta, and has to be sent.`;
    comparison.report('required-property-became-writable', { ...finding, message });
  } else {
    const message = `${subject} may be sent.`;
    comparison.report('property-became-writable', { ...finding, message });
  }
}

function compareNeed(
  comparison: Comparison,
  old: Property,
  now: Property,
  direction: Direction,
  at: Site,
): void {
  const [was, is] = [isAlwaysThere(old, direction), isAlwaysThere(now, direction)];
  if (was === is) return;
  const verb = direction === 'write' ? 'be sent' : 'be there';
  comparison.report(`${messageOf(direction)}-property-became-${is ? 'required' : 'optional'}`, {
    ...at,
    before: was ? 'required' : 'optional',
    after: is ? 'required' : 'optional',
    message: `\`${at.symbol}\` ${is ? `has to ${verb}` : `need not ${verb}`}.`,
  });
}

function siteOf({ name, pointer }: Property, site: Site): Site {
  return { ...site, symbol: `${site.symbol}.${name}`, pointer };
}
