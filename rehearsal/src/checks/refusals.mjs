import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandFailed, run } from '../run.mjs';

/** Faults of a tree for which a release must be refused, each with the expected message. */
const unfit = [
  {
    name: 'a dirty tree',
    spoil: (clone) => writeFileSync(join(clone, 'forgotten.txt'), 'x'),
    says: /Commit or discard these first:\n\?\? forgotten\.txt/,
  },
  {
    name: 'a changeset that is no version yet',
    spoil: async (clone) => {
      const text = "---\n'@oktaforge/sdk': patch\n---\n\nSomething.\n";
      writeFileSync(join(clone, '.changeset/some-change.md'), text);
      await commit(clone);
    },
    says: /have not become a version yet: some-change\.md/,
  },
  {
    name: 'a change without a changeset',
    spoil: async (clone) => {
      const { version } = JSON.parse(
        await run('git', ['show', 'HEAD:packages/sdk/package.json'], { cwd: clone }),
      );
      await run('git', ['tag', '--force', `@oktaforge/sdk@${version}`], { cwd: clone });
      writeFileSync(join(clone, 'spec/api.lock.json'), '{}\n');
      await commit(clone);
    },
    says: /since then 1 files have changed, spec\/api\.lock\.json among them/,
  },
  {
    name: 'packages with the placeholder of an address',
    spoil: async (clone) => {
      const file = join(clone, 'package.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      manifest.repository.url = 'git+https://github.com/your-organisation/oktaforge.git';
      writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n\n`);
      await commit(clone);
    },
    says: /still the placeholder https:\/\/github\.com\/your-organisation\/oktaforge\.\nSet it: npm run release:address/,
  },
];

/** Runs `npm run release` on clones of the workspace with these faults. Uncommitted changes are not in the clones. */
export async function checkRefusals(report, { folder, root }) {
  for (const [index, { name, spoil, says }] of unfit.entries()) {
    await report.check(`a release of ${name} is refused`, async () => {
      const clone = join(folder, `unfit-${index}`);
      await run('git', ['clone', '--quiet', root, clone], { cwd: folder });
      await withoutPending(clone);
      await spoil(clone);
      const said = await refusal(clone);
      if (!says.test(said)) throw new Error(said);
    });
  }
}

/** Drops the changesets of the workspace: a release would be refused for them, whatever else is at fault. */
async function withoutPending(clone) {
  const folder = join(clone, '.changeset');
  const pending = readdirSync(folder).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  if (pending.length === 0) return;
  for (const name of pending) rmSync(join(folder, name));
  await commit(clone);
}

async function commit(clone) {
  const identity = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
  await run('git', ['add', '--all'], { cwd: clone });
  await run('git', [...identity, 'commit', '--quiet', '-m', 'spoil'], { cwd: clone });
}

async function refusal(clone) {
  try {
    const script = `import('./scripts/workspace/release.mjs').then(({ release }) => release(['--dry-run']))
      .then((code) => process.exit(code), (error) => { console.error(error.message); process.exit(1); });`;
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: clone });
  } catch (error) {
    if (error instanceof CommandFailed) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}
