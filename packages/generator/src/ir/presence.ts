import type { NormalSchema } from '../normalise/types.js';
import { compareText } from '../basics/words.js';
import type { Context } from './context.js';
import type { PropertyDraft } from './direction.js';

/**
 * Marks the properties that are always there when read, according to a correction (`x-oktaforge-presence`). A correction
 * that names a property which neither the schema nor its ancestors have is stale, and an error.
 */
export function withPresence(
  { diagnostics }: Context,
  properties: ReadonlyMap<string, PropertyDraft>,
  { presence, pointer }: NormalSchema,
): ReadonlyMap<string, PropertyDraft> {
  if (presence === undefined) return properties;
  const { properties: names, objects, operations, years } = presence;
  const result = new Map(properties);
  for (const name of names) {
    const property = properties.get(name);
    if (property !== undefined) {
      result.set(name, { ...property, presence: { objects, operations, years } });
      continue;
    }
    const known = [...properties.keys()].toSorted(compareText).join(', ');
    diagnostics.error('unknown-presence', {
      message: `${name} is said to be always there when read, but there is no such property; there are ${known}.`,
      pointer: `${pointer}/x-oktaforge-presence`,
    });
  }
  return result;
}

/** A property that is declared anew. What was always there stays so: whatever has the new type is of the ancestor's kind, too. */
export function withPresenceOf(
  before: PropertyDraft | undefined,
  property: PropertyDraft,
): PropertyDraft {
  const presence = property.presence ?? before?.presence;
  return presence === undefined ? property : { ...property, presence };
}
