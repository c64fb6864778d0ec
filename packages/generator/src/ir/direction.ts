import type { Direction, Evidence, Occurrence, Property } from './types.js';

/**
 * The one place that decides which properties there are in what is read and in what is sent, and which must be there.
 * Everything after it asks `Property.read` and `Property.write`, by the functions below.
 */

/** What a description, and corrections of it, say of a property. */
export interface Declared {
  /** Only the API sets it: it is never sent. */
  readonly readOnly: boolean;
  /** It is sent and never answered: passwords, secrets. */
  readonly writeOnly: boolean;
  /** By `required`; discriminator values and constants count as required. */
  readonly required: boolean;
  /** Every recorded response carried it: it is always there when read, and may be left out of what is sent. */
  readonly presence?: Evidence;
}

/** A property while its schema is put together: a child may require what its parent declares. */
export type PropertyDraft = Omit<Property, 'read' | 'write' | 'evidence'> & Declared;

/** The property as the rest of the generator knows it. */
export function decideDirections(draft: PropertyDraft): Property {
  const { name, type, readOnly, writeOnly, required, presence, ...rest } = draft;
  return {
    name,
    type,
    read: occurrence(writeOnly, required || presence !== undefined),
    write: occurrence(readOnly, required),
    ...(presence === undefined || writeOnly ? {} : { evidence: presence }),
    ...rest,
  };
}

/** The directions of a key that is the same whichever way it goes, as a key of a params object is. */
export function sameBothWays(required: boolean): Pick<Property, 'read' | 'write'> {
  return { read: occurrence(false, required), write: occurrence(false, required) };
}

function occurrence(isAbsent: boolean, isAlways: boolean): Occurrence {
  if (isAbsent) return 'absent';
  return isAlways ? 'always' : 'sometimes';
}

/** Whether objects may have the property in that direction. */
export function isThere(property: Property, direction: Direction): boolean {
  return property[direction] !== 'absent';
}

/** Whether every object has the property in that direction. */
export function isAlwaysThere(property: Property, direction: Direction): boolean {
  return property[direction] === 'always';
}

/** The properties that objects may have in that direction. */
export function propertiesIn(
  properties: readonly Property[],
  direction: Direction,
): readonly Property[] {
  return properties.filter((property) => isThere(property, direction));
}

/** Whether what is sent of a property differs from what is read of it, its type aside. */
export function isOneWay({ read, write }: Property): boolean {
  return read !== write;
}

/** Whether it may be left out in a direction in which it can be there. */
export function isOptional({ read, write }: Property): boolean {
  return read === 'sometimes' || write === 'sometimes';
}
