import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format } from 'prettier';
import { describe, expect, test } from 'vitest';

import { prettierOptions } from '../../src/output/format.js';
import type { Node } from '../changes/seeds/base.js';
import { schema } from '../changes/seeds/seed.js';
import { runCli } from '../cli/support.js';
import { treeOf } from '../support/tree.js';
import { edited, workspaceWith } from './support/workspace.js';

const withBreak = (d: Node): void => {
  delete schema(d, 'Receipt')['properties'].number;
};
const withAddition = (d: Node): void => {
  schema(d, 'Receipt')['properties'].colour = { type: 'string' };
};
/** More than a changeset has a place for. */
const withMuch = (d: Node): void => {
  for (let index = 0; index < 600; index += 1) {
    schema(d, 'Receipt')['properties'][`property${index}`] = { type: 'string' };
  }
};
const of = (version: string, ...edits: ((d: Node) => void)[]): string =>
  edited((d) => {
    d['info'].version = version;
    for (const edit of edits) edit(d);
  });

const descriptions = {
  'same.json': of('1.0.0'),
  'break.json': of('1.1.0', withBreak),
  'both.json': of('1.2.0', withBreak, withAddition),
  'addition.json': of('1.2.0', withAddition),
  'much.json': of('1.3.0', withMuch),
  'more.json': of('1.4.0', withMuch, withAddition),
};

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const changesets = (root: string): string[] =>
  readdirSync(join(root, '.changeset'))
    .filter((name) => name.endsWith('.md'))
    .toSorted();
const sdk = (from: string, to: string): string => `.changeset/spec-${from}-to-${to}-sdk.md`;

async function generated(): Promise<string> {
  const root = workspaceWith(descriptions);
  expect(await runCli(root, ['generate'])).toMatchObject({ exitCode: 0, stderr: '' });
  return root;
}

async function updated(root: string, ...names: (keyof typeof descriptions)[]): Promise<string> {
  let said = '';
  for (const name of names) {
    const { exitCode, stdout, stderr } = await runCli(root, ['update', `new/${name}`]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    said = stdout;
  }
  return said;
}

/** What the version step leaves. */
function release(root: string): void {
  for (const name of changesets(root)) rmSync(join(root, '.changeset', name));
  cpSync(join(root, 'spec/api.lock.json'), join(root, 'spec/released.lock.json'));
}

describe('an update on top of one that is not released', () => {
  test('writes one set of changesets for both, as severe as the more severe one', async () => {
    const root = await generated();
    const said = await updated(root, 'break.json', 'both.json');
    expect(said).toContain('Next version: major');
    const text = read(root, sdk('1.0.0', '1.2.0'));
    expect(text).toMatch(
      /^---\n# Written by oktaforge update[^\n]*\n['"]@oktaforge\/sdk['"]: major\n/,
    );
    expect(text).toContain('`Receipt.number`');
    expect(text).toContain('`Receipt.colour` is described now: string.');
    expect(changesets(root).filter((name) => !name.startsWith('spec-1.0.0-to-1.2.0-'))).toEqual([]);
  });

  test('is what one update of the same description would be', async () => {
    const [twice, once] = [await generated(), await generated()];
    await updated(twice, 'break.json', 'both.json');
    await updated(once, 'both.json');
    expect(treeOf(twice)).toEqual(treeOf(once));
  });

  test('takes the changesets back when nothing is left of the changes', async () => {
    const root = await generated();
    await updated(root, 'break.json');
    expect(changesets(root)).not.toEqual([]);
    const said = await updated(root, 'same.json');
    expect(said).toContain('No changeset: there is nothing to release.');
    expect(changesets(root)).toEqual([]);
  });

  test('leaves changesets of people', async () => {
    const root = await generated();
    const own = "---\n'@oktaforge/sdk': patch\n---\n\nMine.\n";
    writeFileSync(join(root, '.changeset/mine.md'), own);
    await updated(root, 'break.json', 'both.json');
    expect(read(root, '.changeset/mine.md')).toBe(own);
  });

  test('leaves a changeset of an update that somebody has edited, and says so', async () => {
    const root = await generated();
    await updated(root, 'break.json');
    const path = sdk('1.0.0', '1.1.0');
    const text = `${read(root, path)}\nUse \`Receipt.id\` instead.\n`;
    writeFileSync(join(root, path), text);
    const said = await updated(root, 'both.json');
    expect(read(root, path)).toBe(text);
    expect(said).toContain(`${path} was edited`);
    expect(read(root, sdk('1.0.0', '1.2.0'))).toContain('`Receipt.number`');
  });

  test('takes another name where an edited changeset has the name', async () => {
    const root = await generated();
    await updated(root, 'break.json');
    const path = sdk('1.0.0', '1.1.0');
    const text = read(root, path).replace('major', 'minor');
    writeFileSync(join(root, path), text);
    const said = await updated(root, 'break.json');
    expect(said).toContain('Next version: major');
    expect(read(root, path)).toBe(text);
    expect(read(root, sdk('1.0.0', '1.1.0-2'))).toContain(': major\n');
    expect(changesets(root).filter((name) => name.endsWith('-sdk.md'))).toHaveLength(2);
  });

  test('recognises its changesets under other names, and with the line ends of Windows', async () => {
    const root = await generated();
    await updated(root, 'break.json');
    const text = read(root, sdk('1.0.0', '1.1.0'));
    rmSync(join(root, sdk('1.0.0', '1.1.0')));
    writeFileSync(join(root, '.changeset/renamed.md'), text.replaceAll('\n', '\r\n'));
    await updated(root, 'both.json');
    expect(existsSync(join(root, '.changeset/renamed.md'))).toBe(false);
  });
});

describe('a page with the whole list', () => {
  const page = (to: string): string => `docs/updates/spec-1.0.0-to-${to}.md`;

  test('is replaced with the changesets that link to it', async () => {
    const root = await generated();
    await updated(root, 'much.json');
    expect(read(root, page('1.3.0'))).toContain('`Receipt.property599` is described now: string.');
    await updated(root, 'more.json');
    expect(existsSync(join(root, page('1.3.0')))).toBe(false);
    expect(read(root, page('1.4.0'))).toContain('`Receipt.colour`');
    expect(read(root, sdk('1.0.0', '1.4.0'))).toContain(`(${page('1.4.0')})`);
    for (const path of [page('1.4.0'), sdk('1.0.0', '1.4.0')]) {
      expect(await format(read(root, path), { ...prettierOptions, filepath: path })).toBe(
        read(root, path),
      );
    }
  });

  test('stays when somebody has edited it, or a changeset that links to it', async () => {
    for (const path of [page('1.3.0'), sdk('1.0.0', '1.3.0')]) {
      const root = await generated();
      await updated(root, 'much.json');
      writeFileSync(join(root, path), `${read(root, path)}\nMore.\n`);
      const before = read(root, page('1.3.0'));
      await updated(root, 'much.json');
      expect(read(root, page('1.3.0'))).toBe(before);
      expect(read(root, sdk('1.0.0', '1.3.0-2'))).toContain(`(${page('1.3.0-2')})`);
    }
  });

  test('stays when it is that of an earlier release, which had the same versions', async () => {
    const root = await generated();
    await updated(root, 'much.json');
    release(root);
    await updated(root, 'same.json');
    release(root);
    const before = read(root, page('1.3.0'));
    await updated(root, 'more.json', 'much.json');
    expect(read(root, page('1.3.0'))).toBe(before);
    expect(read(root, sdk('1.0.0', '1.3.0-2'))).toContain(`(${page('1.3.0-2')})`);
  });
});

describe('an update after a release', () => {
  test('tells what has changed since the release', async () => {
    const root = await generated();
    await updated(root, 'break.json');
    release(root);
    const said = await updated(root, 'both.json');
    expect(said).toContain('Next version: minor');
    expect(read(root, sdk('1.1.0', '1.2.0'))).toContain(': minor\n');
    expect(read(root, sdk('1.1.0', '1.2.0'))).not.toContain('`Receipt.number`');
  });

  test('keeps the surface from before the first update, and says so', async () => {
    const root = await generated();
    const before = read(root, 'spec/api.lock.json');
    const said = await updated(root, 'break.json');
    expect(said).toContain('No release is recorded yet');
    expect(read(root, 'spec/released.lock.json')).toBe(before);
    expect(await updated(root, 'both.json')).toContain('Compared with spec/released.lock.json');
    expect(read(root, 'spec/released.lock.json')).toBe(before);
  });

  test.each(['', '{"lock": 1}', '<<<<<<< HEAD\n{"lock": 2}'])(
    'is refused while %j is the surface of the release',
    async (text) => {
      const root = await generated();
      writeFileSync(join(root, 'spec/released.lock.json'), text);
      const before = treeOf(root);
      const { exitCode, stderr } = await runCli(root, ['update', 'new/break.json']);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('released-surface');
      expect(treeOf(root)).toEqual(before);
    },
  );
});
