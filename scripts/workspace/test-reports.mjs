import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';

const reportFile = 'reports/vitest.json';

/** Takes away the reports of earlier runs, so that only what ran, or what turbo restored, is counted. */
export function clearReports() {
  for (const name of testedPackages()) rmSync(join(root, name, reportFile), { force: true });
}

/**
 * @returns {{ name: string, passed: number, failed: number, skipped: number }[]} one a package whose tests ran. A test
 *   file that could not even be loaded counts as one failed test; a package without a report as one as well.
 */
export function readTotals() {
  return testedPackages().map((name) => {
    const file = join(root, name, reportFile);
    if (!existsSync(file)) return { name, passed: 0, failed: 1, skipped: 0 };
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    ).length;
    return {
      name,
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** A line a package, and the sum: `all: 12 passed, 0 failed, 0 skipped`. */
export function describeTotals(totals) {
  const sum = (key) => totals.reduce((total, entry) => total + entry[key], 0);
  const all = {
    name: 'all',
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
  };
  return [...totals, all]
    .map(
      ({ name, passed, failed, skipped }) =>
        `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
    )
    .join('\n');
}

/** Folders of the packages that have a test script. */
function testedPackages() {
  const packages = readdirSync(join(root, 'packages')).toSorted();
  return [...packages.map((name) => `packages/${name}`), 'examples', 'benchmarks'].filter(
    (folder) => {
      const manifest = join(root, folder, 'package.json');
      return (
        existsSync(manifest) &&
        JSON.parse(readFileSync(manifest, 'utf8')).scripts?.test !== undefined
      );
    },
  );
}
