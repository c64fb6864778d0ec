import { describeConditions } from './conditions.js';
import type { Absent, Contestant, Field } from './contestant.js';
import { loadOpenApi3 } from './description/load.js';
import { measureGeneration } from './measures/generation.js';
import { measureImport } from './measures/import-time.js';
import { measureSizes } from './measures/sizes.js';
import { measureTypeCheck } from './measures/type-check.js';
import { installPackedSdk, ours } from './ours/pack.js';
import { heyApiWithAll, peers } from './peers/index.js';
import { type PreparedPeer, preparePeer } from './peers/prepare.js';
import type { Row } from './report/row.js';
import { oneByOne } from './run/one-by-one.js';

export interface Outcome {
  readonly rows: readonly Row[];
  /** What one has to know to read the figures. */
  readonly conditions: readonly string[];
}

/** Told what is being done, because a run takes minutes. */
export type Progress = (doing: string) => void;

/** The sizes of our own bundles, without any peer. */
export async function runSizes(work: string): Promise<Outcome> {
  const project = await installPackedSdk(work);
  return { rows: await measureSizes({ ours: { name: ours, project }, peers: [] }), conditions: [] };
}

/** Everything, one after the other so that no measurement disturbs another. */
export async function runAll(work: string, progress: Progress): Promise<Outcome> {
  progress('packing the SDK');
  const project = await installPackedSdk(work);
  const prepared = await preparePeers(work, progress);
  const [withAll, ...clients] = prepared;
  const field: Field = {
    ours: { name: ours, project },
    peers: clients.map(asContestant),
  };
  progress('sizes');
  const sizes = await measureSizes(field);
  progress('import times');
  const imported = await measureImport(field);
  progress('type checks');
  const typeChecks = await measureTypeCheck(field);
  progress('generation');
  const all = withAll === undefined ? clients : [...clients, withAll];
  const generation = await measureGeneration(work, all);
  return {
    rows: [...sizes, imported, ...typeChecks, ...generation],
    conditions: describeConditions(clients),
  };
}

async function preparePeers(work: string, progress: Progress): Promise<PreparedPeer[]> {
  progress('loading the description');
  const description = await loadOpenApi3();
  return oneByOne([heyApiWithAll, ...peers], (peer) => {
    progress(`generating with ${peer.name}`);
    return preparePeer(peer, description, work);
  });
}

function asContestant(prepared: PreparedPeer): Contestant | Absent {
  const { name } = prepared.peer;
  return prepared.reason === undefined
    ? { name, project: prepared.project }
    : { name, reason: prepared.reason };
}
