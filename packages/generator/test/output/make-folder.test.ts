import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { makeFolder } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';

describe('a folder is made', () => {
  test.each(['a', 'a/b/c', 'there', 'there/d'])('%s', (path) => {
    const folder = join(folderWith({ 'there/file': '' }), path);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test('but not in place of a file', () => {
    const folder = folderWith({ file: '' });
    expect(() => makeFolder(join(folder, 'file'))).toThrow(/EEXIST/);
    expect(() => makeFolder(join(folder, 'file/a'))).toThrow(/ENOTDIR/);
  });

  test.skipIf(!existsSync('/proc/self'))('and a file system that refuses it is an error', () => {
    expect(() => makeFolder('/proc/oktaforge/a')).toThrow(/ENOENT/);
  });
});
