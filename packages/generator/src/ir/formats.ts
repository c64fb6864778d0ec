/** A time that Okta does not always write by RFC 3339. Corrections give it to properties; nobody checks how it is written. */
export const ANY_TIME = 'any-time';

/** Whether a string of the format is a point in time. */
export function isTimeFormat(format: string | undefined): boolean {
  return format === 'date-time' || format === ANY_TIME;
}
