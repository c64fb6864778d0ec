import type { Direction, EnumType, TypeRef } from '../../ir/types.js';
import { takesNull, withoutNulls } from '../../ir/nulls.js';
import { propertiesIn } from '../../ir/direction.js';
import { expand, isAssignable, shapeOf } from './assignable.js';
import { type Comparison, type Site, messageOf } from './comparison.js';
import { compareConstraints } from './constraints.js';
import { describeType, isSameType, listed } from './describe.js';
import { compareShapes } from './shapes.js';

/** Reports how the type at a site has changed, for one direction. */
export function compareTypes(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  if (isSameType(before, after)) return;
  // The unknown type includes null.
  if (before.kind !== 'unknown' && after.kind !== 'unknown') {
    compareNull(comparison, before, after, direction, site);
  }
  if (isSameType(withoutNulls(before), withoutNulls(after))) return;
  if (before.kind === 'model' && after.kind === 'model') {
    // A model's own changes are reported once, by compareModels.
    if (comparison.isSameModel(before.name, after.name)) return;
  }
  const old = expand({ type: before, side: comparison.old });
  const now = expand({ type: after, side: comparison.new });
  if (
    old.kind === 'enum' &&
    now.kind === 'enum' &&
    old.base === now.base &&
    old.open === now.open
  ) {
    compareEnums(comparison, old, now, direction, site);
  } else if (old.kind === 'array' && now.kind === 'array') {
    compareConstraints(comparison, old, now, direction, site);
    compareTypes(comparison, old.items, now.items, direction, inside(site, '[]'));
  } else if (old.kind === 'map' && now.kind === 'map') {
    compareConstraints(comparison, old, now, direction, site);
    compareTypes(comparison, old.values, now.values, direction, inside(site, '[key]'));
  } else if (isObject(old, now, comparison)) {
    compareObjects(comparison, old, now, direction, site);
  } else if (
    (old.kind === now.kind && isPlain(old)) ||
    isListing(old, now) ||
    isListing(now, old)
  ) {
    compareConstraints(comparison, old, now, direction, site);
  } else {
    compareOthers(comparison, before, after, direction, site);
  }
}

function compareNull(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const [was, is] = [takesNull(before, direction), takesNull(after, direction)];
  if (was === is) return;
  const finding = { ...site, before: describeType(before), after: describeType(after) };
  const subject = `\`${site.symbol}\``;
  if (direction === 'write') {
    if (is) {
      comparison.report('request-became-nullable', {
        ...finding,
        message: `null may be sent as ${subject}.`,
      });
    } else {
      comparison.report('request-no-longer-nullable', {
        ...finding,
        message: `null may no longer be sent as ${subject}.`,
      });
    }
  } else if (is) {
    comparison.report('response-became-nullable', {
      ...finding,
      message: `${subject} may be null when read.`,
    });
  } else {
    comparison.report('response-no-longer-nullable', {
      ...finding,
      message: `${subject} is no longer null when read.`,
    });
  }
}

function compareEnums(
  comparison: Comparison,
  before: EnumType,
  after: EnumType,
  direction: Direction,
  site: Site,
): void {
  const added = after.values.filter((value) => !before.values.includes(value));
  const removed = before.values.filter((value) => !after.values.includes(value));
  if (!before.open && added.length + removed.length > 0) {
    compareOthers(comparison, before, after, direction, site);
    return;
  }
  const finding = { ...site, before: before.values, after: after.values };
  const verb = direction === 'write' ? 'take' : 'give';
  if (added.length > 0) {
    comparison.report(`${messageOf(direction)}-enum-value-added`, {
      ...finding,
      message: `\`${site.symbol}\` can ${verb} ${listed(added)}.`,
    });
  }
  if (removed.length > 0) {
    comparison.report(`${messageOf(direction)}-enum-value-removed`, {
      ...finding,
      message: `\`${site.symbol}\` no longer lists ${listed(removed)}.`,
    });
  }
}

/** Compares the members of inline object types; other object types by assignability. */
function compareObjects(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const [old, now] = [shapeOf(before, comparison.old), shapeOf(after, comparison.new)];
  if (old === undefined || now === undefined) return;
  if (before.kind === 'object' && after.kind === 'object') {
    compareConstraints(comparison, before, after, direction, site);
    compareShapes(comparison, old, now, [direction], site);
  } else {
    compareOthers(comparison, before, after, direction, site);
  }
}

/** Compares types of different kinds or names: only assignability counts. */
function compareOthers(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const [old, now] = [
    { type: withoutNulls(before), side: comparison.old },
    { type: withoutNulls(after), side: comparison.new },
  ];
  const fits =
    direction === 'write' ? isAssignable(old, now, direction) : isAssignable(now, old, direction);
  const kept = keysOf(now.type, comparison.new, direction);
  const keepsKeys = keysOf(old.type, comparison.old, direction).every((key) => kept.includes(key));
  const finding = { ...site, before: describeType(before), after: describeType(after) };
  const subject = `\`${site.symbol}\``;
  if (fits && keepsKeys) {
    const rule = direction === 'write' ? 'request-type-widened' : 'response-type-narrowed';
    const message =
      direction === 'write'
        ? `${subject} takes ${finding.after}, and what it took before.`
        : `${subject} is more exactly known when read: ${finding.after}.`;
    comparison.report(rule, { ...finding, message });
  } else {
    const verb = direction === 'write' ? 'takes' : 'gives';
    comparison.report(`${messageOf(direction)}-type-changed`, {
      ...finding,
      message: `${subject} ${verb} ${finding.after} instead of ${finding.before}.`,
    });
  }
}

function keysOf(type: TypeRef, side: Comparison['old'], direction: Direction): readonly string[] {
  const shape = shapeOf(expand({ type, side }), side);
  return shape === undefined
    ? []
    : propertiesIn(shape.properties, direction).map(({ name }) => name);
}

function isObject(one: TypeRef, other: TypeRef, comparison: Comparison): boolean {
  return shapeOf(one, comparison.old) !== undefined && shapeOf(other, comparison.new) !== undefined;
}

/** Whether `one` is an open enum of the base type `other`. Only validators tell the two apart. */
function isListing(one: TypeRef, other: TypeRef): boolean {
  return one.kind === 'enum' && one.open && one.base === other.kind;
}

function isPlain({ kind }: TypeRef): boolean {
  return kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'binary';
}

function inside(site: Site, suffix: string): Site {
  return { ...site, symbol: `${site.symbol}${suffix}` };
}
