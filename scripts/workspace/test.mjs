import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { runQuietly, StepFailed } from './processes.mjs';
import { sharedStamp } from './shared.mjs';
import { changedPackages } from './test-changed.mjs';
import { describeFailures } from './test-failures.mjs';
import { testedPackages } from './test-packages.mjs';
import { clearReports, describeTotals, readResults } from './test-reports.mjs';
import { watchTests } from './test-watch.mjs';

const usage = `usage: npm test [-- --changed | --changed=<commit>]
  --changed           only the packages with changes that are not committed, and those that depend on them
  --changed=<commit>  the same, with changes since that commit`;

/**
 * Builds what the tests need, runs the tests of every package whose inputs have changed since they last passed, and
 * prints the failed tests, a line a package and a total.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function test(args) {
  const commit = commitOf(args);
  if (commit === null) {
    console.error(usage);
    return 2;
  }
  const all = testedPackages();
  const packages = commit === undefined ? all : changedPackages(commit, all);
  clearReports(all);
  const stamp = sharedStamp();
  if (packages.length === 0) console.log(`No package has changed since ${commit}.`);
  const isAll = packages.length === all.length;
  const failure = packages.length === 0 ? undefined : await run(packages, isAll, stamp);
  const results = readResults(packages);
  const failures = results.flatMap((each) => each.failures);
  // Without a failed test it is something else that failed: a build, or vitest itself.
  if (failure !== undefined && failures.length === 0) console.error(failure.message);
  if (failures.length > 0) console.error(`\n${describeFailures(failures)}\n`);
  if (stamp === 'absent') {
    console.log(
      'Skipped: what needs the recorded traffic and descriptions in ../shared, which this machine does not have.',
    );
  }
  console.log(describeTotals(results));
  return failure === undefined ? 0 : 1;
}

/** The commit to compare with; undefined for all tests, null for arguments that are not understood. */
function commitOf(args) {
  // The option may stand alone, which parseArgs does not know of options that take a value.
  const full = args.map((arg) => (arg === '--changed' ? '--changed=HEAD' : arg));
  try {
    return parseArgs({ args: full, options: { changed: { type: 'string' } } }).values.changed;
  } catch {
    return null;
  }
}

/** @returns {Promise<StepFailed | undefined>} what went wrong, if anything did */
async function run(packages, isAll, stamp) {
  const stop = watchTests(packages, isAll);
  try {
    await runQuietly(
      'turbo',
      [
        'run',
        'test',
        '--continue',
        '--output-logs=errors-only',
        `--concurrency=${Math.max(2, availableParallelism())}`,
        ...packages.map(({ name }) => `--filter=${name}`),
      ],
      {
        help: 'The output above says what failed.',
        env: { OKTAFORGE_SHARED_STAMP: stamp, OKTAFORGE_SIDE_BY_SIDE: '1' },
      },
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    return error;
  } finally {
    stop();
  }
}
