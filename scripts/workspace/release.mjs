import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { prepareGenerator } from './generate.mjs';
import { root } from './paths.mjs';
import { StepFailed, runQuietly, runVisibly } from './processes.mjs';
import { step } from './steps.mjs';

const usage = `Usage: npm run release -- [--dry-run]

Publishes the four packages in their order, through changesets, after it has made sure that the tree is clean, that generated
code is what the generator writes, and that nothing changed without a version of its own. --dry-run stops before publishing.
`;

/**
 * @param {string[]} options
 * @returns {Promise<number>} exit code: 0 published, 1 refused, 2 wrong usage
 */
export async function release(options) {
  const flags = readFlags(options);
  if (flags === undefined || flags.help) {
    (flags === undefined ? process.stderr : process.stdout).write(usage);
    return flags === undefined ? 2 : 0;
  }
  refuseUnclean();
  refusePending();
  refuseUnversioned();
  await refuseDrift();
  await step('building the packages', () =>
    runQuietly('turbo', ['run', 'build'], { help: 'The output above says what does not compile.' }),
  );
  if (flags['dry-run']) {
    process.stdout.write(
      `Would publish ${versionOf('sdk')}. Rehearse it: npm run release:rehearse\n`,
    );
    return 0;
  }
  return runVisibly('changeset', ['publish']);
}

/** The flags of the command line; undefined when there is an unknown one. */
function readFlags(args) {
  try {
    const options = { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}

function refuseUnclean() {
  const changes = git('status', '--porcelain');
  if (changes === '') return;
  throw new StepFailed(
    `What is released has to be what is committed. Commit or discard these first:\n${changes}`,
  );
}

/** Refuses a release with changesets that `changeset version` has not applied. */
function refusePending() {
  const pending = readdirSync(join(root, '.changeset')).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  if (pending.length === 0) return;
  throw new StepFailed(
    `These changesets have not become a version yet: ${pending.join(', ')}\nRun \`npm run changeset -- version\`, review and commit, then release.`,
  );
}

/** Refuses a release of packages that have changed since their version was released. */
function refuseUnversioned() {
  const version = versionOf('sdk');
  const tag = `@oktaforge/sdk@${version}`;
  if (git('tag', '--list', tag) === '') return;
  const changed = git('diff', '--name-only', tag, '--', 'spec/api.lock.json', 'packages/*/src');
  if (changed === '') return;
  const [first] = changed.split('\n');
  throw new StepFailed(
    `${version} is released already, and since then ${changed.split('\n').length} files have changed, ${first} among them.\nSay what has changed with \`npm run changeset\` (a spec update has done so), then \`npm run changeset -- version\`.`,
  );
}

async function refuseDrift() {
  const command = await prepareGenerator();
  await step('comparing generated code', () =>
    runQuietly(process.execPath, [command, 'generate', '--check'], {
      help: 'Run `npm run generate`, review and commit what it changes.',
    }),
  );
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).version;
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}
