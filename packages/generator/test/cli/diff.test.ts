import { describe, expect, test } from 'vitest';

import { base } from '../changes/seeds/base.js';
import { schema } from '../changes/seeds/seed.js';
import { folderWith } from '../support/folder.js';
import { edited } from '../update/support/workspace.js';
import { runCli } from './support.js';

const old = JSON.stringify(base());
const now = edited((d) => {
  d['info'].version = '2.0.0';
  schema(d, 'Receipt')['properties'].number = { type: 'boolean' };
  schema(d, 'Tone')['enum'].push('MUTE');
});
const more = edited((d) => {
  schema(d, 'Tone')['enum'].push('MUTE');
});
const files = {
  'old.json': old,
  'now.json': now,
  'more.json': more,
  'bad.json': '{}',
  'older.lock.json': '{ "lock": 1 }',
  'newer.lock.json': '{ "lock": 99 }',
};

describe('oktaforge diff', () => {
  test('says what has changed, by area, and what version that asks for', async () => {
    const { exitCode, stdout } = await runCli(folderWith(files), ['diff', 'old.json', 'now.json']);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').slice(0, 10)).toEqual([
      'Things 1.0.0 → 2.0.0: 1 major, 2 minor, 1 patch',
      '',
      '  area    major  minor  patch',
      '  Thing       1      2',
      '  Common                    1',
      '',
      'Thing',
      '  major  `Receipt.number` gives boolean instead of string.',
      '         string → boolean',
      '         response-type-changed at /components/schemas/Receipt/properties/number',
    ]);
    expect(stdout).toContain('1 patch not shown: --verbose');
    expect(stdout).toMatch(/Next version: major\n$/);
  });

  test.each([
    ['old.json', 'now.json', 'major', 1],
    ['old.json', 'now.json', 'patch', 1],
    ['old.json', 'more.json', 'major', 0],
    ['old.json', 'more.json', 'minor', 1],
    ['old.json', 'old.json', 'patch', 0],
    ['old.json', 'now.json', 'none', 2],
  ])('of %s and %s, with --fail-on %s, exits with %i', async (one, other, level, want) => {
    const args = ['diff', one, other, '--fail-on', level];
    expect((await runCli(folderWith(files), args)).exitCode).toBe(want);
  });

  test('has the fields of the public surface as JSON', async () => {
    const { stdout } = await runCli(folderWith(files), ['diff', 'old.json', 'now.json', '--json']);
    const { bump, summary, changes } = JSON.parse(stdout) as {
      bump: string;
      summary: object[];
      changes: object[];
    };
    expect(bump).toBe('major');
    expect(summary).toEqual([
      { area: 'Thing', major: 1, minor: 2, patch: 0 },
      { area: 'Common', major: 0, minor: 0, patch: 1 },
    ]);
    expect(changes[0]).toEqual({
      rule: 'response-type-changed',
      severity: 'major',
      pointer: '/components/schemas/Receipt/properties/number',
      symbol: 'Receipt.number',
      packages: { sdk: 'major', validators: 'major', mocks: 'major' },
      before: 'string',
      after: 'boolean',
      message: '`Receipt.number` gives boolean instead of string.',
    });
  });

  test('is a changelog as Markdown', async () => {
    const { stdout } = await runCli(folderWith(files), [
      'diff',
      'old.json',
      'now.json',
      '--markdown',
    ]);
    expect(stdout).toContain(
      '#### What breaks\n\n**Thing**\n\n- `Receipt.number` gives boolean instead of string. (before: `string`, now: `boolean`) Read the new type.\n',
    );
  });

  test.each([
    ['on a terminal', [], { terminal: true }],
    ['with --verbose', ['--verbose'], {}],
  ])('shows its stages %s', async (_name, args, where) => {
    const argv = ['diff', 'old.json', 'now.json', ...args];
    const { stderr } = await runCli(folderWith(files), argv, where);
    const shown = stderr.split('\n').filter((line) => /^\S/.test(line));
    expect(shown.map((line) => line.replace(/.*\//, '')).slice(0, 3)).toEqual([
      'old.json',
      'now.json',
      'comparison',
    ]);
    expect(stderr).toMatch(/ {2}compare +\d+ changes +\d+\.\d s\n/);
  });

  test('of one and the same is nothing', async () => {
    const { stdout } = await runCli(folderWith(files), ['diff', 'old.json', 'old.json', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ bump: 'none', changes: [] });
  });

  test.each(['bad.json', 'absent.json', 'older.lock.json', 'newer.lock.json'])(
    'refuses %s with what to do',
    async (file) => {
      const { exitCode, stdout, stderr } = await runCli(folderWith(files), [
        'diff',
        'old.json',
        file,
      ]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
      expect(stderr).toContain('help: ');
      expect(stderr).toContain('Nothing was compared, as a description has errors.');
    },
  );

  test.each([
    ['older.lock.json', 'format 1, which an older version', 'Generate again'],
    ['newer.lock.json', 'format 99, which a newer version', 'Install the version'],
  ])('says of %s what to do', async (file, want, help) => {
    const { stderr } = await runCli(folderWith(files), ['diff', file, 'old.json']);
    expect(stderr).toContain(want);
    expect(stderr).toContain(help);
  });
});
