import { asObject, type JsonObject } from '../../json.js';
import { only, without } from '../merge.js';
import { factsOf, subtypeOf } from '../models.js';
import { rulesOf, type Simulation } from '../simulation.js';
import type { Params } from '../types.js';

/** Where a new thing goes, and what it is. */
export interface Making {
  /** Template of the collection or single thing. */
  readonly target: string;
  /** Path of the collection, or of the single thing. */
  readonly path: string;
  readonly model: string | undefined;
  readonly sent: JsonObject;
  /** Whether properties that nobody sent are made up, too: of what is there before anyone has set it. */
  readonly whole?: boolean;
}

/** A new thing as it is stored: what always is there, what was sent as far as it may be set, and what Okta adds. */
export function make(
  { target, path, model, sent, whole = false }: Making,
  simulation: Simulation,
): JsonObject {
  const { world } = simulation;
  const { complete, prefix } = rulesOf(simulation, target);
  const facts = factsOf(model, sent, simulation.models);
  const settable = without(sent, facts.readOnly);
  const now = world.clock.iso();
  const seed = world.random.below(SEEDS);
  const made =
    model === undefined
      ? {}
      : simulation.maker(subtypeOf(model, sent, simulation.models), seed, settable);
  const needsId = facts.id !== undefined && !(facts.id in settable);
  const given = only(made, [...facts.expected, ...facts.readOnly]);
  const result: JsonObject = {
    ...without({ ...(whole ? made : given), ...settable }, ['_links', '_embedded']),
    ...(needsId && { [facts.id]: world.newId(prefix ?? '') }),
    ...Object.fromEntries((facts.stamps ?? []).map((name) => [name, now])),
    ...(facts.statuses?.includes('ACTIVE') && !('status' in settable) && { status: 'ACTIVE' }),
  };
  return complete?.(result, sent, world, path) ?? result;
}

/** Fixtures of the same seed are the same; two new things should not be. */
const SEEDS = 2 ** 31;

/** What was sent as an object: nothing is an empty one. */
export function sentObject(params: Params, body?: string): JsonObject {
  const value = body === undefined ? undefined : params[body];
  return asObject(value);
}
