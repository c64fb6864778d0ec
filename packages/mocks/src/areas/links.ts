import type { JsonObject } from '../runtime/json.js';

export { link } from '../runtime/engine/links.js';

/** `{ rel, href, method }`, as schemas and types have links. */
export function related(rel: string, href: string): JsonObject {
  return { rel, href, method: 'GET' };
}
