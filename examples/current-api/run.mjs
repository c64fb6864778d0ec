// Generates a client and validators from Okta's current description, compiles an application over them, and runs it:
//   node run.mjs [file or URL of the description]
// Without an argument it takes the newest description beside this checkout, in ../shared/specs, and says so when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, '../..');
const shared = process.env.OKTAFORGE_SHARED ?? join(repository, '../shared');

/** `management-2026.06.3.yaml` rather than `management-2024.06.1.yaml`. */
function newestDescription() {
  const folder = join(shared, 'specs');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const newest = names
    .filter((name) => /^management-.*\.ya?ml$/.test(name))
    .toSorted()
    .at(-1);
  return newest && join(folder, newest);
}

/** Runs a script of Node in this folder; ends with its exit code when it fails. */
function node(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const description = process.argv[2] ?? newestDescription();
if (description === undefined) {
  console.log(`There is no current description in ${join(shared, 'specs')}.`);
  console.log('Give one: node run.mjs <file or URL>');
} else {
  // Installed, this is `npx oktaforge generate --spec …`.
  node(join(repository, 'packages/generator/dist/cli.js'), 'generate', '--spec', description);
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  node(join(dirname(typescript), 'bin/tsc'), '-p', 'tsconfig.json');
  node('dist/main.js');
}
