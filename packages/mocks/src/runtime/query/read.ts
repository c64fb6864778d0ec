import type { Json } from '../json.js';

/** The values at an attribute path such as `profile.login`; of lists, those of each item. Own properties only. */
export function valuesAt(value: Json | undefined, path: string): Json[] {
  let found: Json[] = value === undefined ? [] : [value];
  for (const key of path.split('.')) found = found.flatMap((one) => step(one, key));
  return found.flatMap((one) => (Array.isArray(one) ? (one as Json[]) : [one]));
}

function step(value: Json, key: string): Json[] {
  if (Array.isArray(value)) return (value as Json[]).flatMap((item) => step(item, key));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  const next = (value as Readonly<Record<string, Json | undefined>>)[key];
  return next === undefined ? [] : [next];
}
