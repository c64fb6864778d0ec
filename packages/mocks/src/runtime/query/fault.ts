import { OktaFault } from '../engine/fault.js';

/** Why a query is refused. */
export type QueryFaultCode =
  | 'invalid_filter'
  | 'invalid_search'
  | 'invalid_sort'
  | 'too_complex'
  | 'unsupported_attribute'
  | 'unsupported_operator'
  | 'not_combinable';

/** How much of a name is quoted, in characters. */
const QUOTED = 60;

/** A query that Okta refuses: 400 with E0000031, or with E0000033 for parameters that cannot be combined. */
export class QueryFault extends OktaFault {
  readonly code: QueryFaultCode;
  /** The query parameter that is at fault. */
  readonly parameter: string;
  /** Where in its text, counted from 0, where that can be said. */
  readonly position: number | undefined;

  /** @param detail What is wrong, without the place. It becomes the error's cause. */
  constructor(code: QueryFaultCode, parameter: string, detail: string, position?: number) {
    const place = position === undefined ? '' : ` at character ${String(position + 1)}`;
    const cause = `${parameter}: ${detail}${place}`;
    if (code === 'not_combinable') super(400, 'E0000033', NOT_COMBINABLE, [cause]);
    else super(400, 'E0000031', 'Invalid search criteria.', [cause]);
    this.code = code;
    this.parameter = parameter;
    this.position = position;
  }
}

const NOT_COMBINABLE = "Bad request. Can't specify a search query and filter in the same request.";

/** A quoted part of what a caller wrote, shortened for error messages. */
export function quote(text: string): string {
  return JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
}
