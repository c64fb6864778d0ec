import { isObject } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import { parsePointer } from '../diagnostics/pointer.js';
import { type Part, type Place, keyOf, placeOf, referencesIn } from './places.js';

/** Where a schema is expected. */
const isSchemaPlace = (pointer: string): boolean =>
  /\/(?:schema|items|additionalProperties|(?:allOf|oneOf|anyOf)\/\d+|properties\/[^/]+)$/.test(
    pointer,
  );

/** What makes a schema worth a name: a text or a number is as well said where it is used. */
const structure = ['properties', 'allOf', 'oneOf', 'anyOf'];

/** Schemas with a structure that several places refer to. In the place of each, a large description would be many times as large. */
export function sharedSchemas(parts: readonly Part[]): readonly Place[] {
  const counts = new Map<string, number>();
  const places = new Map<string, Place>();
  for (const { base, document } of parts) {
    for (const { pointer, reference } of referencesIn(document)) {
      if (!isSchemaPlace(pointer)) continue;
      const place = placeOf(reference, base);
      counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
      places.set(keyOf(place), place);
    }
  }
  const documents = new Map(parts.map(({ base, document }) => [base, document]));
  return [...places.values()].filter((place) => {
    if ((counts.get(keyOf(place)) ?? 0) < 2) return false;
    const schema = valueAt(documents.get(place.base) ?? null, parsePointer(place.pointer));
    return isObject(schema) && structure.some((key) => Object.hasOwn(schema, key));
  });
}
