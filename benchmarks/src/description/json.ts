/** A value of JSON that may be changed in place: the repairs work on a copy of the description. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The value itself and everything in it that is an object. */
export function* objectsIn(value: Json): Generator<{ [key: string]: Json }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const child of Object.values(value)) yield* objectsIn(child);
}
