import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';
import { description, runCli } from './support.js';

/** The compiled command, as it is installed; `npm test` builds it first. */
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const options = ['generate', '--spec', 'api.json', '--out', 'out', '--verbose'];

function treeOf(folder: string): Record<string, string> {
  const paths = listFiles(folder, 'out').filter((path) => !path.includes('/.oktaforge/'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

async function generateFrom(title: string, folder: string): Promise<Record<string, string>> {
  writeFileSync(join(folder, 'api.json'), description(title));
  const { exitCode } = await runCli(folder, options);
  expect(exitCode).toBe(0);
  return treeOf(folder);
}

/** Runs the command in a process that gets the signal when it has reported the stage; gives how it ended. */
function interrupt(folder: string, stage: string, signal: string): number | string | null {
  const hook = new URL('support/signal-at-stage.mjs', import.meta.url);
  hook.search = String(new URLSearchParams({ stage, signal }));
  const args = ['--import', hook.href, cli, ...options];
  const { status, signal: killedBy } = spawnSync(process.execPath, args, { cwd: folder });
  return killedBy ?? status;
}

describe('the command as a process', () => {
  test.each([
    ['SIGINT', 'load', 'SIGINT'],
    ['SIGTERM', 'load', 'SIGTERM'],
    ['SIGKILL', 'load', 'SIGKILL'],
    ['SIGKILL', 'emit', 'SIGKILL'],
    ['SIGKILL', 'write', 'SIGKILL'],
  ] as const)('%s after %s leaves a complete tree', async (signal, stage, ending) => {
    const folder = folderWith({});
    const after = await generateFrom('After', folder);
    const before = await generateFrom('Before', folder);
    expect(before).not.toEqual(after);

    writeFileSync(join(folder, 'api.json'), description('After'));
    expect(interrupt(folder, stage, signal)).toBe(ending);
    await finishInterrupted(join(folder, 'out'));
    expect(treeOf(folder)).toEqual(stage === 'write' ? after : before);

    expect(await generateFrom('After', folder)).toEqual(after);
  });

  test('wrong usage, run as it is installed', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'generat'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/Did you mean generate\?/);
  });
});
