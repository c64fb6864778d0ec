import type { Reply } from '../../runtime/engine/types.js';
import { isJsonObject } from '../../runtime/json.js';

/** A list whose users have the link to themselves only. */
export function brief(reply: Reply): Reply {
  if (reply.page === undefined) return reply;
  const items = reply.page.items.map((item) => ({
    ...item,
    show: () => {
      const shown = item.show();
      if (!isJsonObject(shown) || !isJsonObject(shown['_links'])) return shown;
      return { ...shown, _links: { self: shown['_links']['self'] } };
    },
  }));
  return { ...reply, page: { ...reply.page, items } };
}
