import { json, type Reply } from '../../runtime/support/server.js';

export interface LoggedEvent {
  readonly uuid: string;
}

/** Events that have the ids `e1`, `e2`, … */
export function events(first: number, last: number): LoggedEvent[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ uuid: `e${first + index}` }));
}

/**
 * A system log as Okta's polling requests have it: in the order of storing, with a next link in every response, which is the
 * request's own when nothing has happened.
 */
export class SystemLog {
  readonly stored: LoggedEvent[] = [];

  constructor(stored: readonly LoggedEvent[] = []) {
    this.stored.push(...stored);
  }

  readonly reply: Reply = (response, request, origin) => {
    const url = new URL(request.url ?? '', origin);
    const after = Number(url.searchParams.get('after') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 100);
    const items = this.stored.slice(after, after + limit);
    if (items.length) url.searchParams.set('after', String(after + items.length));
    json(items, 200, { link: `<${url.href}>; rel="next"` })(response, request, origin);
  };
}

/** The ids of the first `count` events that are given; then the loop is left. */
export async function take(tail: AsyncIterable<LoggedEvent>, count: number): Promise<string[]> {
  const found: string[] = [];
  if (count === 0) return found;
  for await (const { uuid } of tail) {
    found.push(uuid);
    if (found.length === count) break;
  }
  return found;
}

/** `e1`, `e2`, … */
export function ids(first: number, last: number): string[] {
  return events(first, last).map(({ uuid }) => uuid);
}
