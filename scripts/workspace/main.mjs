import { generate } from './generate.mjs';
import { ensureDependencies, ensurePnpm } from './prepare.mjs';
import { StepFailed, runVisibly } from './processes.mjs';
import { release } from './release.mjs';
import { test } from './test.mjs';
import { diff, update } from './update.mjs';
import { address, version } from './version.mjs';

const commands = {
  generate,
  test,
  update,
  diff,
  release,
  version,
  address,
  /** Runs any pnpm command with the pinned pnpm: `npm run pnpm -- add -D something`. */
  pnpm: (args) => runVisibly('pnpm', args),
};

/**
 * Runs a command and sets the exit code of the process. A failed step is shown with its output and help, but no stack trace.
 *
 * @param {string[]} argv - a command's name and its arguments
 */
export async function main([name, ...args]) {
  const command = commands[name];
  if (command === undefined) {
    console.error(`Unknown command ${name}. There are: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  // Ctrl-C reaches the whole process group. This process ends after its children, so that they can clean up.
  process.on('SIGINT', () => (process.exitCode = 130));
  try {
    await ensurePnpm();
    if (name !== 'pnpm') await ensureDependencies();
    process.exitCode = (await command(args)) || process.exitCode;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    if (process.exitCode !== 130) console.error(error.message);
    process.exitCode ||= 1;
  }
}
