import { spawn } from 'node:child_process';

/** What became of a command. */
/** @typedef {{ code: number, stdout: string, all: string }} Ended */

/**
 * Runs npm, the plain one, and captures its output.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string> }} options
 * @returns {Promise<Ended>}
 */
export function npm(args, { cwd, env = {} }) {
  return command('npm', args, { cwd, env });
}

/** The same of any command. */
export function command(name, args, { cwd, env = {} }) {
  const stdout = [];
  const all = [];
  const child = spawn(name, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows starts npm through a shell only.
    shell: process.platform === 'win32',
  });
  child.stdout.on('data', (chunk) => {
    stdout.push(chunk);
    all.push(chunk);
  });
  child.stderr.on('data', (chunk) => all.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`Could not start ${name}: ${error.message}`)));
    child.on('close', (code) =>
      resolve({ code: code ?? 1, stdout: textOf(stdout), all: textOf(all) }),
    );
  });
}

function textOf(chunks) {
  return Buffer.concat(chunks).toString().trim();
}
