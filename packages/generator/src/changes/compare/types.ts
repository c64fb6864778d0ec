import type { Direction, TypeRef } from '../../ir/types.js';
import { withoutNulls } from '../../ir/nulls.js';
import { compareAdditional } from './additional.js';
import type { Comparison, Site } from './comparison.js';
import { compareConstraints } from './constraints.js';
import { isSameInAnyOrder, isSameType } from './describe.js';
import { compareDemands } from './demands.js';
import { compareEnums, isClosedAndOther } from './enums.js';
import { compareNull } from './nulls.js';
import { compareOthers } from './others.js';
import { isNamedOtherwise, reportName } from './named.js';
import { expand, propertylessOf, shapeOf } from './shape-of.js';
import { compareShapes } from './shapes.js';

/** Reports how the type at a site has changed, for one direction. */
export function compareTypes(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  if (isSameInAnyOrder(before, after)) return;
  // The unknown type includes null.
  if (before.kind !== 'unknown' && after.kind !== 'unknown') {
    compareNull(comparison, before, after, direction, site);
  }
  if (isSameType(withoutNulls(before), withoutNulls(after))) return;
  if (before.kind === 'model' && after.kind === 'model') {
    // A model's own changes are reported once, by compareModels.
    if (comparison.isSameModel(before.name, after.name)) {
      if (direction === 'write') compareDemands(comparison, before, after, site);
      return;
    }
  }
  const old = expand({ type: before, side: comparison.old });
  const now = expand({ type: after, side: comparison.new });
  if (isNamedOtherwise(before, after, old, now)) {
    reportName(comparison, before, after, direction, site);
  } else if (
    old.kind === 'enum' &&
    now.kind === 'enum' &&
    old.base === now.base &&
    old.open === now.open
  ) {
    if (isClosedAndOther(old, now)) compareOthers(comparison, old, now, direction, site);
    else compareEnums(comparison, old, now, direction, site);
  } else if (old.kind === 'array' && now.kind === 'array') {
    compareConstraints(comparison, old, now, direction, site);
    compareTypes(comparison, old.items, now.items, direction, inside(site, '[]'));
  } else if (old.kind === 'map' && now.kind === 'map') {
    compareConstraints(comparison, old, now, direction, site);
    compareTypes(comparison, old.values, now.values, direction, inside(site, '[key]'));
  } else if (arePropertyless(old, now, comparison)) {
    comparePropertyless(comparison, old, now, direction, site);
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

/** Compares maps and objects that declare no property, which differ only in the keys that they admit. */
function comparePropertyless(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
  direction: Direction,
  site: Site,
): void {
  const old = propertylessOf(before, comparison.old);
  const now = propertylessOf(after, comparison.new);
  if (old === undefined || now === undefined) return;
  compareConstraints(comparison, before, after, direction, site);
  compareAdditional(comparison, old, now, [direction], site);
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

function isObject(one: TypeRef, other: TypeRef, comparison: Comparison): boolean {
  return shapeOf(one, comparison.old) !== undefined && shapeOf(other, comparison.new) !== undefined;
}

function arePropertyless(one: TypeRef, other: TypeRef, comparison: Comparison): boolean {
  return (
    propertylessOf(one, comparison.old) !== undefined &&
    propertylessOf(other, comparison.new) !== undefined
  );
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
