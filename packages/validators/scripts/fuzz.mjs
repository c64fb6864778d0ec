// A longer comparison with ajv than CI's: npm run pnpm -- --filter @oktaforge/validators run fuzz -- --seed 7 --runs 5000
// What it finds is shown with the seed and the runs that find it again.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const usage =
  'usage: fuzz [--seed <whole number>] [--runs <values a schema>] [--only <part of a name>]';

function options() {
  const args = process.argv.slice(2).filter((arg) => arg !== '--');
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({ args, options: { seed: text, runs: text, only: text } });
    const { seed = `${Date.now() % 1_000_000}`, runs = '2000', only } = values;
    return [seed, runs].every((value) => /^\d{1,15}$/.test(value))
      ? { seed, runs, only }
      : undefined;
  } catch {
    return undefined;
  }
}

const chosen = options();
if (chosen === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const { seed, runs, only } = chosen;
process.stdout.write(`seed ${seed}, ${runs} values a schema\n`);
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--root',
    join(import.meta.dirname, '..'),
    '--reporter=verbose',
    '--testTimeout=0',
    ...(only === undefined ? [] : ['--testNamePattern', only]),
    'test/fuzz',
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, OKTAFORGE_FUZZ_SEED: seed, OKTAFORGE_FUZZ_RUNS: runs },
  },
);
process.exitCode = status ?? 1;
