import { LOG_PATH } from '../../runtime/engine/events.js';
import { isJsonObject } from '../../runtime/json.js';
import type { Reply } from '../../runtime/engine/types.js';
import { defineBehaviour } from '../define.js';

/** The system log. Without `until` clients poll it: it always has a next page, which may still be empty. */
export const logs = defineBehaviour({
  resources: { [LOG_PATH]: { entity: 'LogEvent', idOf: ({ uuid }) => String(uuid) } },
  handlers: {
    'GET /api/v1/logs'(call): Reply {
      const { query } = call;
      const reply = call.generic();
      if (reply.page === undefined) return reply;
      const [from, to] = [timeOf(query['since']), timeOf(query['until'])];
      const items = reply.page.items.filter(({ show }) => {
        const event = show();
        const time = Date.parse(String(isJsonObject(event) && event['published']));
        return !(time < from) && !(time >= to);
      });
      const descending = query['sortOrder'] === 'DESCENDING';
      const polls = query['until'] === undefined && !descending;
      const page = { ...reply.page, polls, items: descending ? items.toReversed() : items };
      return { ...reply, page: { ...page, sorted: descending } };
    },
  },
});

/** Milliseconds since 1970; NaN for a bound that is not given, which no time is below or above. */
function timeOf(text: unknown): number {
  return text === undefined ? Number.NaN : Date.parse(String(text));
}
