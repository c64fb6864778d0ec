import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { sharedFile } from '../../support/shared.js';

/** How like the real API a mock answers, over whole recorded sessions. */
export interface Replayed {
  /** File of the sessions. */
  readonly name: string;
  readonly sessions: number;
  readonly compared: number;
  readonly alike: number;
  /** Mean over the sessions of what is alike, from 0 to 1. */
  readonly bySession: number;
  readonly statusClass: number;
}

const recordings = ['sessions.jsonl', 'current.jsonl'];

/**
 * Replays the recorded sessions against the mock, in a process of their own.
 *
 * @param root workspace with the built packages
 */
export function replaySessions(root: string): Replayed[] {
  const script = sharedFile('traffic/sessions/replay.mjs');
  if (script === undefined) return [];
  return recordings.flatMap((name) => {
    const file = sharedFile(`traffic/sessions/${name}`);
    return file === undefined ? [] : [replay(script, file, name, root)];
  });
}

function replay(script: string, file: string, name: string, root: string): Replayed {
  const mocks = join(root, 'packages/mocks/dist/index.js');
  const args = [script, file, '--mocks', mocks, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${name} was not replayed:\n${stderr}`);
  return { ...(JSON.parse(stdout) as Replayed), name };
}
