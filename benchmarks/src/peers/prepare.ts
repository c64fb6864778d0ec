import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Absent, Contestant } from '../contestant.js';
import type { Json } from '../description/json.js';
import { repaired } from '../description/repairs.js';
import { type ChildResult, runNode } from '../run/child.js';
import { lastWords } from '../run/failure.js';
import { programs } from '../run/places.js';
import { installed } from './installed.js';
import type { Peer } from './peer.js';

/** Milliseconds; a run is slow where other work shares the machine. */
export const generationTimeout = 300_000;

/** A peer that is ready to generate: its input is written. */
export interface ReadyPeer {
  readonly peer: Peer;
  /** Folder with the consumer programs and the generated client in `generated/`. */
  readonly project: string;
  /** Generates once more, into an empty folder. */
  readonly generate: () => Promise<ChildResult>;
}

/** A peer after preparation: ready, or failed with a reason. */
export type PreparedPeer =
  (ReadyPeer & { readonly reason?: never }) | { readonly peer: Peer; readonly reason: string };

/** Writes the peer's input and lets it generate once. */
export async function preparePeer(
  peer: Peer,
  description: Json,
  work: string,
): Promise<PreparedPeer> {
  const project = join(work, peer.name.replaceAll(' ', '-'));
  const ready = { peer, project, generate: () => generate(peer, project) };
  mkdirSync(project);
  const own = join(programs, peer.programs ?? peer.name);
  if (existsSync(own)) cpSync(own, project, { recursive: true });
  writeFileSync(
    join(project, 'description.json'),
    JSON.stringify(repaired(description, peer.repairs)),
  );
  const { ok, stderr, stdout } = await ready.generate();
  return ok ? ready : { peer, reason: `does not run: ${lastWords(stderr) || lastWords(stdout)}` };
}

async function generate(peer: Peer, project: string): Promise<ChildResult> {
  const output = join(project, 'generated');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const input = join(project, 'description.json');
  const { command } = installed(peer.generator);
  const options = { cwd: project, timeout: generationTimeout };
  const first = await runNode(command, peer.args(input, output), options);
  if (!first.ok || peer.second === undefined) return first;
  const second = await runNode(command, peer.second(input, output), options);
  return { ...second, cpu: first.cpu + second.cpu };
}

/** As what is measured, with its project or the reason why there is none. */
export function asContestant(prepared: PreparedPeer): Contestant | Absent {
  const { name } = prepared.peer;
  return prepared.reason === undefined
    ? { name, project: prepared.project }
    : { name, reason: prepared.reason };
}
