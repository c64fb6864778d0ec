import { runQuietly, runVisibly } from './processes.mjs';
import { step } from './steps.mjs';

const cli = 'packages/generator/dist/cli.js';
const buildHelp = 'The output above says what does not compile; the sources are in packages/.';

/**
 * Builds the generator, runs it, and builds the generated packages.
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
    runQuietly('turbo', ['run', 'build', 'sweep', '--filter=@oktaforge/generator'], {
      help: buildHelp,
    }),
  );
  return cli;
}

/**
 * Builds the generated packages. `--only` keeps turbo from generating again, as they may come from another description than
 * the committed one.
 *
 * @returns {Promise<number>} exit code
 */
export async function buildPackages() {
  await step('building the packages', () =>
    runQuietly('turbo', ['run', 'build', 'sweep', '--only'], { help: buildHelp }),
  );
  return runVisibly(process.execPath, ['packages/mocks/scripts/coverage.mjs']);
}

/** Whether a run with these options changes the packages of the workspace. */
function writes(options) {
  return !options.some((option) => /^(--check|--help|-h|--out|--into|--config)(=|$)/.test(option));
}
