import { runQuietly, StepFailed } from './processes.mjs';
import { sharedStamp } from './shared.mjs';
import { step } from './steps.mjs';
import { clearReports, describeTotals, readTotals } from './test-reports.mjs';

/**
 * Builds what the tests need, runs the tests of every package whose inputs have changed since they last passed, and
 * prints a line a package and a total.
 *
 * @returns {Promise<number>} exit code
 */
export async function test() {
  clearReports();
  const stamp = sharedStamp();
  let failure;
  try {
    await step('building and testing all packages', () =>
      // One package at a time: the tests start servers and compilers of their own.
      runQuietly(
        'turbo',
        ['run', 'test', '--continue', '--concurrency=1', '--output-logs=errors-only'],
        {
          help: 'The output above says which tests failed.',
          env: { OKTAFORGE_SHARED_STAMP: stamp },
        },
      ),
    );
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    failure = error;
  }
  if (failure !== undefined) console.error(failure.message);
  if (stamp === 'absent') {
    console.log(
      'Skipped: what needs the recorded traffic and descriptions in ../shared, which this machine does not have.',
    );
  }
  console.log(describeTotals(readTotals()));
  return failure === undefined ? 0 : 1;
}
