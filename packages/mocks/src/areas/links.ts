import type { JsonObject } from '../runtime/json.js';
import type { World } from '../runtime/world/types.js';

export { link } from '../runtime/engine/links.js';

/**
 * Properties that Okta's answers have had since a date, according to the recordings; none for an org before that date.
 *
 * @param date `2025-10-01`
 */
export function since(date: string, { asOf }: Pick<World, 'asOf'>, added: JsonObject): JsonObject {
  return asOf >= Date.parse(date) ? added : {};
}

/** What only orgs of Identity Engine have; nothing for an org of Classic Engine. */
export function onIdentityEngine({ engine }: Pick<World, 'engine'>, added: JsonObject): JsonObject {
  return engine === 'identity' ? added : {};
}

/** A link as schemas and types have it: `{ rel, href, method }`. */
export function related(rel: string, href: string): JsonObject {
  return { rel, href, method: 'GET' };
}
