import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timesOfPeers } from '../budgets.js';
import type { Contestant } from '../contestant.js';
import type { PeerFigure, Row } from '../report/row.js';
import { inTurn } from '../run/statistics.js';
import { timed } from './programs.js';

const rounds = 7;

/** One thread, as the compiler's and the collector's would wait for a processor where other work has both. */
const flags = ['--single-threaded'];

/**
 * CPU time of 10,000 users and of 10,000 user types, beside those that orval writes. Other work on the machine only ever adds
 * to a time, so that the least is the steadiest figure.
 */
export async function measureFixtures(
  ours: Contestant,
  peer: Contestant | undefined,
  absent: PeerFigure,
): Promise<Row[]> {
  if (peer !== undefined) importEnums(peer);
  const programs = [
    [ours, 'many-users.ts'],
    [ours, 'many-types.ts'],
    ...(peer === undefined
      ? []
      : ([
          [peer, 'many-users.ts'],
          [peer, 'many-types.ts'],
        ] as const)),
  ] as const;
  const runs = await Promise.all(programs.map(([who, program]) => timed(who, program, flags)));
  const samples = await inTurn(rounds, runs);
  const [users = Number.NaN, types = Number.NaN, theirUsers, theirTypes] = samples.map((each) =>
    Math.min(...each),
  );
  const figure = (value: number | undefined, note?: string): PeerFigure =>
    value === undefined ? absent : { peer: 'orval', value, ...(note !== undefined && { note }) };
  const repaired = theirUsers === undefined ? [] : [{ peer: 'orval repaired', value: theirUsers }];
  return [
    {
      id: 'mocks.users',
      what: 'Fixtures of 10,000 users, the first time, CPU',
      unit: 'ms',
      measured: users,
      budgets: [{ kind: 'at most times', times: timesOfPeers.users, peer: 'orval' }],
      peers: [figure(theirTypes, 'user types'), ...repaired],
    },
    {
      id: 'mocks.fixtures',
      what: 'Fixtures of 10,000 user types, the first time, CPU',
      unit: 'ms',
      measured: types,
      budgets: [{ kind: 'below', peer: 'orval' }],
      peers: [figure(theirTypes)],
    },
  ];
}

/** orval's users fail as they are: they use enums of another file without an import. */
function importEnums({ project }: Contestant): void {
  const file = join(project, 'generated', 'api.faker.ts');
  const text = readFileSync(file, 'utf8');
  const used = [...text.matchAll(/Object\.values\((\w+)\)/g)].map(([, name]) => name);
  const names = [...new Set(used)].join(', ');
  writeFileSync(file, `import { ${names} } from './api';\n${text}`);
}
