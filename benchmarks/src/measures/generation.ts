import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rival, rivalWithAll, timesOfPeers } from '../budgets.js';
import { cli } from '../ours/built.js';
import type { PreparedPeer, ReadyPeer } from '../peers/prepare.js';
import type { PeerFigure, Row } from '../report/row.js';
import { type ChildResult, runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { repository } from '../run/places.js';
import { inTurn, median } from '../run/statistics.js';

/** In turn with the peers, so that one slow moment does not decide: the median of three. */
const rounds = 3;

/** CPU time of generating everything from nothing, and of finding that nothing has changed. */
export async function measureGeneration(
  work: string,
  peers: readonly PreparedPeer[],
): Promise<Row[]> {
  const out = join(work, 'generation');
  const ready = peers.filter(isReady);
  const [cold = [], unchanged = [], ...others] = await inTurn(rounds, [
    () => generateCold(out),
    () => generateOurs(out),
    ...ready.map(({ generate }) => generate),
  ]);
  const figures = peers.map((prepared) => {
    const results = isReady(prepared) ? others[ready.indexOf(prepared)] : undefined;
    return figureOf(prepared, results);
  });
  return [
    {
      id: 'generation.cold',
      what: 'Generation from nothing, CPU',
      unit: 's',
      measured: cpu(cold),
      budgets: [
        { kind: 'at most times', times: timesOfPeers.generation.ofAll, peer: rivalWithAll },
        { kind: 'at most times', times: timesOfPeers.generation.ofClient, peer: rival },
      ],
      peers: figures,
    },
    {
      id: 'generation.unchanged',
      what: 'Generation when nothing has changed, CPU',
      unit: 's',
      measured: cpu(unchanged),
      budgets: [{ kind: 'at most times', times: timesOfPeers.unchanged, peer: rival }],
      peers: figures.map(withoutCache),
    },
  ];
}

/** An empty folder has no state of an earlier run either, as the generator keeps it in the folder that it writes to. */
async function generateCold(out: string): Promise<ChildResult> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  return generateOurs(out);
}

/** The command as a user gives it, with the pinned description. */
async function generateOurs(out: string): Promise<ChildResult> {
  const result = await runNode(cli, ['generate', '--out', out], { cwd: repository });
  if (result.ok) return result;
  throw new BenchmarkFailure(`oktaforge generate failed: ${lastWords(result.stderr, 3)}`);
}

export function isReady(prepared: PreparedPeer): prepared is ReadyPeer {
  return prepared.reason === undefined;
}

/** The median of what a peer needed, or the reason why it is not known. */
export function figureOf(prepared: PreparedPeer, results: readonly ChildResult[] = []): PeerFigure {
  const peer = prepared.peer.name;
  if (!isReady(prepared)) return { peer, reason: prepared.reason };
  const failed = results.find(({ ok }) => !ok);
  if (failed !== undefined) return { peer, reason: `failed: ${lastWords(failed.stderr)}` };
  return { peer, value: cpu(results) };
}

/** None of the peers remembers what it has generated: a second run is like the first. */
function withoutCache(figure: PeerFigure): PeerFigure {
  return 'value' in figure ? { ...figure, note: 'generates again' } : figure;
}

function cpu(results: readonly ChildResult[]): number {
  return median(results.map((result) => result.cpu));
}
