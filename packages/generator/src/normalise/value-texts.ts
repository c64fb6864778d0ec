import { asObject, readStrings, type RawObject } from './raw.js';

/** Keys under which descriptions say what each value of an enum means: a text by value, or a list beside the values. */
const KEYS = ['x-enumDescriptions', 'x-enum-descriptions', 'x-enumDescription'];

/** What the values of an enum mean, by value. Undefined where nothing is said of that. */
export function readValueTexts(raw: RawObject): Readonly<Record<string, string>> | undefined {
  const key = KEYS.find((candidate) => raw[candidate] !== undefined);
  if (key === undefined) return undefined;
  const values = readStrings(raw, 'enum');
  const listed = readStrings(raw, key).map((text, index) => [values[index] ?? '', text] as const);
  const byValue = Array.isArray(raw[key]) ? listed : Object.entries(asObject(raw[key]));
  const texts = byValue.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '',
  );
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}
