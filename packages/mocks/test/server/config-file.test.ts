import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConfig } from '../../src/cli/config-file.js';
import { createMockOkta } from '../../src/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oktaforge-config-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function applied(text: string): Promise<string> {
  const file = join(folder, 'org.yaml');
  await writeFile(file, text);
  const mock = createMockOkta();
  try {
    await (await openConfig(file)).apply(mock);
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }
  const groups = (await (await mock.fetch('/api/v1/groups')).json()) as {
    profile: { name: string };
  }[];
  return groups
    .map(({ profile }) => profile.name)
    .toSorted()
    .join(', ');
}

describe('a config in a file', () => {
  it.each([
    ['YAML', 'groups:\n  - name: Sellers\n', 'Everyone, Sellers'],
    ['JSON', '{"groups": [{"name": "Sellers"}]}', 'Everyone, Sellers'],
    ['nothing', '# later\n', 'Everyone'],
    [
      'mistakes, each with its line',
      'groups:\n  - name: Sellers\nusers:\n  - login: a@b.c\n    groups:\n      - Sellers\n      - Buyers\n  - login: d@e.f\n    groups: [None]\n',
      'org.yaml:7: users[0].groups[1]: there is no group Buyers\norg.yaml:9: users[1].groups[0]: there is no group None',
    ],
    [
      'an unknown setting',
      'users:\n  - login: a@b.c\n    pasword: x\n',
      'org.yaml:2: users[0]: has no setting pasword',
    ],
    [
      'no YAML',
      'users: [',
      'org.yaml:1:9: a closing bracket or quote, a comma or a colon is missing',
    ],
    ['a tab', 'users:\n\t- login: a@b.c\n', 'org.yaml:2:1: lines are indented with spaces'],
    [
      'a key twice',
      'groups: []\nusers: []\ngroups: []\n',
      'org.yaml:3:1: this key was there before',
    ],
    ['no colon', 'groups:\n  - name: A\nusers\n', 'org.yaml:3:1: '],
    ['another indent', 'groups:\n  - name: A\n - name: B\n', 'org.yaml:3:'],
  ])('%s', async (_, text, want) => {
    expect(await applied(text)).toContain(want);
  });

  it.each([
    ['no-such.yaml', 'there is no such file'],
    ['.', 'it is a folder'],
  ])('%s cannot be read: %s', async (name, why) => {
    await expect(openConfig(join(folder, name))).rejects.toThrow(why);
  });
});
