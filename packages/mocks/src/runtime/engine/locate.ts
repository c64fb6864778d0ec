import type { OperationFacts, Step } from './facts.js';
import { notFound } from './fault.js';
import { fill } from './paths.js';
import { entityOf, rulesOf, type Simulation } from './simulation.js';
import type { Params } from './types.js';

/**
 * Replaces names by ids in the params (a user's login, for example), and checks that every thing on the path exists.
 * Throws `E0000007` for the first one that does not.
 */
export function locate(operation: OperationFacts, params: Params, simulation: Simulation): Params {
  const steps = [...operation.parents, ...ownStep(operation, simulation)];
  return steps.reduce((known, step) => stepInto(step, known, simulation), params);
}

/** The thing that an operation is about, where it has names besides its id. */
function ownStep({ role, target, param }: OperationFacts, simulation: Simulation): Step[] {
  const isItem = ['read', 'replace', 'update', 'delete', 'transition'].includes(role);
  if (!isItem || param === undefined) return [];
  return rulesOf(simulation, target).resolve === undefined ? [] : [{ collection: target, param }];
}

function stepInto(step: Step, params: Params, simulation: Simulation): Params {
  const { collection, param } = step;
  if (rulesOf(simulation, collection).unlisted === true) return params;
  const path = fill(collection, params);
  const id = findId(String(params[param]), collection, path, simulation);
  return { ...params, [param]: id };
}

/** The id of an item, given its id or another name. Throws `E0000007` if there is none. */
export function findId(
  name: string,
  collection: string,
  path: string,
  simulation: Simulation,
): string {
  const { world } = simulation;
  const items = world.store.collection(path);
  if (items.has(name)) return name;
  const id = rulesOf(simulation, collection).resolve?.(name, world, path);
  if (id !== undefined && items.has(id)) return id;
  throw notFound(name, entityOf(simulation, collection));
}
