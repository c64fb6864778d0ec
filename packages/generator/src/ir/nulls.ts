import type { Direction, TypeRef } from './types.js';
import type { Node } from './walk.js';

/**
 * The only place that decides where a value may be null. What null removes when it is sent is decided in `removed-by-null.ts`. All
 * later code asks the functions of the two.
 */

/** What a type says about null. */
export type Nulls = Pick<TypeRef, 'nullable' | 'removedByNull'>;

/** Whether null may stand in the place of a value in that direction. */
export function takesNull({ nullable, removedByNull }: Nulls, direction: Direction): boolean {
  return nullable === true || (removedByNull === true && direction === 'write');
}

/** What a type says about null, for one that comes in its place. */
export function nullsOf({ nullable, removedByNull }: Nulls): Nulls {
  return { ...(nullable && { nullable }), ...(removedByNull && { removedByNull }) };
}

/** The type without what it says about null. */
export function withoutNulls(type: TypeRef): TypeRef {
  const { nullable: _nullable, removedByNull: _removed, ...rest } = type;
  return rest as TypeRef;
}

/** Whether null may be sent in the place of a value, and is never read there. */
export function isNullSentOnly({ nullable, removedByNull }: Nulls | Node): boolean {
  return removedByNull === true && nullable !== true;
}
