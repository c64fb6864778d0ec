import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';
import { describeDone, describeProgress, readProgress } from './test-progress.mjs';

const output = process.stderr;
const terminal = output.isTTY === true;
/** Milliseconds from look to look, and between the plain lines that a pipe gets. */
const LOOK = 500;
const PLAIN = 30_000;

/** How long the whole takes on two cores, where it has not run yet. */
const FIRST = 'about three minutes';

/** How long the whole took here when it last ran. */
const memory = join(root, 'node_modules/.oktaforge-test-seconds');

/**
 * Shows on stderr how far the tests are: on a terminal in one line that changes, else in a line now and then.
 *
 * @param {ReturnType<import('./test-packages.mjs').testedPackages>} packages
 * @param {boolean} isAll whether these are all packages: how long that takes is remembered
 * @returns {() => void} ends it
 */
export function watchTests(packages, isAll) {
  const startedAt = Date.now();
  const usual = isAll && existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : undefined;
  const finished = new Set();
  let spokenAt = -Infinity;

  const look = () => {
    const all = packages.map((each) => readProgress(each, startedAt));
    for (const each of all.filter(({ name, state }) => state === 'done' && !finished.has(name))) {
      finished.add(each.name);
      say(describeDone(each));
    }
    const text = `${timeOf(startedAt, usual)}  ${describeProgress(all)}`;
    if (terminal) output.write(`\r\u001B[2K${text.slice(0, output.columns - 1)}`);
    else if (Date.now() - spokenAt >= PLAIN) {
      spokenAt = Date.now();
      say(text);
    }
    return all;
  };

  const names = packages.map(({ folder }) => folder).join(', ');
  say(
    `Testing ${names}${isAll ? `, which takes ${usual === undefined ? FIRST : clock(usual)}` : ''}`,
  );
  look();
  const timer = setInterval(look, LOOK);
  return () => {
    clearInterval(timer);
    const all = look();
    if (terminal) output.write('\r\u001B[2K');
    const isWhole = isAll && all.every(({ state, restored }) => state === 'done' && !restored);
    if (isWhole) remember(startedAt);
  };
}

function say(text) {
  output.write(terminal ? `\r\u001B[2K${text}\n` : `${text}\n`);
}

function remember(startedAt) {
  writeFileSync(memory, String(secondsSince(startedAt)));
}

/** `0:42 of about 2:45`. */
function timeOf(startedAt, usual) {
  const elapsed = clock(secondsSince(startedAt));
  return usual === undefined ? elapsed : `${elapsed} of about ${clock(usual)}`;
}

function secondsSince(time) {
  return Math.round((Date.now() - time) / 1000);
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
