import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { oneByOne } from '../run/one-by-one.js';
import { median } from '../run/statistics.js';
import type { ProbeInput, ProbeOutput } from './probe-types.js';
import type { Workload } from './workloads.js';

/** Number of processes for each workload. Just-in-time compilers decide differently in each process. */
const processes = 2;
/** Warm for a second: with many contestants in a process, the compiler needs that long to have compiled them all. */
const timing = { rounds: 40, slice: 8, warmUp: 1000 } as const;
/** Milliseconds after which a process is taken for hung, on a machine that does much else. */
const patience = 300_000;
const probe = fileURLToPath(new URL('./probe.js', import.meta.url));

/** The result of one contestant in one workload. */
export type Outcome =
  | {
      readonly name: string;
      readonly ratio: number;
      readonly nanoseconds: number;
      /** An invalid value that it accepts. Its time is then that of a weaker check. */
      readonly lax?: string;
    }
  /** It refuses a valid value, and was not timed. */
  | { readonly name: string; readonly reason: string };

/**
 * Times all contestants in turn, with the same values and in the same processes.
 * @param base name of the contestant that the ratios refer to; above 1 is faster
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
  const { ok, stdout, stderr } = await runNode(probe, [path], { cwd, timeout: patience });
  if (!ok) throw new BenchmarkFailure(`Timing the validators failed: ${lastWords(stderr, 3)}`);
  return JSON.parse(stdout) as ProbeOutput;
}

type Cases = Pick<Workload, 'id' | 'valid' | 'invalid'>;

/** @throws BenchmarkFailure when the base gives a wrong answer, because then the values are wrong. */
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

/** The fault in the answers, as a sentence without subject, with the first such value; an empty list without faults. */
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
