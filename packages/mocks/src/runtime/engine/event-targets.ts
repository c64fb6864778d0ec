import { isJsonObject, type Json, type JsonObject, objectIn } from '../json.js';
import type { OperationFacts, Step } from './facts.js';
import { fill } from './paths.js';
import { entityOf, rulesOf, type Simulation } from './simulation.js';
import type { EventTarget, Params, Reply } from './types.js';

/** The things that the path of an operation names, innermost first. Call it before the operation may delete them. */
export function namedByPath(
  { parents, target, param, refersTo }: OperationFacts,
  params: Params,
  simulation: Simulation,
): readonly EventTarget[] {
  const last = param === undefined ? [] : [{ collection: refersTo ?? target, param }];
  return [...parents, ...last].toReversed().flatMap((step) => found(step, params, simulation));
}

function found({ collection, param }: Step, params: Params, simulation: Simulation): EventTarget[] {
  const { world } = simulation;
  const path = fill(collection, params);
  const name = String(params[param]);
  const items = world.store.collection(path);
  const id = items.has(name) ? name : rulesOf(simulation, collection).resolve?.(name, world, path);
  const item = id === undefined ? undefined : items.get(id);
  return id === undefined || item === undefined ? [] : [describe(id, item, collection, simulation)];
}

/** The targets of an event: the new thing, if there is one, and the things that the path names. */
export function targetsOf(
  { role, target }: OperationFacts,
  { body }: Reply,
  named: readonly EventTarget[],
  simulation: Simulation,
): readonly EventTarget[] {
  if (role !== 'create' || !isJsonObject(body)) return named;
  const id = text(body['id']);
  return id === undefined ? named : [describe(id, body, target, simulation), ...named];
}

function describe(
  id: string,
  item: JsonObject,
  collection: string,
  simulation: Simulation,
): EventTarget {
  const profile = objectIn(item, 'profile');
  const both = [profile['firstName'], profile['lastName']].map(text).filter(Boolean).join(' ');
  const name = text(item['label']) ?? text(item['name']);
  return {
    id,
    type: rulesOf(simulation, collection).loggedAs ?? entityOf(simulation, collection),
    displayName: text(profile['displayName']) ?? (both || (text(profile['name']) ?? name)),
    alternateId: text(profile['login']) ?? name,
  };
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
