import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { WorkspaceLocked, withLock } from '../../src/output/workspace-lock.js';
import { folderWith } from '../support/folder.js';

const taker = fileURLToPath(new URL('support/lock-taker.mjs', import.meta.url));
/** The compiled module: a child process cannot run TypeScript. `npm test` builds it first. */
const lock = new URL('../../dist/output/workspace-lock.js', import.meta.url);

interface Took {
  readonly taken: number;
  readonly overlaps: number;
}

async function takeIn(root: string, rounds: number, dies: number): Promise<Took> {
  const child = spawn(process.execPath, [taker, lock.href, root, String(rounds), String(dies)]);
  let [said, failed] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (failed += part.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  expect(failed).toBe('');
  return JSON.parse(said) as Took;
}

const holder = (more: object): string =>
  JSON.stringify({ pid: process.ppid, host: hostname(), started: '', token: 'other', ...more });

describe('the lock of a workspace', () => {
  test('has one holder at a time among many processes, of which some die with it', async () => {
    const root = folderWith({});
    const processes = Array.from({ length: 12 }, (_, index) =>
      takeIn(root, 60, index % 3 === 0 ? 20 + index : -1),
    );
    const took = await Promise.all(processes);
    expect(took.map(({ overlaps }) => overlaps)).toEqual(took.map(() => 0));
    expect(took.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(20);
    expect(readdirSync(join(root, '.oktaforge/locks')).length).toBeLessThan(20);
  });

  test('has one holder at a time in one process too', async () => {
    const root = folderWith({});
    await withLock(root, async () => {
      await expect(withLock(root, async () => 1)).rejects.toThrow(WorkspaceLocked);
    });
    expect(await withLock(root, async () => 2)).toBe(2);
  });

  test('is given back when the work fails', async () => {
    const root = folderWith({});
    const work = withLock(root, async () => {
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await withLock(root, async () => 1)).toBe(1);
  });

  test.each([
    ['a process that is gone', holder({ pid: 999_999_999 })],
    ['another process that has the number now', holder({ started: '-1' })],
    ['an earlier process with the number of this one', holder({ pid: process.pid })],
    ['nobody that can be read', '{'],
  ])('is taken over from %s', async (_, content) => {
    const root = folderWith({ '.oktaforge/locks/7/holder': content });
    expect(await withLock(root, async () => 1)).toBe(1);
    expect(readdirSync(join(root, '.oktaforge/locks')).toSorted()).toEqual(['7', '8']);
  });

  test('is not taken over from a process of another machine', async () => {
    const root = folderWith({ '.oktaforge/locks/7/holder': holder({ host: 'elsewhere' }) });
    await expect(withLock(root, async () => 1)).rejects.toThrow(
      `Process ${process.ppid} on elsewhere is generating`,
    );
  });

  test('is not taken through a link', async () => {
    const [root, victim] = [folderWith({}), folderWith({ 'a/b': '' })];
    symlinkSync(victim, join(root, '.oktaforge'));
    await expect(withLock(root, async () => 1)).rejects.toThrow(/behind a symbolic link/);
    mkdirSync(join(victim, 'locks'));
    writeFileSync(join(victim, 'locks/x'), '');
    await expect(withLock(root, async () => 1)).rejects.toThrow(/behind a symbolic link/);
    expect(readdirSync(join(victim, 'locks'))).toEqual(['x']);
  });
});

describe('a signal that would end the process', () => {
  const worker = fileURLToPath(new URL('support/signalled.mjs', import.meta.url));

  test.each([
    ['waits until the work with the lock is done', 'locked', ['.oktaforge', 'done']],
    ['ends work without the lock at once', 'free', []],
  ])('%s', (_, kind, want) => {
    const root = folderWith({});
    const { signal } = spawnSync(process.execPath, [worker, lock.href, root, kind]);
    expect(signal).toBe('SIGTERM');
    expect(readdirSync(root)).toEqual(want);
    if (kind === 'locked') {
      expect(readdirSync(join(root, '.oktaforge/locks/1'))).toEqual(['ticket']);
    }
  });
});
