import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';
import { description } from './support.js';

/** The compiled command, as it is installed; `npm test` builds it first. */
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const options = ['generate', '--spec', 'api.json', '--out', 'out', '--verbose'];

function treeOf(folder: string): Record<string, string> {
  const paths = listFiles(folder, 'out').filter((path) => !path.includes('/.oktaforge/'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function generateFrom(title: string, folder: string): Record<string, string> {
  writeFileSync(join(folder, 'api.json'), description(title));
  expect(spawnSync(process.execPath, [cli, ...options], { cwd: folder }).status).toBe(0);
  return treeOf(folder);
}

/** Runs the command and sends the signal as soon as it reports the stage. */
function interrupt(
  folder: string,
  stage: string,
  signal: NodeJS.Signals,
): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...options], { cwd: folder });
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.includes(`  ${stage}`)) child.kill(signal);
    });
    child.on('exit', (code, killedBy) => resolve(code ?? killedBy ?? 'unknown'));
  });
}

describe('the command as a process', () => {
  test.each([
    ['SIGINT', 'load', [130]],
    ['SIGTERM', 'load', [143]],
    ['SIGKILL', 'load', ['SIGKILL']],
    // So near the end it may be done before the signal comes.
    ['SIGKILL', 'emit', ['SIGKILL', 0]],
    ['SIGKILL', 'write', ['SIGKILL', 0]],
  ] as const)('%s during %s leaves a complete tree', async (signal, stage, endings) => {
    const folder = folderWith({});
    const after = generateFrom('After', folder);
    const before = generateFrom('Before', folder);
    expect(before).not.toEqual(after);

    writeFileSync(join(folder, 'api.json'), description('After'));
    expect(endings).toContain(await interrupt(folder, stage, signal));
    await finishInterrupted(join(folder, 'out'));
    expect([before, after]).toContainEqual(treeOf(folder));

    expect(generateFrom('After', folder)).toEqual(after);
  });

  test('wrong usage, run as it is installed', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'generat'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/Did you mean generate\?/);
  });
});
