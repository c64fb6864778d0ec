import { isFile } from './files.js';
import type { Param } from './types.js';

/** The other name of a body for callers, beside the one that the description has. */
export const BODY_ALIAS = 'body';

/** The body of these params, where a caller may give it as `body`, too: it is passed as a whole, and no param has that name. */
export function aliasedBody(params: readonly Param[]): Param | undefined {
  const whole = params.find((param) => param.in === 'body');
  return params.some(({ property }) => property === BODY_ALIAS) ? undefined : whole;
}

/** Whether a param is a file, or an array of files: a part that is sent as bytes. */
export function takesFile({ in: place, type }: Param): boolean {
  return place === 'part' && isFile(type);
}

/** Whether a value of this param may be a `Date`, or an item of its array: it is a date-time that is sent as a text of its own. */
export function takesDate({ in: place, type, style }: Param): boolean {
  if (place === 'body' || place === 'part' || style === 'json') return false;
  const one = type.kind === 'array' ? type.items : type;
  return one.kind === 'string' && one.format === 'date-time' && one.constraints === undefined;
}
