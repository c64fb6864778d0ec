/**
 * A program for a separate process. It imports the checks of all contestants, runs each on the same values, and times in
 * turn those that accept all valid values. Reads the path of a {@link ProbeInput} and prints a {@link ProbeOutput}.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ProbeInput, ProbeOutput } from './probe-types.js';
import type { Case } from './workloads.js';

type Check = (value: unknown) => boolean;

interface Ready {
  readonly name: string;
  readonly checks: Readonly<Record<string, Check>>;
}

const [, , path = ''] = process.argv;
const input = JSON.parse(readFileSync(path, 'utf8')) as ProbeInput;

const contestants = await Promise.all(
  input.modules.map(async ({ name, path: file }): Promise<Ready> => {
    const { checks } = (await import(pathToFileURL(file).href)) as Pick<Ready, 'checks'>;
    return { name, checks };
  }),
);

/** One pass over the values. Each contestant has a separate loop, so that they do not share type feedback. */
function passOf({ checks }: Ready): () => number {
  const steps = input.valid.map(({ check, value }) => ({ accepts: checkOf(checks, check), value }));
  const body =
    'let n = 0; for (const { accepts, value } of steps) if (accepts(value)) n++; return n;';
  // oxlint-disable-next-line no-implied-eval, no-new-func -- the same code twice would share its type feedback
  return new Function('steps', `return () => { ${body} }`)(steps) as () => number;
}

function checkOf(checks: Ready['checks'], name: string): Check {
  const check = checks[name];
  if (check === undefined) throw new RangeError(`There is no check '${name}'.`);
  return check;
}

function answers({ checks }: Ready, cases: readonly Case[]): boolean[] {
  return cases.map(({ check, value }) => checkOf(checks, check)(value));
}

/** CPU time of the passes, in milliseconds: what else the machine does is not counted. */
function time(pass: () => number, passes: number): number {
  const start = process.cpuUsage();
  let accepted = 0;
  for (let index = 0; index < passes; index++) accepted += pass();
  const { user, system } = process.cpuUsage(start);
  const taken = (user + system) / 1000;
  if (accepted !== passes * input.valid.length) throw new Error('An answer has changed.');
  return taken;
}

/** Runs a pass until it is compiled. @returns the number of passes that take one slice of time. */
function warmUp(pass: () => number): number {
  let passes = 1;
  let left = input.warmUp;
  while (left > 0) {
    const taken = time(pass, passes);
    left -= Math.max(taken, 0.1);
    passes = Math.max(1, Math.round((passes * input.slice) / Math.max(taken, 0.001)));
    passes = Math.min(passes, 1_000_000);
  }
  return passes;
}

const timed = contestants
  .filter((contestant) => answers(contestant, input.valid).every(Boolean))
  .map((contestant) => {
    const pass = passOf(contestant);
    return { name: contestant.name, pass, passes: warmUp(pass), taken: [] as number[] };
  });
for (let round = 0; round < input.rounds; round++) {
  for (let place = 0; place < timed.length; place++) {
    // Each round begins with another contestant, so that none always follows the same one.
    const one = timed[(round + place) % timed.length];
    one?.taken.push((time(one.pass, one.passes) * 1e6) / one.passes);
  }
}

const output: ProbeOutput = {
  answers: contestants.map((contestant) => ({
    name: contestant.name,
    valid: answers(contestant, input.valid),
    invalid: answers(contestant, input.invalid),
  })),
  times: timed.map(({ name, taken }) => ({ name, nanoseconds: taken })),
};
console.log(JSON.stringify(output));
