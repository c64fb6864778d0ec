import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { faultOfAddress } from '../release/address.mjs';
import { follow } from '../release/follow.mjs';
import { keepReleased, outdatedChangesets, versionOf } from '../release/released.mjs';
import { root } from './paths.mjs';
import { StepFailed, runQuietly, runVisibly } from './processes.mjs';
import { step } from './steps.mjs';

/**
 * Turns the changesets into one version and its changelogs, keeps the surface of that version for the updates that follow, and brings
 * everything along that names the version.
 *
 * @param {string[]} options passed on to `changeset version`
 * @returns {Promise<number>} exit code
 */
export async function version(options) {
  const outdated = outdatedChangesets(root);
  if (outdated.length > 0) {
    throw new StepFailed(
      `These changesets of an update are about an earlier release than the last one: ${outdated.join(', ')}\nUpdate to the same description once more: that replaces those that nobody has edited. From the others remove what is released already, and the line "Written by oktaforge update".`,
    );
  }
  const before = versionOf(root);
  const code = await runVisibly('changeset', ['version', ...options]);
  if (code !== 0) return code;
  keepReleased(root, before);
  await followAll();
  return 0;
}

/**
 * Sets the address of the repository, and brings manifests and links to it.
 *
 * @param {string[]} options the address
 * @returns {Promise<number>} exit code
 */
export async function address([wanted, ...rest]) {
  const usage = 'Usage: npm run release:address -- https://github.com/owner/name';
  const fault = wanted === undefined ? usage : faultOfAddress(wanted, {});
  if (fault !== undefined || rest.length > 0) {
    console.error(fault ?? usage);
    return 2;
  }
  const file = join(root, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.repository.url = `git+${wanted}.git`;
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  await followAll();
  return 0;
}

async function followAll() {
  const changed = follow(root);
  if (changed.length > 0) {
    await step('formatting', () =>
      runQuietly('prettier', ['--write', ...changed], {
        help: 'The output above says what is no Markdown or JSON.',
      }),
    );
  }
  // The packages name each other by version, and the lockfile names what package.json says.
  await step('bringing the lockfile along', () =>
    runQuietly('pnpm', ['install', '--lockfile-only', '--prefer-offline'], {
      help: 'The versions of the four packages, and how they name each other, have to be the same.',
    }),
  ).catch((error) => {
    throw new StepFailed(`${error.message}\nThe other files are as they should be.`);
  });
}
