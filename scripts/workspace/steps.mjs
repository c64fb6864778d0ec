import { performance } from 'node:perf_hooks';

const terminal = process.stderr.isTTY === true;

/**
 * Runs one step. On a terminal, stderr shows its name and then its duration. Otherwise nothing is shown, so that stdout and
 * stderr have only results and errors.
 *
 * @template T
 * @param {string} name - what is being done, e.g. `building the generator`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = performance.now();
  if (terminal) process.stderr.write(`… ${name}`);
  try {
    const result = await work();
    if (terminal) replaceLine(`✔ ${name}  ${seconds(performance.now() - started)}\n`);
    return result;
  } catch (error) {
    if (terminal) replaceLine(`✖ ${name}\n`);
    throw error;
  }
}

function replaceLine(text) {
  process.stderr.write(`\r\u001B[2K${text}`);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
