import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { listFiles } from '../../src/output/tree.js';
import { writeOutput } from '../../src/output/write.js';
import { runCli, description } from '../cli/support.js';
import { folderWith } from '../support/folder.js';

const journal = 'work/.oktaforge/transaction/journal.json';

/** A folder with a victim, and a workspace beside it that came with a journal. */
function withJournal(write: () => unknown): string {
  const folder = folderWith({ 'api.json': description('Things'), 'victim/file': 'precious' });
  const transaction = join(folder, 'work/.oktaforge/transaction');
  mkdirSync(join(transaction, 'staged'), { recursive: true });
  const content = write();
  writeFileSync(
    join(folder, journal),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  return folder;
}

const generate = ['generate', '--spec', 'api.json', '--out', 'work'];

describe('a journal that nobody should trust', () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      'leads out of the workspace',
      () => [{ target: '../victim', removes: true }],
      /changes "\.\.\/victim", which is no place/,
    ],
    ['has an absolute path', () => [{ target: '/victim', removes: true }], /changes "\/victim"/],
    [
      'brings hooks for git',
      () => [{ target: '.GIT/hooks', removes: false }],
      /changes "\.GIT\/hooks"/,
    ],
    ['has another form', () => ({ target: 'src', removes: true }), /is not a list of changes/],
    ['is cut off', () => '[{"target": ', /is not JSON/],
    ['has no target', () => [7], /has a change without a target/],
  ])('that %s is not carried out', async (_, write, want) => {
    const folder = withJournal(write);
    const before = listFiles(folder, '.');
    const ran = await runCli(folder, generate);
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(want);
    expect(ran.stderr).toContain('corrupt-journal');
    expect(ran.stderr).toContain('help: Remove the folder .oktaforge');
    const left = listFiles(folder, '.').filter((path) => !path.includes('/.oktaforge/locks/'));
    expect(left).toEqual(before);
  });

  test('is left alone by --check, which writes nothing', async () => {
    const folder = withJournal(() => [{ target: 'packages', removes: true }]);
    mkdirSync(join(folder, 'work/packages'));
    const before = listFiles(folder, '.');
    const ran = await runCli(folder, [...generate, '--check']);
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toContain('interrupted-run');
    expect(listFiles(folder, '.')).toEqual(before);
    expect(existsSync(join(folder, 'work/packages'))).toBe(true);
  });
});

describe('links in the tree', () => {
  const files = [{ path: 'a/generated/x.ts', content: '1' }];
  const write = (root: string) => () => writeOutput(files, { root, roots: ['a/generated'] });

  test('may lead to the workspace itself', () => {
    const folder = folderWith({ 'real/keep': '' });
    symlinkSync('real', join(folder, 'link'));
    write(join(folder, 'link'))();
    expect(listFiles(folder, 'real')).toEqual(['real/a/generated/x.ts', 'real/keep']);
  });

  test.each([
    ['a generated folder', 'work/a/generated', '../../victim'],
    ['a folder above it', 'work/a', '../victim'],
    ['the generator’s own folder', 'work/.oktaforge', '../victim'],
    ['what is staged', 'work/.oktaforge/transaction', '../../victim'],
    ['nothing', 'work/a/generated', 'nowhere'],
  ])('are not written through: %s', (_, link, to) => {
    const folder = folderWith({ 'victim/file': '', 'work/keep': '', 'work/.keep/x': '' });
    mkdirSync(join(folder, link, '..'), { recursive: true });
    symlinkSync(to, join(folder, link));
    expect(write(join(folder, 'work'))).toThrow(/is (behind )?a symbolic link/);
    expect(listFiles(folder, 'victim')).toEqual(['victim/file']);
  });
});

test.each([['../x'], ['.git/hooks'], ['/x'], ['.oktaforge/locks']])(
  'nothing is decided for a target in %s',
  (target) => {
    const root = folderWith({ keep: '' });
    const write = () => writeOutput([], { root, roots: [] }, [{ target }]);
    expect(write).toThrow('is no place for generated files');
    expect(listFiles(root, '.')).toEqual(['./keep']);
  },
);
