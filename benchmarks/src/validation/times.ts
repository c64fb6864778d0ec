import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { oneByOne } from '../run/one-by-one.js';
import { median } from '../run/statistics.js';
import type { ProbeInput, ProbeOutput } from './probe-types.js';
import type { Workload } from './workloads.js';

/** Just-in-time compilers do not decide the same in every process: each workload is timed in several. */
const processes = 3;
const timing = { rounds: 25, slice: 8, warmUp: 400 } as const;
const probe = fileURLToPath(new URL('./probe.js', import.meta.url));

/** How one contestant did in one workload. */
export type Outcome =
  | {
      readonly name: string;
      readonly ratio: number;
      readonly nanoseconds: number;
      /** What it lets pass; its time is that of a laxer check. */
      readonly lax?: string;
    }
  /** It refuses what is valid, and was not timed. */
  | { readonly name: string; readonly reason: string };

/**
 * Times everybody on the same values in the same processes, in turn.
 * @param base Name of the one that the ratios are to; above 1 is faster than that one.
 */
export async function timeWorkload(
  workload: Workload,
  modules: ProbeInput['modules'],
  { base, work }: { readonly base: string; readonly work: string },
): Promise<Outcome[]> {
  const { valid, invalid } = workload;
  const path = join(work, `${workload.id}.json`);
  const input: ProbeInput = { modules, valid, invalid, ...timing };
  writeFileSync(path, JSON.stringify(input));
  const outputs = await oneByOne(Array.from({ length: processes }), () => runProbe(path, work));
  return modules.map(({ name }) => outcomeOf(name, base, workload, outputs));
}

async function runProbe(path: string, cwd: string): Promise<ProbeOutput> {
  const { ok, stdout, stderr } = await runNode(probe, [path], { cwd });
  if (!ok) throw new BenchmarkFailure(`Timing the validators failed: ${lastWords(stderr, 3)}`);
  return JSON.parse(stdout) as ProbeOutput;
}

type Cases = Pick<Workload, 'id' | 'valid' | 'invalid'>;

/** @throws BenchmarkFailure when the base does not answer as it should: then the values are wrong. */
export function outcomeOf(
  name: string,
  base: string,
  cases: Cases,
  outputs: readonly ProbeOutput[],
): Outcome {
  const [refused] = outputs.flatMap((output) => wrongAnswers(name, 'valid', cases, output));
  const [lax] = outputs.flatMap((output) => wrongAnswers(name, 'invalid', cases, output));
  const wrong = refused ?? lax;
  if (name === base && wrong !== undefined) {
    throw new BenchmarkFailure(`${cases.id}: ${name} ${wrong}`);
  }
  if (refused !== undefined) return { name, reason: refused };
  const pairs = outputs.flatMap((output) => {
    const own = timesOf(name, output);
    return timesOf(base, output).map((time, round) => [time, own[round] ?? Number.NaN] as const);
  });
  return {
    name,
    ratio: median(pairs.map(([others, own]) => others / own)),
    nanoseconds: median(pairs.map(([, own]) => own)),
    ...(lax === undefined ? {} : { lax }),
  };
}

function timesOf(name: string, { times }: ProbeOutput): readonly number[] {
  return times.find((entry) => entry.name === name)?.nanoseconds ?? [];
}

/** What is wrong with its answers, as a sentence without its subject and with the first such value; none if all are right. */
function wrongAnswers(
  name: string,
  kind: 'valid' | 'invalid',
  cases: Cases,
  { answers }: ProbeOutput,
): string[] {
  const given = answers.find((entry) => entry.name === name)?.[kind];
  const wrong = cases[kind].filter((_, index) => given?.[index] !== (kind === 'valid'));
  const does = kind === 'valid' ? 'refuses' : 'accepts';
  return wrong.slice(0, 1).map(({ check, value }) => {
    const glimpse = JSON.stringify(value).slice(0, 120);
    return `${does} ${wrong.length} of ${cases[kind].length} ${kind} values, of ${check}: ${glimpse}`;
  });
}
