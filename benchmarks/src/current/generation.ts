import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentBudgets, rivalWithAll } from '../budgets.js';
import { figureOf, isReady } from '../measures/generation.js';
import type { PreparedPeer } from '../peers/prepare.js';
import type { PeerFigure, Row } from '../report/row.js';
import type { ChildResult } from '../run/child.js';
import { inTurn, median } from '../run/statistics.js';
import { loadCurrent, multiplied, readText, withOneMoreProperty } from './description.js';
import { generateCold, generateOurs } from './ours.js';

const rounds = 2;
const growth = 4;

interface Samples {
  readonly cold: readonly ChildResult[];
  readonly unchanged: readonly ChildResult[];
  readonly changed: readonly ChildResult[];
}

/** CPU time and memory of generating from the current description, in turn with the peers. */
export async function measureCurrentGeneration(
  spec: string,
  work: string,
  peers: readonly PreparedPeer[],
): Promise<Row[]> {
  const out = join(work, 'cold');
  const ready = peers.filter(isReady);
  const change = await changingOne(spec, work);
  const [cold = [], unchanged = [], changed = [], ...others] = await inTurn(rounds, [
    () => generateCold(spec, out),
    () => generateOurs(spec, out),
    change,
    ...ready.map(({ generate }) => generate),
  ]);
  const figures = peers.map((peer) =>
    figureOf(peer, isReady(peer) ? others[ready.indexOf(peer)] : undefined),
  );
  const times = rowsOfTimes({ cold, unchanged, changed }, figures);
  return [...times, memory(cold), await measureGrowth(spec, work)];
}

/** Each call adds one more property to one schema of a copy, and generates over the output of the call before. */
async function changingOne(spec: string, work: string): Promise<() => Promise<ChildResult>> {
  const copy = join(work, 'changing', 'description.yaml');
  const out = join(work, 'changed');
  mkdirSync(join(work, 'changing'), { recursive: true });
  cpSync(spec, copy);
  await generateCold(copy, out);
  let count = 0;
  return () => {
    const property = `addedByBenchmark${++count}`;
    writeFileSync(copy, withOneMoreProperty(readText(spec), property));
    return generateOurs(copy, out);
  };
}

function rowsOfTimes(samples: Samples, peers: readonly PeerFigure[]): Row[] {
  const row = (key: keyof Samples, what: string): Row => ({
    id: `current.${key}`,
    what: `Generation from the current description, ${what}, CPU`,
    unit: 's',
    measured: median(samples[key].map(({ cpu }) => cpu)),
    budgets: [{ kind: 'at most times', times: currentBudgets.times[key], peer: rivalWithAll }],
    ...(key === 'changed' && {
      aims: [{ kind: 'at most times', times: currentBudgets.aims.changed, peer: rivalWithAll }],
    }),
    peers,
  });
  return [
    row('cold', 'from nothing'),
    row('changed', 'one schema changed'),
    row('unchanged', 'nothing changed'),
  ];
}

/** Ours alone: hey-api works in a process below the one that is started. */
function memory(cold: readonly ChildResult[]): Row {
  return {
    id: 'current.memory',
    what: 'Generation from the current description, peak of memory',
    unit: 'MB',
    measured: median(cold.map(({ peak }) => peak)),
    budgets: [{ kind: 'at most', limit: currentBudgets.memory }],
    peers: [],
  };
}

/** Both in JSON, in turn: what a description of four times the size costs, in times of what this one costs. */
async function measureGrowth(spec: string, work: string): Promise<Row> {
  const document = await loadCurrent(spec);
  const write = (name: string, content: unknown): string => {
    const file = join(work, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const files = [
    write('once.json', document),
    write('fourfold.json', multiplied(document, growth)),
  ];
  const samples = await inTurn(
    1,
    files.map((file) => () => generateCold(file, join(work, 'growth'))),
  );
  const [once = Number.NaN, fourfold = Number.NaN] = samples.map((results) =>
    median(results.map(({ cpu }) => cpu)),
  );
  return {
    id: 'current.growth',
    what: `Generation from ${growth} times the current description, CPU, times that of one`,
    unit: 'times',
    measured: fourfold / once,
    budgets: [{ kind: 'at most', limit: currentBudgets.growth }],
    peers: [],
  };
}
