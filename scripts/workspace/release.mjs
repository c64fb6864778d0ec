import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { faultOfAddress, readAddress } from '../release/address.mjs';
import { NotPublished, publishTarballs } from '../release/publish.mjs';
import { tagPublished } from '../release/tag.mjs';
import { packAll } from '../release/tarballs.mjs';
import { prepareGenerator } from './generate.mjs';
import { root } from './paths.mjs';
import { StepFailed, runQuietly } from './processes.mjs';
import { step } from './steps.mjs';

const usage = `Usage: npm run release -- [--dry-run | --pack FOLDER]

Publishes the four packages, each after those that it depends on, and tags them, after it has made sure that the tree is clean, that
generated code is what the generator writes, that nothing changed without a version of its own, and that the address of the repository
is set. What an earlier try has published is left, and tagged.

--dry-run      stops before packing
--pack FOLDER  packs into a folder, for a later step to publish: node scripts/release/publish.mjs --tarballs FOLDER
`;

/**
 * @param {string[]} options
 * @returns {Promise<number>} exit code: 0 done, 1 refused or not published, 2 wrong usage
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
  refuseAddress();
  await refuseDrift();
  await step('building the packages', () =>
    runQuietly('turbo', ['run', 'build', 'sweep'], {
      help: 'The output above says what does not compile.',
    }),
  );
  if (flags['dry-run']) {
    process.stdout.write(
      `Would publish ${versionOf('sdk')}. Rehearse it: npm run release:rehearse\n`,
    );
    return 0;
  }
  if (flags.pack === undefined) return publishAndTag();
  await packAll(root, resolve(flags.pack));
  return 0;
}

/** What is published gets its tag although the rest could not be published. */
async function publishAndTag() {
  const tarballs = mkdtempSync(join(tmpdir(), 'oktaforge-release-'));
  try {
    await packAll(root, tarballs);
    await publishTarballs({ root, tarballs }).finally(() => tagPublished({ root }));
    process.stdout.write('Push the tags: git push --tags\n');
    return 0;
  } catch (error) {
    if (error instanceof NotPublished) throw new StepFailed(error.message);
    throw error;
  } finally {
    rmSync(tarballs, { recursive: true, force: true });
  }
}

/** The flags of the command line; undefined when there is an unknown one. */
function readFlags(args) {
  try {
    const options = {
      'dry-run': { type: 'boolean' },
      pack: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    };
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
    `These changesets have not become a version yet: ${pending.join(', ')}\nRun \`npm run release:version\`, review and commit, then release.`,
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
    `${version} is released already, and since then ${changed.split('\n').length} files have changed, ${first} among them.\nSay what has changed with \`npm run changeset\` (a spec update has done so), then \`npm run release:version\`.`,
  );
}

/** Refuses packages that would name a repository that is not theirs. */
function refuseAddress() {
  const fault = faultOfAddress(readAddress(root));
  if (fault !== undefined) throw new StepFailed(fault);
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
