import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

import { pinnedPnpm, pnpmFolder, root } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { step } from './steps.mjs';

const stampFile = join(root, 'node_modules/.oktaforge-install');

/** Installs the pinned pnpm, unless it is there. */
export async function ensurePnpm() {
  if (!existsSync(pnpmFolder)) await step(`installing ${pinnedPnpm}`, installPnpm);
}

/** Installs the locked dependencies. This takes milliseconds when they have not changed. */
export async function ensureDependencies() {
  const stamp = dependencyStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  await step('installing dependencies', installDependencies);
  writeFileSync(stampFile, stamp);
}

/** Installs pnpm into a temporary folder, which is renamed at the end: an interrupted installation is never used. */
async function installPnpm() {
  const unfinished = `${pnpmFolder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await runQuietly(...npm(['install', '--prefix', unfinished, '--no-save', pinnedPnpm]), {
      help: 'The pinned pnpm comes from the npm registry: check the network, and the registry that npm is set to.',
      env: { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error' },
    });
    if (!existsSync(pnpmFolder)) renameSync(unfinished, pnpmFolder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Runs npm: the one that runs this script if there is one, as that needs no shell on Windows. */
function npm(args) {
  const running = process.env['npm_execpath'] ?? '';
  return basename(running) === 'npm-cli.js'
    ? [process.execPath, [running, ...args]]
    : ['npm', args];
}

function installDependencies() {
  return runQuietly(
    'pnpm',
    ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'],
    {
      help: 'If a package.json was changed by hand, bring the lockfile up to date: npm run pnpm -- install',
    },
  );
}

/** A hash of all files that decide what is installed. */
function dependencyStamp() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packageManifests()]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function packageManifests() {
  const packages = readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `packages/${entry.name}`)
    .toSorted();
  return ['.', 'spec', 'examples', 'benchmarks', 'rehearsal', ...packages]
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(root, file)));
}
