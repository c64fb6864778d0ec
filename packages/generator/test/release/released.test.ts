import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { keepReleased, outdatedChangesets } from '../../../../scripts/release/released.mjs';
import { marked } from '../../src/update/mark.js';
import { folderWith } from '../support/folder.js';

it.each([
  ['1.0.0', '1.1.0', 'new'],
  ['1.0.0', '1.0.0', 'old'],
  ['1.0.0', '1.1.0-next.0', 'old'],
  ['1.0.0', '0.0.0-pr-12-20261128', 'old'],
  ['1.1.0-next.0', '1.1.0', 'new'],
])('from %s to %s the surface of the release is the %s one', (before, version, want) => {
  const root = folderWith({
    'packages/sdk/package.json': JSON.stringify({ version }),
    'spec/api.lock.json': 'new',
    'spec/released.lock.json': 'old',
  });
  expect(keepReleased(root, before)).toBe(want === 'new');
  expect(readFileSync(join(root, 'spec/released.lock.json'), 'utf8')).toBe(want);
});

it('finds changesets of updates that are about an earlier release', () => {
  const lock = '{"lock": 2}\n';
  const changeset = "---\n'@oktaforge/sdk': major\n---\n\nGone.\n";
  const root = folderWith({
    'spec/released.lock.json': lock,
    '.changeset/person.md': changeset,
    '.changeset/now.md': marked(changeset, lock),
    '.changeset/before.md': marked(changeset, '{"lock": 1}\n'),
    '.changeset/edited.md': `${marked(changeset, 'before')}More.\n`,
  });
  expect(outdatedChangesets(root)).toEqual(['.changeset/before.md', '.changeset/edited.md']);
});
