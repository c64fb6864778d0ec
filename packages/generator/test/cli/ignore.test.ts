import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { base } from '../changes/seeds/base.js';
import { schema } from '../changes/seeds/seed.js';
import { folderWith } from '../support/folder.js';
import { edited, workspaceWith } from '../update/support/workspace.js';
import { runCli } from './support.js';

const pointer = '/components/schemas/Receipt/properties/number';
const decision = { rule: 'response-type-changed', pointer, reason: 'It was never\na text.' };
const news = edited((d) => {
  schema(d, 'Receipt')['properties'].number = { type: 'boolean' };
  schema(d, 'Tone')['enum'].push('MUTE');
});

/** Compares the base with an edit of it, under a list of decisions. */
async function compared(list: unknown, args: readonly string[] = []) {
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  const folder = folderWith({ 'old.json': JSON.stringify(base()), 'now.json': news, list: text });
  return runCli(folder, ['diff', 'old.json', 'now.json', '--ignore', 'list', ...args]);
}

interface Printed {
  readonly bump: string;
  readonly changes: readonly { readonly rule: string }[];
  readonly ignored?: readonly { readonly rule: string; readonly reason: string }[];
}

async function printed(list: unknown): Promise<Printed> {
  const { stdout } = await compared(list, ['--json']);
  return JSON.parse(stdout) as Printed;
}

describe('a change on the list', () => {
  test.each([
    ['of a change by rule and place', [decision], 'minor'],
    ['with its symbol', [{ ...decision, symbol: 'Receipt.number' }], 'minor'],
    ['with what it was and is', [{ ...decision, before: 'string', after: 'boolean' }], 'minor'],
    ['of another symbol', [{ ...decision, symbol: 'Other.number' }], 'major'],
    ['of another value', [{ ...decision, after: 'integer' }], 'major'],
    ['of another rule', [{ ...decision, rule: 'response-type-narrowed' }], 'major'],
    ['of the place above', [{ ...decision, pointer: '/components/schemas/Receipt' }], 'major'],
    [
      'in YAML',
      `- { rule: ${decision.rule}, pointer: ${pointer}, reason: Never a text. }`,
      'minor',
    ],
    ['of nothing', [], 'major'],
    ['that is a comment', '# None so far.', 'major'],
    ['that is empty', '', 'major'],
  ])('counts for no level: a list %s', async (_name, list, bump) => {
    const { bump: found, changes, ignored = [] } = await printed(list);
    expect(found).toBe(bump);
    expect(changes.some(({ rule }) => rule === decision.rule)).toBe(bump === 'major');
    expect(ignored.map(({ rule }) => rule)).toEqual(bump === 'major' ? [] : [decision.rule]);
  });

  test('does not hide what else breaks', async () => {
    const folder = folderWith({
      'old.json': JSON.stringify(base()),
      'now.json': edited((d) => {
        schema(d, 'Receipt')['properties'].number = { type: 'boolean' };
        delete schema(d, 'Receipt')['properties'].total;
      }),
      'list.json': JSON.stringify([decision]),
    });
    const args = ['diff', 'old.json', 'now.json', '--ignore', 'list.json', '--json'];
    expect(JSON.parse((await runCli(folder, args)).stdout)).toMatchObject({ bump: 'major' });
  });

  test.each([
    ['major', 0],
    ['minor', 1],
  ])('is nothing for --fail-on %s: exit code %i', async (level, want) => {
    expect((await compared([decision], ['--fail-on', level])).exitCode).toBe(want);
  });

  test('is listed with its reason', async () => {
    const { stdout, stderr } = await compared([decision]);
    expect(stderr).toBe('');
    expect(stdout).toContain('Things 1.0.0 → 1.0.0: 2 minor, 1 ignored\n');
    expect(stdout).toContain(`
Ignored
  major  \`Receipt.number\` gives boolean instead of string.
         string → boolean
         response-type-changed at ${pointer}
         because: It was never a text.
`);
    expect(stdout).toMatch(/Next version: minor\n$/);
    expect((await printed([decision])).ignored).toMatchObject([{ reason: decision.reason }]);
    expect((await compared([decision], ['--markdown'])).stdout).toContain(
      '#### Changes that do not count\n\n- `Receipt.number` gives boolean instead of string. It was never a text.\n',
    );
  });

  test('that is gone is a warning', async () => {
    const other = { ...decision, pointer: '/components/schemas/Gone' };
    const { exitCode, stderr } = await compared([decision, other]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('warning  No change matches this entry');
    expect(stderr).toContain('/components/schemas/Gone');
    expect(stderr).toContain('help: Remove the entry');
    expect(stderr).toContain('1 warning');
  });
});

describe('a list at fault', () => {
  test.each([
    ['an object', {}, 'this file holds an object'],
    ['an entry that is a text', ['x'], 'it is a string'],
    ['without a reason', [{ ...decision, reason: undefined }], '`reason` has to say'],
    ['with an empty reason', [{ ...decision, reason: ' ' }], '`reason` has to say'],
    ['without a place', [{ ...decision, pointer: undefined }], '`pointer` has to be'],
    ['with a place that is none', [{ ...decision, pointer: 'Receipt' }], '`pointer` has to be'],
    ['without a rule', [{ ...decision, rule: undefined }], '`rule` has to be'],
    [
      'of an unknown rule',
      [{ ...decision, rule: 'response-type-change' }],
      'the closest is `response-type-changed`',
    ],
    ['of a rule that every object has', [{ ...decision, rule: 'toString' }], 'no rule `toString`'],
    ['with an unknown key', [{ ...decision, because: 'x' }], 'there is no `because`'],
    ['with a symbol that is none', [{ ...decision, symbol: 1 }], '`symbol` has to be a text'],
    ['in no YAML', '- {', 'Syntax error'],
  ])('is refused, with place and help: %s', async (_name, list, want) => {
    const { exitCode, stdout, stderr } = await compared(list);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(want);
    expect(stderr).toContain('Nothing was compared');
    expect(stderr).toMatch(/list\n +\d+:\d+ {2}error/);
  });

  test('is not there', async () => {
    const folder = folderWith({ 'old.json': JSON.stringify(base()) });
    const args = ['diff', 'old.json', 'old.json', '--ignore', 'absent.yaml'];
    const { exitCode, stderr } = await runCli(folder, args);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('help: Check --ignore, or `ignoreChanges` in the config file.');
  });
});

describe('in a workspace', () => {
  const config = JSON.stringify({ ignoreChanges: 'spec/accepted.json' });

  function workspace(list: readonly object[], settings = config): string {
    const root = workspaceWith({ 'now.json': news });
    writeFileSync(join(root, 'oktaforge.config.json'), settings);
    writeFileSync(join(root, 'spec/accepted.json'), JSON.stringify(list));
    return root;
  }

  test('the config names the list, for update and for diff', async () => {
    const root = workspace([decision]);
    const updated = await runCli(root, ['update', 'new/now.json', '--dry-run', '--json']);
    expect(JSON.parse(updated.stdout)).toMatchObject({
      bump: 'minor',
      ignored: [{ reason: decision.reason }],
    });
    const args = ['diff', 'spec/things.json', 'new/now.json', '--json'];
    expect(JSON.parse((await runCli(root, args)).stdout)).toMatchObject({ bump: 'minor' });
  });

  test('--ignore comes before the config', async () => {
    const root = workspace([decision]);
    writeFileSync(join(root, 'none.json'), '[]');
    const args = ['update', 'new/now.json', '--dry-run', '--json', '--ignore', 'none.json'];
    expect(JSON.parse((await runCli(root, args)).stdout)).toMatchObject({ bump: 'major' });
  });

  test('generate goes on without it', async () => {
    expect((await runCli(workspace([]), ['generate'])).exitCode).toBe(0);
  });

  test.each([
    ['is at fault', [{ ...decision, reason: '' }], [], 1],
    ['has an entry that is about nothing', [decision, { ...decision, after: 'x' }], [], 0],
    ['has such an entry, with --strict', [{ ...decision, after: 'x' }], ['--strict'], 1],
  ])('a list that %s', async (_name, list, args, want) => {
    const ran = await runCli(workspace(list), ['update', 'new/now.json', '--dry-run', ...args]);
    expect(ran.exitCode).toBe(want);
    expect(ran.stderr).toContain('spec/accepted.json');
  });

  test('a config at fault is wrong usage', async () => {
    const root = workspace([], '{ "ignoreChange": "x" }');
    for (const args of [
      ['update', 'new/now.json'],
      ['diff', 'new/now.json', 'new/now.json'],
    ]) {
      const { exitCode, stderr } = await runCli(root, args);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('the closest is `ignoreChanges`');
    }
  });
});
