import type { JsonObject } from '../runtime/json.js';
import type { World } from '../runtime/world/types.js';

export { link } from '../runtime/engine/links.js';

/**
 * Something that Okta's answers have had only since a date, by the recordings: nothing before.
 *
 * @param date `2025-10-01`
 */
export function since(date: string, { asOf }: Pick<World, 'asOf'>, added: JsonObject): JsonObject {
  return asOf >= Date.parse(date) ? added : {};
}

/** `{ rel, href, method }`, as schemas and types have links. */
export function related(rel: string, href: string): JsonObject {
  return { rel, href, method: 'GET' };
}
