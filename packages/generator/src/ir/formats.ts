import type { TypeRef } from './types.js';

/** A time that Okta does not always write by RFC 3339. Corrections give it to properties; nobody checks how it is written. */
export const ANY_TIME = 'any-time';

/** Whether a string of the format is a point in time. */
export function isTimeFormat(format: string | undefined): boolean {
  return format === 'date-time' || format === ANY_TIME;
}

/** The formats of OpenAPI that validators check. Any other format does not restrict how a value is written. */
const CHECKED = { string: ['date', 'date-time'], integer: ['int32'] } as const;

export type CheckedText = (typeof CHECKED.string)[number];

/** The format of a type as far as it restricts the values; undefined where it does not. */
export function checkedFormatOf(type: TypeRef): string | undefined {
  if (type.kind !== 'string' && type.kind !== 'number') return undefined;
  const { format } = type;
  const checked: readonly string[] =
    type.kind === 'string' ? CHECKED.string : type.integer ? CHECKED.integer : [];
  return format !== undefined && checked.includes(format) ? format : undefined;
}
