// Generates from every description that there is, and uses what comes of it: npm run descriptions -- [--only <text>] [--check]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const usage = `usage: npm run descriptions -- [--only <text>] [--check]
  --only   descriptions whose name contains the text; rows of others stay as they are
  --check  compares docs/descriptions.md and docs/examples.md with what is found, and writes nothing`;

const shared =
  process.env.OKTAFORGE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const options = readOptions();

if (options === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (existsSync(`${shared}/specs`)) {
  process.stdout.write(
    `${options.check ? 'Comparing' : 'Writing'} docs/descriptions.md and docs/examples.md: one to four minutes for each description\n`,
  );
  process.exitCode = run(options);
} else {
  process.stdout.write(
    `There is nothing to read: no descriptions in ${shared}/specs (set OKTAFORGE_SHARED to the folder that holds specs/).\n`,
  );
}

function run({ only, check }) {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'vitest.long.config.ts', 'test/real/whole'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        OKTAFORGE_DESCRIPTIONS: check ? 'check' : 'write',
        OKTAFORGE_DESCRIPTIONS_ONLY: only,
      },
    },
  );
  return status ?? 1;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', default: '' },
        check: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}
