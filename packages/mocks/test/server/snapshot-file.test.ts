import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot } from '../../src/cli/snapshot-file.js';
import { createMockOkta } from '../../src/index.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oktaforge-snapshot-'));
});
afterEach(() => rm(folder, { recursive: true }));

const state = createMockOkta({ now: 5000 }).snapshot();
const whole = JSON.stringify(state);
const at = (name: string): string => join(folder, name);

describe('the file of a snapshot', () => {
  it('is made where there is none, and nothing else is left', async () => {
    const { saved, save } = await openSnapshot(at('a.json'));
    expect([saved, await readdir(folder)]).toEqual([undefined, []]);
    await save(state);
    expect(await readFile(at('a.json'), 'utf8')).toBe(whole);
    expect(await readdir(folder)).toEqual(['a.json']);
    expect((await openSnapshot(at('a.json'))).saved).toEqual(JSON.parse(whole));
  });

  it('keeps who may read it', async () => {
    await writeFile(at('a.json'), whole);
    await chmod(at('a.json'), 0o640);
    await (await openSnapshot(at('a.json'))).save(state);
    expect((await stat(at('a.json'))).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['a file', true],
    ['no file yet', false],
  ])('is where a link leads to, which leads to %s', async (_name, exists) => {
    await mkdir(at('there'));
    if (exists) await writeFile(at('there/b.json'), whole);
    await symlink('there/b.json', at('middle.json'));
    await symlink(at('middle.json'), at('a.json'));
    await (await openSnapshot(at('a.json'))).save(state);
    expect(await readFile(at('there/b.json'), 'utf8')).toBe(whole);
    expect(await readlink(at('a.json'))).toBe(at('middle.json'));
    expect(await readdir(at('there'))).toEqual(['b.json']);
  });

  it('does not go through a name that others can guess', async () => {
    await writeFile(at('victim'), 'mine');
    const guesses = [`a.json.${String(process.pid)}.tmp`, 'a.json.tmp', 'a.json~', '.a.json'];
    for (const guess of guesses) await symlink(at('victim'), at(guess));
    await (await openSnapshot(at('a.json'))).save(state);
    expect(await readFile(at('victim'), 'utf8')).toBe('mine');
  });

  it('stays as it is when the new state cannot be written', async () => {
    await writeFile(at('a.json'), whole);
    const { save } = await openSnapshot(at('a.json'));
    const broken = {
      ...state,
      toJSON: () => {
        throw new Error('full');
      },
    };
    await expect(async () => save(broken)).rejects.toThrow('full');
    expect(await readFile(at('a.json'), 'utf8')).toBe(whole);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it.each([
    ['links in a circle', 'circle.json', 'its links lead in a circle'],
    ['a folder', 'there', 'it is no file'],
    ['a folder that does not exist', 'nowhere/a.json', 'there is no such folder'],
  ])('is not %s', async (_name, file, why) => {
    await mkdir(at('there'));
    await symlink(at('circle.json'), at('circle.json'));
    await expect(openSnapshot(at(file))).rejects.toThrow(`cannot be used: ${why}.`);
  });
});
