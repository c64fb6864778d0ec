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
  const file = join(root, folder, progressFile);
  // The last line may still be being written.
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  const [first, ...modules] = lines.map((line) => JSON.parse(line));
  const sum = (key) => modules.reduce((total, each) => total + each[key], 0);
  const files = first?.files ?? countTestFiles(folder);
  const isDone = first !== undefined && modules.length === files;
  return {
    name: basename(folder),
    files,
    done: modules.length,
    tests: sum('tests'),
    failed: sum('failed'),
    state: first === undefined ? 'waiting' : isDone ? 'done' : 'running',
    restored: first !== undefined && first.began < startedAt,
  };
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
