// Generates packages from mutants of small descriptions: npm run fuzz -- [--seed 1] [--count 2000]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const usage = `usage: npm run fuzz -- [--seed <number>] [--count <number>]
  --seed   number of the first mutant; by default 1
  --count  how many mutants, with the numbers that follow; by default 2000`;

const values = readOptions();
if (values === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const { seed, count } = values;
process.stdout.write(
  `Mutants ${seed} to ${Number(seed) + Number(count) - 1}, which takes about ${Math.ceil(Number(count) / 800)} minutes\n`,
);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', '../../vitest.config.ts', 'test/fuzz'],
  {
    stdio: 'inherit',
    env: { ...process.env, OKTAFORGE_FUZZ_SEED: seed, OKTAFORGE_FUZZ_COUNT: count },
  },
);
process.exit(status ?? 1);

function readOptions() {
  const number = { type: 'string' };
  try {
    const options = { seed: { ...number, default: '1' }, count: { ...number, default: '2000' } };
    const { values: read } = parseArgs({ options });
    return /^\d+$/.test(read.seed) && /^\d+$/.test(read.count) ? read : undefined;
  } catch {
    return undefined;
  }
}
