import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { forgetOwn, holderFile, isAtWork, ownHolder, readHolder } from './holder.js';
import { isErrorWithCode, isPresent, makeFolder } from './tree.js';

/**
 * A lock is the highest of numbered folders, the tickets. A process makes a folder of its own and renames it to the next
 * number: that fails when another process has been faster, as no folder can be renamed over one that has files. Nobody
 * ever takes away the highest ticket; its holder only takes its own name out of it. So a process that has looked too
 * early can neither remove the lock of another nor get a number that was given before.
 */
export interface Ticket {
  readonly folder: string;
  readonly number: number;
  readonly token: string;
}

/** How often another process may be faster before this one says that there are too many. */
const attempts = 100;

/** The lock in this folder, or what keeps this process from having it. */
export function takeTicket(folder: string): Ticket | { readonly heldBy: string } {
  makeFolder(folder);
  let heldBy = 'Other processes';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const last = highestTicket(folder);
    const holder = last === 0 ? undefined : readHolder(placeOf(folder, last));
    if (holder !== undefined && isAtWork(holder)) return { heldBy: holder.shown };
    const ticket = tryTicket({ folder, number: last + 1, token: randomUUID() });
    if (ticket !== undefined) return ticket;
    heldBy = holder?.shown ?? heldBy;
  }
  return { heldBy };
}

/** Takes no space: it works on a full disk. */
export function giveBack({ folder, number, token }: Ticket): void {
  forgetOwn(token);
  rmSync(join(placeOf(folder, number), holderFile), { force: true });
}

function tryTicket(ticket: Ticket): Ticket | undefined {
  const { folder, number, token } = ticket;
  const draft = join(folder, `draft-${token}`);
  mkdirSync(draft);
  try {
    // Stays when the ticket is given back: an empty folder can be renamed over.
    writeFileSync(join(draft, 'ticket'), '');
    writeFileSync(join(draft, holderFile), JSON.stringify(ownHolder(token)));
    renameSync(draft, placeOf(folder, number));
  } catch (error) {
    discard(draft);
    forgetOwn(token);
    if (isTaken(error, placeOf(folder, number))) return undefined;
    throw error;
  }
  // A process that looked long ago may get a number that was cleared away since.
  if (highestTicket(folder) !== number || readHolder(placeOf(folder, number))?.token !== token) {
    discard(placeOf(folder, number));
    forgetOwn(token);
    return undefined;
  }
  clearAway(ticket);
  return ticket;
}

/** The draft is gone when a faster process has cleared it away; Windows refuses a number that is taken as forbidden. */
function isTaken(error: unknown, place: string): boolean {
  if (isErrorWithCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) return true;
  return isErrorWithCode(error, 'EPERM', 'EACCES') && isPresent(place);
}

/** All but the ticket before this one: a list of a folder that changes meanwhile can miss the highest, but not two. */
function clearAway({ folder, number }: Ticket): void {
  for (const name of readdirSync(folder)) {
    if (Number(name) >= number - 1) continue;
    discard(join(folder, name));
  }
}

/** Nothing depends on it; what another process is writing to just now is discarded by a later holder. */
function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}

function highestTicket(folder: string): number {
  const numbers = readdirSync(folder).map(Number);
  return Math.max(0, ...numbers.filter((number) => Number.isSafeInteger(number)));
}

function placeOf(folder: string, number: number): string {
  return join(folder, String(number));
}
