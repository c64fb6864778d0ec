import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sdkSizes } from '../src/budgets.js';
import { bundleProgram } from '../src/measures/bundle.js';
import { measureSizes } from '../src/measures/sizes.js';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'bundle-'));
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(project, name), content);
}

describe('bundleProgram', () => {
  it('counts what is used and nothing else', async () => {
    write({
      'library.ts': `export const used = '${'u'.repeat(100)}'; export const unused = '${'n'.repeat(1000)}';`,
      'entry.ts': `export { used } from './library';`,
    });
    const { gzipped, parts } = await bundleProgram(project, 'entry.ts');
    expect(gzipped).toBeGreaterThan(20);
    expect(parts.map(({ file }) => file)).toEqual(['library.ts']);
    expect(parts[0]?.bytes).toBeLessThan(200);
  });

  it('leaves out what is loaded later', async () => {
    write({
      'later.ts': `import { shared } from './shared'; export const late = shared + '${'l'.repeat(1000)}';`,
      'shared.ts': `export const shared = '${'s'.repeat(100)}';`,
      'entry.ts': `export { shared } from './shared'; export const load = () => import('./later');`,
    });
    const { parts } = await bundleProgram(project, 'entry.ts');
    expect(parts.map(({ file }) => file).toSorted()).toEqual(['entry.ts', 'shared.ts']);
    const all = await bundleProgram(project, 'entry.ts', 'all');
    expect(all.parts.map(({ file }) => file).toSorted()).toEqual([
      'entry.ts',
      'later.ts',
      'shared.ts',
    ]);
  });

  it('refuses a program that needs Node', async () => {
    write({ 'entry.ts': `export { readFileSync } from 'node:fs';` });
    await expect(bundleProgram(project, 'entry.ts')).rejects.toThrow('node:fs');
  });
});

describe('measureSizes', () => {
  it('says where the bytes are when a bundle is too large', async () => {
    // Hexadecimal digits of a generator with a long period: gzip can halve them, no more.
    const digits = Array.from({ length: 6_000 }, (_, i) => ((i * i * 7919) ^ (i * 104729)) >>> 0);
    write({
      'get-user.ts': `export const data = ${JSON.stringify(digits)};`,
      'get-and-list.ts': 'export const small = 1;',
      'get-user-with-private-key.ts': 'export const small = 1;',
      'ten-operations.ts': 'export const small = 1;',
      'whole-client.ts': 'export const small = 1;',
    });
    const shown = { id: 'shown', what: 'Shown', program: 'get-and-list.ts', limit: undefined };
    const rows = await measureSizes({ ours: { name: 'us', project }, peers: [] }, [
      ...sdkSizes,
      shown,
    ]);
    const [getUser, list] = [rows[0], rows.at(-1)];
    expect(getUser?.measured).toBeGreaterThan(5_000);
    expect(getUser?.whenMissed?.[0]).toMatch(/^\d+ B get-user\.ts$/);
    expect(list?.budgets).toEqual([]);
    expect(list?.measured).toBeLessThan(100);
  });
});
