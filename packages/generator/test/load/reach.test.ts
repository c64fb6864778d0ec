import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/diagnostics/render.js';
import { loadDescription } from '../../src/load/load.js';
import { folderWith } from '../support/folder.js';

const api = (reference: string): string =>
  `openapi: 3.0.3\ninfo:\n  title: T\n  description: { $ref: '${reference}' }\npaths: {}\n`;

const secret = { 'secret/hosts.json': '{"token": "s3cret"}', 'api/near.json': '{"token": "near"}' };

async function loaded(
  folder: string,
  allowRefs: readonly string[] = [],
): Promise<{ info: unknown; text: string }> {
  const spec = join(folder, 'api/api.yaml');
  const { document, diagnostics, sources } = await loadDescription({ spec, allowRefs });
  const text = renderText(diagnostics.all, { sources }).replaceAll(folder, '');
  return { info: document?.['info'], text };
}

describe('a description may not refer to', () => {
  test.each<[string, (folder: string) => string]>([
    ['a file beside its folder', () => '../secret/hosts.json#/token'],
    ['a file by its absolute path', (folder) => `${folder}/secret/hosts.json#/token`],
    ['a file by its URL', (folder) => `file://${folder}/secret/hosts.json#/token`],
    ['a file behind encoded dots', () => '%2e%2e/secret/hosts.json#/token'],
    ['a file behind an encoded slash', () => '..%2fsecret%2fhosts.json#/token'],
    ['a file behind a link', () => 'link/hosts.json#/token'],
    ['a file that is not there', () => '../secret/gone.json'],
    ['the web', () => 'https://example.invalid/a.json'],
    ['another host', () => '//example.invalid/a.json'],
  ])('%s', async (_, reference) => {
    const folder = folderWith(secret);
    symlinkSync('../secret', join(folder, 'api/link'));
    writeFileSync(join(folder, 'api/api.yaml'), api(reference(folder)));
    const { info, text } = await loaded(folder);
    expect(info).toBeUndefined();
    expect(text).toMatch(/^ {2}4:18 {2}error {2}\S+ may not refer to /m);
    expect(text).toContain('at /info/description/$ref');
    expect(text).toContain('--allow-refs');
    expect(text).not.toContain('s3cret');
  });

  test('a file outside by way of a file inside', async () => {
    const folder = folderWith({
      ...secret,
      'api/api.yaml': api('near.yaml#/a'),
      'api/near.yaml': "b: 1\na:\n  $ref: '../secret/hosts.json#/token'\n",
    });
    const { info, text } = await loaded(folder);
    expect(info).toBeUndefined();
    expect(text).toMatch(/near\.yaml\n {2}3:3 {2}error .* may not refer to /);
  });
});

describe('a description may refer to', () => {
  test.each<[string, string, string]>([
    ['a file in its folder', 'near.json#/token', 'near'],
    ['a folder that is allowed', '../secret/hosts.json#/token', 's3cret'],
    ['a file with an encoded name', 'far%20away.json#/token', 'far'],
  ])('%s', async (_, reference, want) => {
    const folder = folderWith({
      ...secret,
      'api/far away.json': '{"token": "far"}',
      'api/api.yaml': api(reference),
    });
    const { info } = await loaded(folder, [join(folder, 'secret')]);
    expect(info).toEqual({ title: 'T', description: want });
  });
});

describe('what is no file', () => {
  test.each([
    ['a device', '/dev/zero'],
    ['a pipe that nobody writes to', 'pipe'],
  ])('%s is not read', async (_, name) => {
    const folder = folderWith({ 'api.yaml': api('pipe') });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const spec = name === 'pipe' ? join(folder, 'pipe') : name;
    const { diagnostics } = await loadDescription({ spec });
    expect(diagnostics.all[0]?.message).toContain('is a pipe or a device');
    const referring = await loadDescription({ spec: join(folder, 'api.yaml') });
    expect(referring.diagnostics.all).toMatchObject([
      { code: 'unresolved-file-reference', source: { pointer: '/info/description/$ref' } },
    ]);
  });
});
