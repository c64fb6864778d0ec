// Publishes what is built as a snapshot, for a pull request: npm run release:snapshot -- --registry URL --tag pr-12
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { publishTarballs } from '../../scripts/release/publish.mjs';
import { packSnapshot } from './publish.mjs';

const usage =
  'Usage: npm run release:snapshot -- --registry URL [--tag NAME]\nNODE_AUTH_TOKEN is the token, if the registry wants one.\n';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

async function snapshot({ registry, tag }) {
  const folder = mkdtempSync(join(tmpdir(), 'oktaforge-snapshot-'));
  try {
    const npmrc = join(folder, 'npmrc');
    const { host, pathname } = new URL(registry);
    // npm reads the token from the environment, so that no file contains it.
    writeFileSync(
      npmrc,
      `@oktaforge:registry=${registry}\n//${host}${pathname}:_authToken=\${NODE_AUTH_TOKEN}\n`,
    );
    const { copy, version, tarballs } = await packSnapshot({ root, folder, tag });
    const env = { npm_config_userconfig: npmrc, NPM_CONFIG_PROVENANCE: 'false' };
    await publishTarballs({ root: copy, tarballs, registry, tag, env });
    process.stdout.write(`${version}, under the tag ${tag}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const options = { registry: { type: 'string' }, tag: { type: 'string', default: 'snapshot' } };
  const { values } = parseArgs({ options });
  if (values.registry === undefined || !URL.canParse(values.registry))
    throw new Error('--registry has to be a URL.');
  if (values.tag === 'latest' || !/^[a-z][\w-]*$/.test(values.tag))
    throw new Error(
      '--tag has to be a name such as pr-12, and never latest: that is what everybody gets.',
    );
  await snapshot({ registry: values.registry, tag: values.tag });
} catch (error) {
  process.stderr.write(
    `${error.message}\n${error.code?.startsWith('ERR_PARSE') || /^--(registry|tag)/.test(error.message) ? usage : ''}`,
  );
  process.exitCode = /^--(registry|tag)|option/i.test(error.message) ? 2 : 1;
}
