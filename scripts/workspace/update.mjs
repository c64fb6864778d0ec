import { buildPackages, prepareGenerator } from './generate.mjs';
import { StepFailed, runForOutput, runVisibly } from './processes.mjs';
import { formOf, withBuild } from './update-report.mjs';

const help = `
Afterwards \`npm run update\` builds the packages. What does not build is for a person to mend: it is said, in --json as \`build\` and in
--markdown as a section, and the exit code is 0, as everything is written and can be committed.

  --fail-on-build  exit with 1 then
`;

/**
 * Builds the generator, updates the workspace to a new description, and builds the generated packages.
 *
 * @param {string[]} options - passed on to `oktaforge update`, but for --fail-on-build
 * @returns {Promise<number>} exit code
 */
export async function update(options) {
  const cli = await prepareGenerator();
  return updateWith(options, {
    run: async (args, form) => {
      const command = [cli, 'update', ...args];
      if (form !== 'text') return runForOutput(process.execPath, command);
      // Shown at once, and in colour on a terminal.
      return { code: await runVisibly(process.execPath, command), stdout: '' };
    },
    build: buildPackages,
    write: (text) => process.stdout.write(text),
  });
}

/**
 * @param {string[]} options
 * @param {{ run: (args: string[], form: string) => Promise<{ code: number, stdout: string }>, build: () => Promise<number>,
 *   write: (text: string) => void }} tools
 * @returns {Promise<number>} exit code
 */
export async function updateWith(options, { run, build, write }) {
  const failsOnBuild = options.includes('--fail-on-build');
  const given = options.filter((option) => option !== '--fail-on-build');
  const form = formOf(given);
  const { code, stdout } = await run(given, form);
  if (given.some((option) => /^(--help|-h)$/.test(option))) {
    write(stdout + help);
    return code;
  }
  if (code !== 0 || given.includes('--dry-run')) {
    write(stdout);
    return code;
  }
  const failure = await failureOf(build);
  write(withBuild(stdout, form, failure));
  return failure !== undefined && failsOnBuild ? 1 : 0;
}

/** What does not build, as a text; undefined when all does. */
async function failureOf(build) {
  try {
    const code = await build();
    return code === 0
      ? undefined
      : `docs/mock-coverage.md could not be written: exit code ${code}.`;
  } catch (error) {
    if (!(error instanceof StepFailed) || process.exitCode === 130) throw error;
    return error.message;
  }
}

/**
 * Builds the generator and compares two descriptions.
 *
 * @param {string[]} options - passed on to `oktaforge diff`
 * @returns {Promise<number>} exit code
 */
export async function diff(options) {
  const cli = await prepareGenerator();
  return runVisibly(process.execPath, [cli, 'diff', ...options]);
}
