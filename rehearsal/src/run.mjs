import { spawn } from 'node:child_process';

/** Thrown for a command that failed. The message is its output. */
export class CommandFailed extends Error {}

/**
 * Runs a command to its end, and captures its output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string>, milliseconds?: number }} options - milliseconds: after which it is killed
 * @returns {Promise<string>} its stdout
 * @throws CommandFailed with the whole output when it ends with another code than 0
 */
export function run(command, args, { cwd, env = {}, milliseconds = 180_000 }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: milliseconds,
  });
  const out = [];
  const all = [];
  child.stdout.on('data', (chunk) => {
    out.push(chunk);
    all.push(chunk);
  });
  child.stderr.on('data', (chunk) => all.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new CommandFailed(`${command}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else {
        const shown = Buffer.concat(all).toString().trim();
        reject(new CommandFailed(`${command} ${args.join(' ')}: exit code ${code}\n${shown}`));
      }
    });
  });
}
