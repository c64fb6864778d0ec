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
  /** Whether optional properties are made up, too: for things that exist before anyone has set them. */
  readonly whole?: boolean;
}

/** A new thing as it is stored: the properties that are always there, those that were sent and may be set, and Okta's own. */
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
      : simulation.makeThing(subtypeOf(model, sent, simulation.models), seed, settable);
  const needsId = facts.id !== undefined && !(facts.id in settable);
  // What the API itself makes. What a client may set, and has not sent, has a default of the resource, or is refused.
  const given = only(
    made,
    facts.expected.filter((name) => facts.readOnly.includes(name)),
  );
  const result: JsonObject = {
    ...without({ ...(whole ? made : given), ...settable }, ['_links', '_embedded']),
    ...(needsId && { [facts.id]: world.newId(prefix ?? '') }),
    ...Object.fromEntries((facts.stamps ?? []).map((name) => [name, now])),
    ...(facts.statuses?.includes('ACTIVE') && !('status' in settable) && { status: 'ACTIVE' }),
  };
  return complete?.(result, sent, world, path) ?? result;
}

/** Fixtures of one seed are equal, and new things must differ: each gets a seed out of so many. */
const SEEDS = 2 ** 31;

/** The JSON object that was sent; an empty one where there is none. */
export function sentObject(params: Params, body?: string): JsonObject {
  const value = body === undefined ? undefined : params[body];
  return asObject(value);
}
