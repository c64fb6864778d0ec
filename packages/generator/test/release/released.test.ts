import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { keepReleased } from '../../../../scripts/release/released.mjs';
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
