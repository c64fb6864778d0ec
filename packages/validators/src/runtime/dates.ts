import type { Place } from './place.js';
import { fail, failUnlessJson } from './report.js';

/**
 * The whole calendar: days that all months have, then those that all but February have, then those of the long months, then
 * leap days. No part can match in two ways, so that it takes linear time.
 */
const DATE_TIME =
  /^(?:\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A second 60 is inserted where it is 23:59 in UTC. */
function isLeapSecond(text: string): boolean {
  if (text.slice(16, 19) !== ':60') return false;
  const before = text.replace(':60', ':59');
  return (
    DATE_TIME.test(before) &&
    new Date(before.toUpperCase().replace(' ', 'T')).toISOString().slice(11, 16) === '23:59'
  );
}

/** A date-time of RFC 3339: `2024-02-29T12:00:00.000Z`. */
export function isDateTimeText(text: string): boolean {
  return DATE_TIME.test(text) || isLeapSecond(text);
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
