import type { JsonObject } from '../json.js';
import type { World } from '../world/types.js';
import { type Knowledge, rulesOf } from './context.js';
import { linksOf } from './links.js';
import { merge } from './merge.js';

/**
 * A thing as a read shows it: with links to itself and to what may be done with it, and with what is Okta's own about it.
 *
 * @param target Template of its collection, or of itself where it is alone at its path.
 * @param path Its own path.
 */
export function show(
  target: string,
  path: string,
  item: JsonObject,
  knowledge: Knowledge,
  world: World,
): JsonObject {
  const plan = knowledge.plans.get(target);
  const shown = plan?.links
    ? merge(item, { _links: linksOf(plan, world.orgUrl + path, item['status']) })
    : item;
  return rulesOf(knowledge, target).present?.(shown, world, path) ?? shown;
}
