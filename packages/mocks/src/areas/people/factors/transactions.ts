import { notFound } from '../../../runtime/engine/fault.js';
import type { Reply } from '../../../runtime/engine/types.js';
import type { JsonObject } from '../../../runtime/json.js';
import type { World } from '../../../runtime/world/types.js';
import { link } from '../../links.js';

/** How long a push waits for the user's device, in milliseconds. */
export const WAIT = 300_000;

/** What the user has done with a push. */
export type Verdict = 'SUCCESS' | 'REJECTED';

/** Where the pushes of a factor are kept. */
const at = (factor: string): string => `${factor}/transactions`;

/** Sends a push to the user's device. @param factor Path of the factor. */
export function startPush(factor: string, world: World): Reply {
  const id = world.newId('mst');
  const expires = world.clock.now() + WAIT;
  world.store.collection(at(factor)).set(id, { id, expires, factorResult: 'WAITING' });
  return pollPush(factor, id, world);
}

/** How far a push is. Throws E0000007 for one that the factor does not have. */
export function pollPush(factor: string, id: string, world: World): Reply {
  const push = world.store.collection(at(factor)).get(id);
  if (push === undefined) throw notFound(id, 'FactorTransaction');
  const factorResult = resultOf(push, world);
  if (factorResult === 'SUCCESS') return { status: 200, body: { factorResult } };
  if (factorResult !== 'WAITING') {
    const verify = link(`${world.orgUrl}${factor}/verify`, 'POST');
    return { status: 200, body: { factorResult, _links: { verify } } };
  }
  const href = `${world.orgUrl}${at(factor)}/${id}`;
  const body = {
    expiresAt: new Date(Number(push['expires'])).toISOString(),
    factorResult,
    _links: { poll: link(href, 'GET'), cancel: link(href, 'DELETE') },
  };
  return { status: 200, body };
}

/** Lets the user answer the newest push that waits. False where none does. */
export function answerPush(factor: string, verdict: Verdict, world: World): boolean {
  const pushes = world.store.collection(at(factor));
  const waits = pushes.entries().findLast(([, push]) => resultOf(push, world) === 'WAITING');
  if (waits === undefined) return false;
  const [id, push] = waits;
  pushes.set(id, { ...push, factorResult: verdict });
  return true;
}

function resultOf({ factorResult, expires }: JsonObject, { clock }: World): string {
  const isLate = factorResult === 'WAITING' && clock.now() >= Number(expires);
  return isLate ? 'TIMEOUT' : String(factorResult);
}
