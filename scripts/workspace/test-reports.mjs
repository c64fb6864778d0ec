import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { progressFile, reportFile, root } from './paths.mjs';

/** Takes away the reports of earlier runs, so that only what ran, or what turbo restored, is counted. */
export function clearReports(packages) {
  for (const { folder } of packages) {
    for (const file of [reportFile, progressFile])
      rmSync(join(root, folder, file), { force: true });
  }
}

/**
 * What became of the tests of each package. A test file that could not be loaded or set up counts as one failed test; a
 * package without a report as one as well.
 *
 * @returns {{ name: string, passed: number, failed: number, skipped: number, failures: Failure[] }[]}
 */
export function readResults(packages) {
  return packages.map(({ folder }) => {
    const file = join(root, folder, reportFile);
    if (!existsSync(file)) return { name: folder, passed: 0, failed: 1, skipped: 0, failures: [] };
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const failures = report.testResults.flatMap((suite) => failuresOf(suite, folder));
    return {
      name: folder,
      passed: report.numPassedTests,
      failed: failures.length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures,
    };
  });
}

/**
 * @typedef {{ folder: string, file: string, name: string | undefined, message: string }} Failure - file: relative to the
 *   folder; without a name it is the file that could not be loaded or set up
 */

/** @returns {Failure[]} */
function failuresOf({ name: path, status, message, assertionResults }, folder) {
  const file = relative(join(root, folder), path).replaceAll('\\', '/');
  const failed = assertionResults.filter((test) => test.status === 'failed');
  // What cannot be loaded or set up has no failed test.
  if (status === 'failed' && failed.length === 0)
    return [{ folder, file, name: undefined, message }];
  return failed.map(({ fullName, failureMessages }) => ({
    folder,
    file,
    name: fullName,
    message: failureMessages.join('\n'),
  }));
}

/** A line a package, and the sum: `all: 12 passed, 0 failed, 0 skipped`. */
export function describeTotals(results) {
  const sum = (key) => results.reduce((total, entry) => total + entry[key], 0);
  const all = {
    name: 'all',
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
  };
  return [...results, all]
    .map(
      ({ name, passed, failed, skipped }) =>
        `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
    )
    .join('\n');
}
