import type { OktaCore } from '../runtime/internals.js';
import { followCursor } from '../runtime/cursor.js';
import { OktaConfigError } from '../runtime/errors.js';
import type { OperationDescriptor } from '../runtime/operation.js';
import { buildPath } from '../runtime/url.js';
import { firstQuery, type TailLogsOptions } from './options.js';

/** The system log. A description may call this operation anything; its path is what it is known by. */
export const logOperation: OperationDescriptor = {
  id: 'tailLogs',
  method: 'GET',
  path: '/api/v1/logs',
  query: ['since', 'sortOrder', 'filter', 'q', 'limit'],
};

/** Where a tail stands, completely: two tails of the same position give the same events. */
export interface Position {
  /** Path and query of the response that has the next event. */
  readonly link: string;
  /** Events that are not to be given again: those of the response before, and those given of this one. */
  readonly given: Set<string>;
}

/** Where a tail begins. Throws `OktaConfigError` for a cursor that no tail can follow. */
export function startOf(core: OktaCore, options: TailLogsOptions): Position {
  const { cursor } = options;
  if (cursor === undefined) {
    return { link: buildPath(logOperation, firstQuery(options)), given: new Set() };
  }
  const [address = '', ids = ''] = cursor.split('#');
  const link = followCursor(address, core, logOperation);
  const query = new URLSearchParams(link.split('?')[1]);
  // Such a list ends, and a tail of it would wait for ever.
  if (query.has('until') || /^desc/i.test(query.get('sortOrder') ?? '')) {
    throw new OktaConfigError('the cursor is of a list that has an end (until, or DESCENDING)', {
      operationId: logOperation.id,
    });
  }
  return { link, given: new Set(ids.split(',').filter(Boolean)) };
}

/** A position as text. The part after `#` is never sent. */
export function toText({ link, given }: Position): string {
  return given.size ? `${link}#${[...given].join()}` : link;
}

/** What an event is known by. Okta gives each a `uuid`; one without is known by all that it says. */
export function idOf(event: unknown): string {
  const { uuid }: { readonly uuid?: unknown } = Object(event);
  return encodeURIComponent(typeof uuid === 'string' ? uuid : JSON.stringify(event));
}
