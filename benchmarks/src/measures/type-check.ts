import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rival } from '../budgets.js';
import { type Contestant, type Field, isPresent, peerFigures } from '../contestant.js';
import type { PeerFigure, Row } from '../report/row.js';
import { type ChildResult, runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { oneByOne } from '../run/one-by-one.js';
import { inTurn, median } from '../run/statistics.js';
import { type Compiler, compilers } from './compilers.js';

/** CPU time of one run says enough: the budgets leave a third for noise, and all contestants take half a minute. */
const rounds = 1;

/** Options for all contestants. Declaration files are checked, as the types of the peers are sources and always checked. */
const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  },
  include: ['*.ts'],
};

/** What is checked, for the ids and titles of the rows. */
export interface Checked {
  readonly id: string;
  readonly what: string;
}

const consumer: Checked = { id: 'typeCheck', what: 'Type check of a consumer' };

/** Measures the CPU time of type-checking the consumer programs: one row for each compiler. */
export async function measureTypeCheck(field: Field, checked = consumer): Promise<Row[]> {
  const contestants = [field.ours, ...field.peers.filter(isPresent)];
  for (const { project } of contestants) {
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
  }
  return oneByOne(compilers(), (compiler) => measureWith(compiler, contestants, field, checked));
}

async function measureWith(
  compiler: Compiler,
  contestants: readonly Contestant[],
  field: Field,
  checked: Checked,
): Promise<Row> {
  const samples = await inTurn(
    rounds,
    contestants.map(
      ({ project }) =>
        () =>
          runNode(compiler.tsc, ['-p', 'tsconfig.json'], { cwd: project }),
    ),
  );
  const [ours = [], ...peers] = samples;
  requireNoErrors(ours);
  const figures = peers.map((results, index) =>
    peerFigure(contestants[index + 1]?.name ?? '', results),
  );
  return {
    id: `${checked.id}.typescript${compiler.version.split('.')[0]}`,
    what: `${checked.what}, TypeScript ${compiler.version}, CPU`,
    unit: 's',
    measured: cpu(ours),
    budgets: [{ kind: 'below', peer: rival }],
    peers: peerFigures(field, figures),
  };
}

function cpu(results: readonly ChildResult[]): number {
  return median(results.map((result) => result.cpu));
}

function requireNoErrors(results: readonly ChildResult[]): void {
  const failed = results.find(({ ok }) => !ok);
  if (failed === undefined) return;
  const [first = lastWords(failed.stderr)] = failed.stdout.split('\n');
  throw new BenchmarkFailure(`The consumer of our own SDK does not type-check: ${first}`);
}

function peerFigure(peer: string, results: readonly ChildResult[]): PeerFigure {
  const errors = (results[0]?.stdout.match(/error TS\d+/g) ?? []).length;
  const value = cpu(results);
  if (errors === 0) return { peer, value };
  return { peer, value, note: errors === 1 ? '1 type error' : `${errors} type errors` };
}
