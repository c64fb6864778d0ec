import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timesOfPeers } from '../budgets.js';
import type { Contestant } from '../contestant.js';
import { loadOpenApi3 } from '../description/load.js';
import { mocks } from '../ours/built.js';
import { orvalMocks } from '../peers/index.js';
import { installed } from '../peers/installed.js';
import { preparePeer } from '../peers/prepare.js';
import type { PeerFigure, Row } from '../report/row.js';
import { inTurn, median } from '../run/statistics.js';
import { measureFixtures } from './fixtures.js';
import { timed } from './programs.js';
import { timeServer, type ServerCommand } from './servers.js';

const rounds = 3;

/** The mock, next to Prism over HTTP and to the MSW handlers and fixtures that orval writes. */
export async function measureMocking(
  ours: Contestant,
  work: string,
  progress: (doing: string) => void,
): Promise<Row[]> {
  const description = await loadOpenApi3();
  progress('writing mocks with orval');
  const orval = await preparePeer(orvalMocks, description, work);
  const peer = orval.reason === undefined ? { name: 'orval', project: orval.project } : undefined;
  const absent = { peer: 'orval', reason: orval.reason ?? '' };
  progress('fixtures');
  const fixtures = await measureFixtures(ours, peer, absent);
  progress('requests in process');
  const requests = await programTimes(ours, peer, absent);
  progress('mock servers');
  const servers = await serverTimes(description, work);
  return [
    ...fixtures,
    {
      id: 'mocks.inProcess',
      what: '1,000 requests for a user type, in process',
      unit: 'ms',
      measured: requests.ours,
      budgets: [{ kind: 'below', peer: 'orval' }],
      peers: requests.peers,
    },
    ...servers,
  ];
}

/** Requests that are answered in process: milliseconds. */
async function programTimes(
  ours: Contestant,
  peer: Contestant | undefined,
  absent: PeerFigure,
): Promise<{ readonly ours: number; readonly peers: readonly PeerFigure[] }> {
  const own = await timed(ours, 'answer-requests.ts');
  const other = peer === undefined ? undefined : await timed(peer, 'answer-requests.ts');
  const samples = await inTurn(rounds, other === undefined ? [own] : [own, other]);
  const [mine = Number.NaN, theirs] = samples.map(median);
  const figure = theirs === undefined ? absent : { peer: 'orval', value: theirs, note: 'no state' };
  return { ours: mine, peers: [figure] };
}

async function serverTimes(description: unknown, work: string): Promise<Row[]> {
  const folder = join(work, 'prism');
  mkdirSync(folder);
  const file = join(folder, 'description.json');
  writeFileSync(file, JSON.stringify(description));
  const own: ServerCommand = {
    name: 'oktaforge-mock',
    args: (port) => [join(mocks, 'dist', 'cli.js'), '--port', String(port), '--no-rate-limits'],
  };
  const prism: ServerCommand = {
    name: 'prism',
    args: (port) => {
      const { command } = installed('@stoplight/prism-cli');
      return [
        command,
        'mock',
        file,
        '-p',
        String(port),
        '-h',
        '127.0.0.1',
        '--verboseLevel',
        'silent',
      ];
    },
  };
  const [ours = [], peers = []] = await inTurn(rounds, [
    () => timeServer(own),
    () => timeServer(prism),
  ]);
  const figure = (key: 'start' | 'requests'): PeerFigure[] => [
    { peer: 'prism', value: median(peers.map((times) => times[key])), note: 'no state' },
  ];
  return [
    {
      id: 'mocks.start',
      what: 'Start of the mock server, to its first answer',
      unit: 'ms',
      measured: median(ours.map(({ start }) => start)),
      budgets: [{ kind: 'at most times', times: timesOfPeers.mockStart, peer: 'prism' }],
      peers: figure('start'),
    },
    {
      id: 'mocks.overHttp',
      what: '2,000 requests for groups over HTTP, 20 at a time',
      unit: 'ms',
      measured: median(ours.map(({ requests }) => requests)),
      budgets: [{ kind: 'below', peer: 'prism' }],
      peers: figure('requests'),
    },
  ];
}
