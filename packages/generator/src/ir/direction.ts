import type { Direction, Evidence, Occurrence, Property } from './types.js';

/**
 * The only place that decides which properties exist when an object is read and when it is sent, and which are always
 * there. All later code uses `Property.read` and `Property.write`, by the functions below.
 */

/** What the description and its corrections say about a property. */
export interface Declared {
  /** Only the API sets it, so it is never sent. */
  readonly readOnly: boolean;
  /** It is sent and never answered: passwords, secrets. */
  readonly writeOnly: boolean;
  /** Listed in `required`, or a discriminator or a constant. */
  readonly required: boolean;
  /** Every recorded response had it: it is always there when read, and may be left out when sent. */
  readonly presence?: Evidence;
  /** Without it the API does not know what is sent: it is always sent, and may be missing when read. */
  readonly demanded?: true;
}

/** A property whose schema is not complete yet: a child may still require what its parent declares. */
export type PropertyDraft = Omit<Property, 'read' | 'write' | 'evidence'> & Declared;

/** The finished property, with its occurrence in each direction. */
export function decideDirections(draft: PropertyDraft): Property {
  const { name, type, readOnly, writeOnly, required, presence, demanded, ...rest } = draft;
  return {
    name,
    type,
    read: occurrence(writeOnly, required || presence !== undefined),
    write: occurrence(readOnly, required || demanded === true),
    ...(presence === undefined || writeOnly ? {} : { evidence: presence }),
    ...rest,
  };
}

/** The property as one that is sent as well, even where the description says that only the API sets it. */
export function asSent(draft: PropertyDraft): PropertyDraft {
  return { ...draft, readOnly: false };
}

/** The property as one that is always sent, and may be missing when read. */
export function asDemanded(draft: PropertyDraft): PropertyDraft {
  return { ...draft, demanded: true };
}

/** The occurrence of a key that is equal in both directions, such as a key of a params object. */
export function sameBothWays(required: boolean): Pick<Property, 'read' | 'write'> {
  return { read: occurrence(false, required), write: occurrence(false, required) };
}

function occurrence(isAbsent: boolean, isAlways: boolean): Occurrence {
  if (isAbsent) return 'absent';
  return isAlways ? 'always' : 'sometimes';
}

/** The finished property as one that may be sent, even where the description says that only the API sets it. */
export function asSendable(property: Property): Property {
  return property.write === 'absent' ? { ...property, write: 'sometimes' } : property;
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

/** Whether the property's occurrence differs between the directions. Its type is not looked at. */
export function isOneWay({ read, write }: Property): boolean {
  return read !== write;
}

/** Whether some objects have the property and others do not, in at least one direction. */
export function isOptional({ read, write }: Property): boolean {
  return read === 'sometimes' || write === 'sometimes';
}

/** The property as one that every answer has, where answers may have it at all. What is sent stays as it is. */
export function alwaysThereWhenRead(property: Property): Property {
  return property.read === 'absent' ? property : { ...property, read: 'always' };
}

/** The property as one that may be left out in both directions. */
export function asOptional(property: Property): Property {
  const optional = (found: Occurrence): Occurrence => (found === 'always' ? 'sometimes' : found);
  return { ...property, read: optional(property.read), write: optional(property.write) };
}
