import { isJsonObject, type Json, type JsonObject } from '../json.js';
import type { World } from '../world/types.js';
import { entityOf, type Knowledge, rulesOf } from './context.js';
import type { OperationFacts, Step } from './facts.js';
import { fill } from './paths.js';
import type { EventTarget, Reply } from './types.js';

type Params = Readonly<Record<string, unknown>>;

/** The things that the path of an operation names, innermost first. To be asked before it deletes them. */
export function namedByPath(
  { parents, target, param, refersTo }: OperationFacts,
  params: Params,
  knowledge: Knowledge,
  world: World,
): readonly EventTarget[] {
  const own = param === undefined ? [] : [{ collection: refersTo ?? target, param }];
  return [...parents, ...own].toReversed().flatMap((step) => found(step, params, knowledge, world));
}

function found(
  { collection, param }: Step,
  params: Params,
  knowledge: Knowledge,
  world: World,
): EventTarget[] {
  const path = fill(collection, params);
  const name = String(params[param]);
  const items = world.store.collection(path);
  const id = items.has(name) ? name : rulesOf(knowledge, collection).resolve?.(name, world, path);
  const item = id === undefined ? undefined : items.get(id);
  return id === undefined || item === undefined ? [] : [describe(id, item, collection, knowledge)];
}

/** What an event is about: what was made, else what the path names. */
export function targetsOf(
  { role, target }: OperationFacts,
  { body }: Reply,
  named: readonly EventTarget[],
  knowledge: Knowledge,
): readonly EventTarget[] {
  if (role !== 'create' || !isJsonObject(body)) return named;
  const id = text(body['id']);
  return id === undefined ? named : [describe(id, body, target, knowledge), ...named];
}

function describe(
  id: string,
  item: JsonObject,
  collection: string,
  knowledge: Knowledge,
): EventTarget {
  const profile = isJsonObject(item['profile']) ? item['profile'] : {};
  const both = [profile['firstName'], profile['lastName']].map(text).filter(Boolean).join(' ');
  const name = text(item['label']) ?? text(item['name']);
  return {
    id,
    type: rulesOf(knowledge, collection).loggedAs ?? entityOf(knowledge, collection),
    displayName: text(profile['displayName']) ?? (both || (text(profile['name']) ?? name)),
    alternateId: text(profile['login']) ?? name,
  };
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
