import { runQuietly, runVisibly } from './processes.mjs';
import { step } from './steps.mjs';

const cli = 'packages/generator/dist/cli.js';
const buildHelp = 'The output above says what does not compile; the sources are in packages/.';

/**
 * Builds the generator, lets it write, and builds what it has written.
 *
 * @param {string[]} options - passed on to `oktaforge generate`
 * @returns {Promise<number>} exit code
 */
export async function generate(options) {
  const command = await prepareGenerator();
  const code = await runVisibly(process.execPath, [command, 'generate', ...options]);
  return code === 0 && writes(options) ? buildPackages() : code;
}

/**
 * Builds the generator.
 *
 * @returns {Promise<string>} path of its command, relative to the workspace root
 */
export async function prepareGenerator() {
  await step('building the generator', () =>
    runQuietly('turbo', ['run', 'build', '--filter=@oktaforge/generator'], { help: buildHelp }),
  );
  return cli;
}

/**
 * Builds what was generated just now, possibly from another description than the committed one: hence --only.
 *
 * @returns {Promise<number>} exit code
 */
export async function buildPackages() {
  await step('building the packages', () =>
    runQuietly('turbo', ['run', 'build', '--only'], { help: buildHelp }),
  );
  return runVisibly(process.execPath, ['packages/mocks/scripts/coverage.mjs']);
}

/** Whether a run with these options changes the workspace's own packages. */
function writes(options) {
  return !options.some((option) => /^(--check|--help|-h|--out|--into|--config)(=|$)/.test(option));
}
