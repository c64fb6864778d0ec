import type { Place } from './place.js';
import { fail } from './report.js';

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that two digits make, or NaN, which every comparison denies. */
function two(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** `2024-02-29`, as RFC 3339 has it, at the beginning of a text. */
function startsWithDate(text: string): boolean {
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month] as number))) return false;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const century = two(text, 0);
  const year = two(text, 2);
  if (!(century >= 0 && year >= 0)) return false;
  return month !== 2 || day !== 29 || (year === 0 ? century % 4 === 0 : year % 4 === 0);
}

/**
 * A date-time of RFC 3339: `2024-02-29T12:00:00.000Z`, by characters, since a regular expression would cost more than
 * everything else that is checked of a user. A second 60 passes where it would be 23:59:60 in UTC.
 */
export function isDateTimeText(text: string): boolean {
  if (text.length < 20 || !startsWithDate(text)) return false;
  const separator = text.charCodeAt(10) | 32;
  if (separator !== 116 && separator !== 32) return false;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return false;
  let index = 19;
  if (text.charCodeAt(index) === 46) {
    do index += 1;
    while (isDigit(text.charCodeAt(index)));
    if (index === 20) return false;
  }
  const offset = offsetAt(text, index);
  if (second < 60) return offset === offset;
  const utc = (((hour * 60 + minute - offset) % 1440) + 1440) % 1440;
  return utc === 1439;
}

/** The offset from UTC in minutes that the rest of the text says, or NaN if it says none. */
function offsetAt(text: string, index: number): number {
  const sign = text.charCodeAt(index);
  if ((sign | 32) === 122) return index + 1 === text.length ? 0 : NaN;
  if ((sign !== 43 && sign !== 45) || text.length !== index + 6) return NaN;
  const hours = two(text, index + 1);
  const minutes = two(text, index + 4);
  if (!(hours <= 23 && minutes <= 59) || text.charCodeAt(index + 3) !== 58) return NaN;
  return (sign === 43 ? 1 : -1) * (hours * 60 + minutes);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Format `date-time`. */
export function isDateTime(value: unknown, place: Place): boolean {
  return typeof value === 'string'
    ? isDateTimeText(value) || fail(place, value, 'a date-time of RFC 3339', 'bad_format')
    : fail(place, value, 'a date-time of RFC 3339');
}

/** Format `date`: `2024-02-29`. */
export function isDate(value: unknown, place: Place): boolean {
  return typeof value === 'string'
    ? (value.length === 10 && startsWithDate(value)) ||
        fail(place, value, 'a date of RFC 3339', 'bad_format')
    : fail(place, value, 'a date of RFC 3339');
}
