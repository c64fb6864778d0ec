import { own } from '../../basics/own.js';
import { isAlwaysThere } from '../../ir/direction.js';
import type { Property } from '../../ir/types.js';
import { BASE64, DATE, FILE, SEGMENT } from './type-check.js';

/** What has a meaning in the texts of tables. The runtime's `table/words.ts` reads it back. */
const SIGNS = /[,=%:~>/\s]/g;

/** A text of the description, for a table. */
export function escaped(text: string): string {
  return text.replaceAll(SIGNS, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A number to the base of 36. */
export function numbered(index: number): string {
  return index.toString(36);
}

/** Whether a property has to be there in what is sent: always, or only there. */
export function demandSign(property: Property): string {
  if (!isAlwaysThere(property, 'write')) return '';
  return isAlwaysThere(property, 'read') ? '!' : '^';
}

/** The words of formats that are checked. */
const WORDS: Readonly<Record<string, string>> = {
  'date-time': 't',
  date: 'd',
  [DATE]: 'D',
  [SEGMENT]: '/',
  [FILE]: 'f',
  [BASE64]: '6',
};

/** The word for a string of a format. */
export function stringWord(format: string | undefined): string {
  return own(WORDS, format ?? '') ?? 's';
}
