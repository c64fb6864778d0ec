import type { Place } from './place.js';
import { fail } from './report.js';

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that two digits make, or NaN, which every comparison denies. */
function two(text: string, index: number): number {
  const tens = (text.charCodeAt(index) - 48) >>> 0;
  const ones = (text.charCodeAt(index + 1) - 48) >>> 0;
  return tens < 10 && ones < 10 ? tens * 10 + ones : NaN;
}

/** `2024-02-29`, as RFC 3339 has it, at the beginning of a text. */
function startsWithDate(text: string): boolean {
  const month = two(text, 5);
  const day = two(text, 8);
  const year = two(text, 0) * 100 + two(text, 2);
  return (
    day > 0 &&
    day <= (DAYS[month] as number) &&
    text.charAt(4) === '-' &&
    text.charAt(7) === '-' &&
    year >= 0 &&
    (day < 29 || month !== 2 || year % (year % 100 ? 4 : 400) === 0)
  );
}

/**
 * A date-time of RFC 3339: `2024-02-29T12:00:00.000Z`, by characters, since a regular expression would cost more than
 * everything else that is checked of a user. A second 60 passes where it is 23:59:60 in UTC.
 */
export function isDateTimeText(text: string): boolean {
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (
    !(hour < 24 && minute < 60 && second < 61 && startsWithDate(text)) ||
    !'Tt '.includes(text.charAt(10)) ||
    text.charAt(13) !== ':' ||
    text.charAt(16) !== ':'
  ) {
    return false;
  }
  let index = 19;
  if (text.charAt(index) === '.') {
    while ((text.charCodeAt(++index) - 48) >>> 0 < 10);
    if (index === 20) return false;
  }
  const offset = offsetAt(text, index);
  return second < 60 ? offset < 1440 : (hour * 60 + minute - offset + 1440) % 1440 === 1439;
}

/** The offset from UTC in minutes that the rest of the text says, or NaN if it says none. */
function offsetAt(text: string, index: number): number {
  const sign = text.charAt(index);
  if (index + 1 === text.length && (sign === 'Z' || sign === 'z')) return 0;
  const hours = two(text, index + 1);
  const minutes = two(text, index + 4);
  if (index + 6 !== text.length || text.charAt(index + 3) !== ':') return NaN;
  if (!(hours < 24 && minutes < 60 && (sign === '+' || sign === '-'))) return NaN;
  return sign === '+' ? hours * 60 + minutes : -hours * 60 - minutes;
}

/** Format `date-time`. */
export function isDateTime(value: unknown, place: Place): boolean {
  return (
    (typeof value === 'string' && isDateTimeText(value)) || badFormat(place, value, 'date-time')
  );
}

/** Format `date`: `2024-02-29`. */
export function isDate(value: unknown, place: Place): boolean {
  return (
    (typeof value === 'string' && value.length === 10 && startsWithDate(value)) ||
    badFormat(place, value, 'date')
  );
}

function badFormat(place: Place, value: unknown, format: string): boolean {
  const code = typeof value === 'string' ? 'bad_format' : 'wrong_type';
  return fail(place, value, `a ${format} of RFC 3339`, code);
}
