import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../testing/shared.js';

const script = fileURLToPath(new URL('../current-api/run.mjs', import.meta.url));

function run(env: Readonly<Record<string, string>> = {}): string[] {
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  return execFileSync(process.execPath, [script], options).trim().split('\n');
}

describe('current-api', () => {
  it('says when there is no current description at hand', () => {
    expect(run({ OKTAFORGE_SHARED: '/nowhere' })).toEqual([
      'There is no current description in /nowhere/specs.',
      'Give one: node run.mjs <file or URL>',
    ]);
  });

  it.skipIf(sharedFile('specs/management-2026.06.3.yaml') === undefined)(
    'uses what is new since the published packages',
    () => {
      expect(run().slice(-3)).toEqual([
        'guo1  Partners',
        'guo2  Employees',
        'body.profile.name: expected a string, but got a number (5)',
      ]);
    },
  );
});
