import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../benchmarks.js';
import { describePeer } from '../conditions.js';
import type { Contestant } from '../contestant.js';
import { measureTypeCheck } from '../measures/type-check.js';
import { asContestant, preparePeer } from '../peers/prepare.js';
import type { Row } from '../report/row.js';
import { oneByOne } from '../run/one-by-one.js';
import { currentDescription, loadCurrent, skipped } from './description.js';
import { measureCurrentGeneration } from './generation.js';
import { declareSdk, installCurrent } from './ours.js';
import { currentHeyApi, currentHeyApiWithAll, currentOrval } from './peers.js';
import { measureCurrentSizes } from './sizes.js';

interface Outcome {
  readonly rows: readonly Row[];
  readonly conditions: readonly string[];
}

/** Measures what is generated from Okta's current description, where it is at hand: sizes only, or everything. */
export async function runCurrent(
  pinned: Contestant,
  parent: string,
  progress: Progress | undefined,
): Promise<Outcome> {
  const spec = currentDescription();
  if (spec === undefined) return { rows: [], conditions: [skipped] };
  const work = join(parent, 'current');
  mkdirSync(work);
  progress?.('generating from the current description');
  const ours = await installCurrent(spec, work);
  const sizes = await measureCurrentSizes(ours, pinned);
  if (progress === undefined) return { rows: sizes, conditions: [] };
  const document = await loadCurrent(spec);
  const [client, ...peers] = await oneByOne(
    [currentHeyApi, currentHeyApiWithAll, currentOrval],
    (peer) => {
      progress(`generating with ${peer.name} from the current description`);
      return preparePeer(peer, document, work);
    },
  );
  progress('type checks of the current description');
  await declareSdk(ours, work);
  const field = { ours, peers: client === undefined ? [] : [asContestant(client)] };
  const typeChecks = await measureTypeCheck(field, {
    id: 'current.typeCheck',
    what: 'Type check of ten current operations',
  });
  progress('generation from the current description');
  const generation = await measureCurrentGeneration(spec, work, peers);
  const conditions = [client, ...peers].flatMap((peer) =>
    peer === undefined ? [] : [`current description, ${describePeer(peer)}`],
  );
  return { rows: [...sizes, ...typeChecks, ...generation], conditions };
}
