import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { stateFolder, stateName } from './state.js';
import { giveBack, takeTicket } from './ticket.js';
import { isInterrupted, recover } from './transaction.js';
import { assertNoLink } from './tree.js';

/** Thrown when another run of the generator holds the lock of the workspace. */
export class WorkspaceLocked extends Error {
  override readonly name = 'WorkspaceLocked';
}

/**
 * Keeps two runs from writing into one workspace at the same time. The lock of a process that is gone is taken over. A
 * signal that would end the process waits until the work is done.
 *
 * @throws WorkspaceLocked when a running process holds it
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const folder = join(stateFolder(root), 'locks');
  assertNoLink(root, `${stateName}/locks`);
  const ticket = takeTicket(folder);
  if ('heldBy' in ticket) {
    throw new WorkspaceLocked(
      `${ticket.heldBy} is generating into this workspace; if that is no generator, remove ${folder}.`,
    );
  }
  return withSignalsHeld(async () => {
    try {
      return await work();
    } finally {
      giveBack(ticket);
    }
  });
}

/**
 * Finishes or clears away what a killed run has left; every run of the generator that writes begins with it.
 *
 * @throws WorkspaceLocked when the run is not dead but at work
 * @throws TreeFault when what it has left is not the generator's own
 */
export async function finishInterrupted(root: string): Promise<void> {
  if (isInterrupted(root)) await withLock(root, async () => recover(root));
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whoever has a listener for a signal decides on it alone. */
async function withSignalsHeld<T>(work: () => Promise<T>): Promise<T> {
  const held = signals.filter((signal) => process.listenerCount(signal) === 0);
  const came: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals): void => void came.push(signal);
  for (const signal of held) process.on(signal, note);
  try {
    return await work();
  } finally {
    // Signals that came during synchronous work reach their listeners only in the turn after it.
    await setImmediate();
    await setImmediate();
    for (const signal of held) process.off(signal, note);
    const [first] = came;
    if (first !== undefined) process.kill(process.pid, first);
  }
}
