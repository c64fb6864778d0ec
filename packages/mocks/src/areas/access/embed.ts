import type { Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type Json, type JsonObject, objectIn } from '../../runtime/json.js';

/** Adds to `_embedded` of each thing of a reply: what `expand` has asked for. */
export function embedding(reply: Reply, more: (item: JsonObject) => JsonObject | undefined): Reply {
  const embed = (item: Json): Json => {
    const extra = isJsonObject(item) ? more(item) : undefined;
    if (!isJsonObject(item) || extra === undefined) return item;
    const before = objectIn(item, '_embedded');
    return { ...item, _embedded: { ...before, ...extra } };
  };
  const { body, page } = reply;
  if (page !== undefined) {
    const items = page.items.map((item) => ({ ...item, show: () => embed(item.show()) }));
    return { ...reply, page: { ...page, items } };
  }
  return isJsonObject(body) ? { ...reply, body: embed(body) } : reply;
}

/** The values of an `expand` parameter. */
export function expanded(expand: unknown): readonly string[] {
  return typeof expand === 'string' ? expand.split(',').map((one) => one.trim()) : [];
}
