import { type JsonObject, objectIn } from '../json.js';
import { conceal } from './conceal.js';
import { linksOf } from './links.js';
import { planOf, rulesOf, type Simulation } from './simulation.js';

/**
 * A thing as a read shows it: what is stored, with links, and with what the rules of its resource add.
 *
 * @param target Template of its collection, or of itself where it is alone at its path.
 * @param path Its own path.
 * @param fresh Whether it answers the operation that creates the thing, which shows some secrets once.
 */
export function show(
  target: string,
  path: string,
  item: JsonObject,
  simulation: Simulation,
  fresh = false,
): JsonObject {
  const rules = rulesOf(simulation, target);
  const links = allLinks(target, path, item, simulation);
  const open = conceal(item, rules.hidden?.(item, fresh, simulation.world));
  const shown = links === undefined ? open : { ...open, _links: links };
  return rules.present?.(shown, simulation.world, path) ?? shown;
}

/** Undefined for models without links, unless Okta's own rules have some. */
function allLinks(
  target: string,
  path: string,
  item: JsonObject,
  simulation: Simulation,
): JsonObject | undefined {
  const { world } = simulation;
  const plan = planOf(target, simulation);
  const { links } = rulesOf(simulation, target);
  if (plan?.links !== true && links === undefined) return undefined;
  const href = world.orgUrl + path;
  const standard = plan === undefined ? {} : linksOf(plan, href, item['status']);
  const kept = objectIn(item, '_links');
  return { ...kept, ...(links === undefined ? standard : links(standard, item, href, world)) };
}
