import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { base } from '../changes/seeds/base.js';
import { schema } from '../changes/seeds/seed.js';
import { runCli } from '../cli/support.js';
import { sharedFile } from '../support/shared.js';
import { repository } from '../support/compiler.js';
import { edited, workspaceWith } from './support/workspace.js';

/** What both commands say of a pair: the counts, the changes and the next version. */
function answerIn(stdout: string): string {
  return stdout.slice(0, stdout.indexOf('Next version:') + 'Next version: major'.length);
}

const same = JSON.stringify(base());
const changed = edited((d) => {
  schema(d, 'Receipt')['properties'].colour = { type: 'string' };
  delete schema(d, 'Order')['properties'].remark;
});

describe('oktaforge diff of a lock or a manifest and a description', () => {
  test.each([
    ['spec/api.lock.json', changed],
    ['spec/spec.yaml', changed],
    ['spec/api.lock.json', same],
    ['spec/spec.yaml', same],
  ])('of %s says what update would say', async (side, text) => {
    const root = workspaceWith({ 'next.json': text });
    await runCli(root, ['generate']);
    const diff = await runCli(root, ['diff', side, 'new/next.json']);
    const update = await runCli(root, ['update', 'new/next.json', '--dry-run']);
    expect(diff.exitCode).toBe(0);
    expect(answerIn(diff.stdout)).toBe(answerIn(update.stdout));
    expect(diff.stderr).toMatch(
      /^Both sides are corrected by the overlays of \S*spec\/spec\.yaml\./,
    );
  });

  test('of the description that the lock was made from finds nothing', async () => {
    const root = workspaceWith({ 'same.json': same });
    await runCli(root, ['generate']);
    const { stdout } = await runCli(root, ['diff', 'spec/api.lock.json', 'new/same.json']);
    expect(stdout).toContain('Next version: none');
  });

  test('says which actions do not fit, when asked', async () => {
    const root = workspaceWith({ 'next.json': changed });
    await runCli(root, ['generate']);
    const args = ['diff', 'spec/api.lock.json', 'new/next.json'];
    const { stderr } = await runCli(root, args);
    expect(stderr).toContain('Actions that do not fit and are left out: 1 (--verbose lists them).');
    expect((await runCli(root, [...args, '--verbose'])).stderr).toContain(
      'The target $.components.schemas.Order.properties.remark selects nothing',
    );
  });

  test('warns where a lock is alone, and the other side is not corrected like it', async () => {
    const root = workspaceWith({ 'next.json': same });
    await runCli(root, ['generate']);
    copyFileSync(join(root, 'spec/api.lock.json'), join(root, 'new/old.lock.json'));
    const { stderr } = await runCli(root, ['diff', 'new/old.lock.json', 'new/next.json']);
    expect(stderr).toMatch(
      /new\/old\.lock\.json is corrected by corrections\.yaml, and \S*new\/next\.json by nothing/,
    );
  });
});

const okta = sharedFile('specs/okta-2.16.0.yml');
const lock = join(repository, 'spec/api.lock.json');
const isAbout =
  existsSync(lock) && /"version": "2\.16\.0"/.test(readFileSync(lock, 'utf8').slice(0, 200));

describe.skipIf(okta === undefined || !isAbout)(
  'the same release of Okta from another file',
  () => {
    test('differs from the lock in little', async () => {
      const { stdout } = await runCli(repository, [
        'diff',
        'spec/api.lock.json',
        okta ?? '',
        '--json',
      ]);
      const { changes } = JSON.parse(stdout) as { changes: { severity: string }[] };
      // The two files differ in what the conversion to OpenAPI 3 did.
      expect(changes.filter(({ severity }) => severity === 'major').length).toBeLessThan(10);
    });
  },
);
