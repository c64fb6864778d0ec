import type { Place } from './place.js';
import { fail } from './report.js';

const DATE = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))`;

/** No part can match in two ways, so that the time is linear. */
const DATE_TIME = /* @__PURE__ */ new RegExp(
  String.raw`^${DATE}[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$`,
);

const WHOLE_DATE = /* @__PURE__ */ new RegExp(`^${DATE}$`);

/** What no pattern can say: the 29th of February is there in leap years only. */
function isInCalendar(text: string): boolean {
  if (!text.startsWith('02-29', 5)) return true;
  const year = +text.slice(0, 4);
  return year % (year % 100 ? 4 : 400) === 0;
}

/** A second 60 is inserted where it is 23:59 in UTC. */
function isLeapSecond(text: string): boolean {
  const before = `${text.slice(0, 10)}T${text.slice(11, 17)}59${text.slice(19)}`;
  return new Date(before).toISOString().startsWith('23:59', 11);
}

/** A date-time of RFC 3339: `2024-02-29T12:00:00.000Z`. */
export function isDateTimeText(text: string): boolean {
  return (
    DATE_TIME.test(text) && isInCalendar(text) && (text.charAt(17) !== '6' || isLeapSecond(text))
  );
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
    (typeof value === 'string' && WHOLE_DATE.test(value) && isInCalendar(value)) ||
    badFormat(place, value, 'date')
  );
}

function badFormat(place: Place, value: unknown, format: string): boolean {
  const code = typeof value === 'string' ? 'bad_format' : 'wrong_type';
  return fail(place, value, `a ${format} of RFC 3339`, code);
}
