import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { finishInterrupted } from '../../src/output/workspace-lock.js';
import { runCli } from '../cli/support.js';
import { schema } from '../changes/seeds/seed.js';
import { folderWith } from '../support/folder.js';
import { edited, treeOf, workspaceWith } from './support/workspace.js';

const script = fileURLToPath(new URL('support/killed-update.mjs', import.meta.url));
/** The compiled module: a child process cannot run TypeScript. `npm test` builds it first. */
const updating = new URL('../../dist/update.js', import.meta.url).href;

/** Half an update: everything that it changes is changed, so that a mixture would be seen. */
const next = edited((d) => {
  d['info'].version = '1.1.0';
  schema(d, 'Receipt')['properties'].total.type = 'integer';
  delete schema(d, 'Order')['properties'].remark;
});

/** Ends with what the process printed; undefined when it was killed. */
function updateIn(root: string, killedAt?: number): Promise<string | undefined> {
  const args = [script, updating, root, join(root, 'new/next.json')];
  const child = spawn(
    process.execPath,
    killedAt === undefined ? args : [...args, String(killedAt)],
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  return new Promise((done) => {
    child.on('close', (_code, signal) => done(signal === 'SIGKILL' ? undefined : output));
  });
}

/** The same numbers in every run (mulberry32). */
function randomMoments(count: number, below: number): number[] {
  let state = 5;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return 1 + (((t ^ (t >>> 14)) >>> 0) % below);
  });
}

test('an update that is killed at 50 random moments leaves the tree as before or as after', async () => {
  const start = workspaceWith({ 'next.json': next });
  await runCli(start, ['generate']);
  const before = treeOf(start);
  const copy = (): string => {
    const root = folderWith({});
    cpSync(start, root, { recursive: true });
    return root;
  };
  const whole = copy();
  const changes = Number(await updateIn(whole));
  const after = treeOf(whole);
  expect(after).not.toEqual(before);

  const roots = randomMoments(50, changes).map((moment) => ({ moment, root: copy() }));
  const ends = { before: 0, after: 0 };
  const work = async (): Promise<void> => {
    for (let one = roots.pop(); one !== undefined; one = roots.pop()) {
      const { moment, root } = one;
      expect(await updateIn(root, moment), `moment ${moment} of ${changes}`).toBeUndefined();
      // What every command of the generator begins with.
      await finishInterrupted(root);
      const tree = treeOf(root);
      const isAfter = tree['spec/spec.yaml'] === after['spec/spec.yaml'];
      expect(tree).toEqual(isAfter ? after : before);
      ends[isAfter ? 'after' : 'before'] += 1;
    }
  };
  await Promise.all([work(), work(), work()]);
  // Both happen, or the test would show nothing.
  expect(ends.before).toBeGreaterThan(0);
  expect(ends.after).toBeGreaterThan(0);
}, 240_000);
