import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { pnpmFolder, root } from './paths.mjs';

/** Thrown for a step that failed. The message is complete, so that no stack trace is needed. */
export class StepFailed extends Error {}

const searchPath = [join(pnpmFolder, 'node_modules/.bin'), join(root, 'node_modules/.bin')];

/** Environment of all commands: pinned tools first in PATH, no telemetry, no update notices. */
export const environment = {
  ...process.env,
  PATH: [...searchPath, process.env['PATH']].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  npm_config_update_notifier: 'false',
};

/**
 * Runs a command and captures its output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ help: string, env?: Record<string, string> }} options - help: what to do when it fails
 * @throws StepFailed with the whole output and the help
 */
export async function runQuietly(command, args, { help, env }) {
  const output = [];
  const child = start(command, args, ['ignore', 'pipe', 'pipe'], env);
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await ended(child, command);
  if (code !== 0) {
    const shown = Buffer.concat(output).toString().trim();
    throw new StepFailed(`${shown}\n\n${command} ${args.join(' ')}: exit code ${code}\n${help}`);
  }
}

/**
 * Runs a command with the terminal or pipes of this process.
 *
 * @returns {Promise<number>} its exit code
 */
export function runVisibly(command, args) {
  return ended(start(command, args, 'inherit'), command);
}

/**
 * Runs a command whose stdout is needed; its stderr is that of this process.
 *
 * @returns {Promise<{ code: number, stdout: string }>}
 */
export async function runForOutput(command, args) {
  const output = [];
  const child = start(command, args, ['inherit', 'pipe', 'inherit']);
  child.stdout.on('data', (chunk) => output.push(chunk));
  const code = await ended(child, command);
  return { code, stdout: Buffer.concat(output).toString() };
}

function start(command, args, stdio, env = {}) {
  // Windows starts .cmd files through a shell only.
  const shell = process.platform === 'win32' && command !== process.execPath;
  return spawn(command, args, { cwd: root, env: { ...environment, ...env }, stdio, shell });
}

function ended(child, command) {
  return new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(new StepFailed(`Could not start ${command}: ${error.message}`)),
    );
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
