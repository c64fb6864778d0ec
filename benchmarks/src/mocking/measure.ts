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
import { timed } from './programs.js';
import { timeServer, type ServerCommand } from './servers.js';

const rounds = 5;

/** The mock, next to Prism over HTTP and to the MSW handlers and fixtures that orval writes. */
export async function measureMocking(ours: Contestant, work: string): Promise<Row[]> {
  const description = await loadOpenApi3();
  const orval = await preparePeer(orvalMocks, description, work);
  const peer = orval.reason === undefined ? { name: 'orval', project: orval.project } : undefined;
  const absent = { peer: 'orval', reason: orval.reason ?? '' };
  // Of users, orval's fixtures fail: they use an enum that they import as a type. Its user types stand for them, which are
  // much smaller; they are made in turn with our users too.
  const users = await programTimes(ours, peer, 'many-users.ts', 'many-types.ts', absent);
  const fixtures = await programTimes(ours, peer, 'many-types.ts', 'many-types.ts', absent);
  const requests = await programTimes(
    ours,
    peer,
    'answer-requests.ts',
    'answer-requests.ts',
    absent,
  );
  const servers = await serverTimes(description, work);
  return [
    {
      id: 'mocks.users',
      what: 'Fixtures of 10,000 users, the first time',
      unit: 'ms',
      measured: users.ours,
      budgets: [{ kind: 'at most times', times: timesOfPeers.users, peer: 'orval' }],
      peers: users.peers.map(ofUserTypes),
    },
    {
      id: 'mocks.fixtures',
      what: 'Fixtures of 10,000 user types, the first time',
      unit: 'ms',
      measured: fixtures.ours,
      budgets: [{ kind: 'below', peer: 'orval' }],
      peers: fixtures.peers,
    },
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

function ofUserTypes(figure: PeerFigure): PeerFigure {
  return 'value' in figure ? { ...figure, note: 'user types' } : figure;
}

async function programTimes(
  ours: Contestant,
  peer: Contestant | undefined,
  program: string,
  peerProgram: string,
  absent: PeerFigure,
): Promise<{ readonly ours: number; readonly peers: readonly PeerFigure[] }> {
  const own = await timed(ours, program);
  const other = peer === undefined ? undefined : await timed(peer, peerProgram);
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
