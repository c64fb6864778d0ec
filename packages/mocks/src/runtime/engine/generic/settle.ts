import type { JsonObject } from '../../json.js';
import { keepConcealed } from '../conceal.js';
import type { OperationFacts } from '../facts.js';
import { merge, only, without, withoutRemoved } from '../merge.js';
import { factsOf } from '../models.js';
import { rulesOf, type Simulation } from '../simulation.js';
import type { Write } from '../types.js';
import { noteSent, replaced, sentKeys } from './sent.js';

/** A write, and where it goes. */
export interface Writing extends Omit<Write, 'kind' | 'world'> {
  /** Template of the collection or single thing. */
  readonly target: string;
  readonly model: string | undefined;
  /** Where a null that is sent removes: see {@link OperationFacts.removedByNull}. */
  readonly removedByNull?: OperationFacts['removedByNull'];
}

/**
 * An item after a replacement or partial update of what was stored. What the server made stays, whatever was sent.
 *
 * @param writing `sent` is as it arrived.
 */
export function rewritten(
  kind: 'replace' | 'update',
  writing: Writing,
  simulation: Simulation,
): JsonObject {
  const { target, path, model, before: old = {}, removedByNull } = writing;
  const { world } = simulation;
  const facts = factsOf(model, old, simulation.models);
  const sent = without(writing.sent, [...facts.readOnly, ...BY, '_links', '_embedded']);
  const keys = sentKeys(path, world.store);
  const change = (): JsonObject => {
    if (kind === 'update') return merge(old, sent, removedByNull);
    const given = withoutRemoved(sent, removedByNull);
    if (rulesOf(simulation, target).putMerges === true) return { ...old, ...given };
    const kept = only(old, [...facts.expected, ...facts.readOnly, ...BY, ...KEPT]);
    return { ...kept, ...(keys === undefined ? given : replaced(old, given, keys)) };
  };
  const { hidden } = rulesOf(simulation, target);
  const changed = {
    ...keepConcealed(change(), old, hidden?.(old, false, world)),
    ...('lastUpdated' in old && { lastUpdated: world.clock.iso() }),
  };
  return settle(changed, { ...writing, sent, kind }, simulation);
}

/** What is stored of an item after any write: the resource's own rules have the last word. */
export function settle(
  item: JsonObject,
  { target, model, ...writing }: Writing & Pick<Write, 'kind'>,
  simulation: Simulation,
): JsonObject {
  const { world } = simulation;
  const { readOnly } = factsOf(model, item, simulation.models);
  const write = { ...writing, sent: without(writing.sent, readOnly), world };
  const settled = rulesOf(simulation, target).settle?.(item, write) ?? item;
  const { path, kind, sent } = write;
  // Things that no client has created keep no note, so that a first replacement of them goes by the model's facts.
  if (kind === 'create' || sentKeys(path, world.store) !== undefined) {
    const { before } = write;
    noteSent(path, { sent, before, merges: kind === 'update' }, world.store);
  }
  return settled;
}

/** Properties that only the API sets, though the description does not mark them readOnly. */
const BY = ['createdBy', 'lastUpdatedBy', 'system'];

/** Properties that a PUT does not remove, though the description does not say that the API sets them. */
const KEPT = [
  'id',
  'type',
  'status',
  'verificationStatus',
  'created',
  'createdDate',
  'lastUpdated',
  'lastUpdate',
  'default',
  'isDefault',
];
