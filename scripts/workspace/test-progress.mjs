import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { progressFile, root } from './paths.mjs';
import { countTestFiles } from './test-packages.mjs';

/**
 * How far the tests of a package are.
 *
 * @returns {{ name: string, files: number, done: number, tests: number, failed: number, state: 'waiting' | 'running' |
 *   'done', restored: boolean }} restored: from turbo's cache, since nothing has changed since they last passed
 */
export function readProgress({ folder }, startedAt) {
  const name = basename(folder);
  const file = join(root, folder, progressFile);
  if (!existsSync(file)) {
    const files = countTestFiles(folder);
    return { name, files, done: 0, tests: 0, failed: 0, state: 'waiting', restored: false };
  }
  const { began, ...counts } = JSON.parse(readFileSync(file, 'utf8'));
  const state = counts.done === counts.files ? 'done' : 'running';
  return { name, ...counts, state, restored: began < startedAt };
}

/** `61 of 214 test files, 3120 tests, 0 failed · generator 20/88, mocks 12/35`. */
export function describeProgress(packages) {
  const sum = (key) => packages.reduce((total, each) => total + each[key], 0);
  if (packages.every(({ state }) => state === 'waiting')) return 'building what is tested';
  const running = packages.filter(({ state }) => state === 'running');
  const now = running.map(({ name, done, files }) => `${name} ${done}/${files}`).join(', ');
  const counts = `${sum('done')} of ${sum('files')} test files, ${sum('tests')} tests, ${sum('failed')} failed`;
  return now === '' ? counts : `${counts} · ${now}`;
}

/** What a package whose tests are done is worth a line for. */
export function describeDone({ name, files, tests, failed, restored }) {
  const source = restored ? ', from the cache: nothing has changed since' : '';
  return `${name}: done, ${files} test files, ${tests} tests, ${failed} failed${source}`;
}
