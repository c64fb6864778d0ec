import type { Place } from './place.js';
import { fail, failUnlessJson } from './report.js';

/** No part of the pattern can match in two ways, so that it takes linear time. */
const DATE_TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a month has the day. The pattern has checked all but the days after the 28th. */
function isInCalendar(text: string): boolean {
  const day = text.slice(8, 10);
  if (day < '29') return true;
  const year = +text.slice(0, 4);
  const month = +text.slice(5, 7);
  if (month === 2) return day === '29' && year % (year % 100 ? 4 : 400) === 0;
  // The long months are odd until July and even from August.
  return day < '31' || (month + (month >> 3)) % 2 === 1;
}

/** A second 60 is inserted where it is 23:59 in UTC. */
function isLeapSecond(text: string): boolean {
  const before = text.toUpperCase().replace(' ', 'T').replace(':60', ':59');
  return new Date(before).toISOString().slice(11, 16) === '23:59';
}

/** A date-time of RFC 3339: `2024-02-29T12:00:00.000Z`. */
export function isDateTimeText(text: string): boolean {
  return (
    DATE_TIME.test(text) && isInCalendar(text) && (text.charAt(17) !== '6' || isLeapSecond(text))
  );
}

/** Format `date-time`. */
export function isDateTime(value: unknown, place: Place): boolean {
  const expected = 'a date-time of RFC 3339';
  if (typeof value !== 'string') return failUnlessJson(isDateTime, value, place, expected);
  return isDateTimeText(value) || fail(place, value, expected, 'bad_format');
}

/** Format `date-time` of a parameter, where a `Date` is taken, too. */
export function isDateTimeOrDate(value: unknown, place: Place): boolean {
  if (!(value instanceof Date)) return isDateTime(value, place);
  return !isNaN(value.getTime()) || fail(place, value, 'a valid Date', 'bad_format');
}

/** Format `date`: `2024-02-29`. */
export function isDate(value: unknown, place: Place): boolean {
  const expected = 'a date of RFC 3339';
  if (typeof value !== 'string') return fail(place, value, expected);
  const isDay = value.length === 10 && isDateTimeText(`${value}T00:00:00Z`);
  return isDay || fail(place, value, expected, 'bad_format');
}
