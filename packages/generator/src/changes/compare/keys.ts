import { propertiesIn } from '../../ir/direction.js';
import type { Direction } from '../../ir/types.js';
import { type Located, type ObjectShape, expandAll, isOpen, shapeOf } from './shape-of.js';

/** Whether an object with the new shape has every key that a program may use of the old one. */
export function keepsKeys(old: ObjectShape, now: ObjectShape, direction: Direction): boolean {
  if (isOpen(now)) return true;
  if (isOpen(old)) return false;
  const kept = new Set(propertiesIn(now.properties, direction).map(({ name }) => name));
  return propertiesIn(old.properties, direction).every(({ name }) => kept.has(name));
}

/** The declared keys of a type; of a union, those of any member. */
export function keysOf({ type, side }: Located, direction: Direction): readonly string[] {
  const expanded = expandAll({ type, side }, true);
  if (expanded.kind === 'union') {
    return expanded.members.flatMap((member) => keysOf({ type: member, side }, direction));
  }
  const shape = shapeOf(expanded, side);
  return shape === undefined
    ? []
    : propertiesIn(shape.properties, direction).map(({ name }) => name);
}
