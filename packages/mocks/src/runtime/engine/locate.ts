import { entityOf, type Knowledge, rulesOf } from './context.js';
import type { OperationFacts, Step } from './facts.js';
import { notFound } from './fault.js';
import { fill } from './paths.js';
import type { World } from '../world/types.js';

type Params = Readonly<Record<string, unknown>>;

/**
 * The params with names of things made their ids, after a look whether all things that the path leads through exist.
 * Throws `E0000007` for the first that does not.
 */
export function locate(
  operation: OperationFacts,
  params: Params,
  knowledge: Knowledge,
  world: World,
): Params {
  const steps = [...operation.parents, ...ownStep(operation, knowledge)];
  return steps.reduce((known, step) => stepInto(step, known, knowledge, world), params);
}

/** The thing that an operation is about, where it may be called by more than its id. */
function ownStep({ role, target, param }: OperationFacts, knowledge: Knowledge): Step[] {
  const isItem = ['read', 'replace', 'update', 'delete', 'transition'].includes(role);
  if (!isItem || param === undefined) return [];
  return rulesOf(knowledge, target).resolve === undefined ? [] : [{ collection: target, param }];
}

function stepInto(step: Step, params: Params, knowledge: Knowledge, world: World): Params {
  const { collection, param } = step;
  if (rulesOf(knowledge, collection).unlisted === true) return params;
  const path = fill(collection, params);
  const id = findId(String(params[param]), collection, path, knowledge, world);
  return { ...params, [param]: id };
}

/** The id of an item by what the caller calls it. Throws `E0000007` if there is none. */
export function findId(
  name: string,
  collection: string,
  path: string,
  knowledge: Knowledge,
  world: World,
): string {
  const items = world.store.collection(path);
  if (items.has(name)) return name;
  const id = rulesOf(knowledge, collection).resolve?.(name, world, path);
  if (id !== undefined && items.has(id)) return id;
  throw notFound(name, entityOf(knowledge, collection));
}
