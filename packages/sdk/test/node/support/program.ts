import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const sdk = fileURLToPath(new URL('../../..', import.meta.url));

/** A program beside a copy of the built package. */
export interface Program {
  readonly code: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Optional peers that are installed. */
  readonly peers?: readonly string[];
  /** Files beside it, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs a program in a process of its own, in which only these environment variables are set; gives what it prints, as JSON. */
export async function run({ code, env = {}, peers = [], files = {} }: Program): Promise<unknown> {
  const place = mkdtempSync(join(tmpdir(), 'sdk-node-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  for (const part of [
    'auth.js',
    'common.js',
    'core.js',
    'node.js',
    'private-key',
    'runtime',
    'node',
  ]) {
    cpSync(join(sdk, 'dist', part), join(place, part), { recursive: true });
  }
  mkdirSync(join(place, 'node_modules'));
  for (const peer of peers) {
    symlinkSync(join(sdk, 'node_modules', peer), join(place, 'node_modules', peer));
  }
  const all = { ...files, 'package.json': '{ "type": "module" }', 'main.js': code };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  const options = { cwd: place, env: { HOME: place, ...env } };
  const { stdout } = await promisify(execFile)(process.execPath, ['main.js'], options);
  return JSON.parse(stdout);
}
