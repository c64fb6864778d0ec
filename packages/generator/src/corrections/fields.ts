import { closest } from 'fastest-levenshtein';

import { type JsonObject, isArray } from '../basics/json.js';
import { childPointer } from '../diagnostics/pointer.js';

/** Reports what is wrong at a place of a file of corrections. */
export type Report = (pointer: string, message: string) => void;

/** A text or a list of texts; undefined where there is none. */
export function stringsIn(
  object: JsonObject,
  key: string,
  pointer: string,
  report: Report,
): readonly string[] | undefined {
  const value = object[key];
  if (value === undefined) return undefined;
  const list = isArray(value) ? value : [value];
  const texts = list.filter((each) => typeof each === 'string');
  if (texts.length === list.length && texts.length > 0) return texts;
  report(childPointer(pointer, key), `\`${key}\` has to be a text, or a list of texts.`);
  return [];
}

export function checkKeys(
  object: JsonObject,
  known: readonly string[],
  pointer: string,
  report: Report,
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const meant = closest(key, known);
    report(childPointer(pointer, key), `There is no \`${key}\` here; the closest is \`${meant}\`.`);
  }
}

export function textAt(object: JsonObject, key: string, pointer: string, report: Report): string {
  const value = object[key];
  if (typeof value === 'string' && value.trim() !== '') return value;
  report(pointer, `\`${key}\` has to be a text.`);
  return '';
}
