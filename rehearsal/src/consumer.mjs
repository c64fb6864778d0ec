import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from './run.mjs';

/**
 * Makes a project of a user, and installs its dependencies.
 *
 * @param {string} folder - is created
 * @param {Record<string, string>} dependencies - versions or tags by name
 * @param {{ npmrc: string, files?: Record<string, string>, type?: 'module' | 'commonjs' }} options
 * @returns {Promise<string>} the folder
 */
export async function makeConsumer(folder, dependencies, { npmrc, files = {}, type = 'module' }) {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'consumer', version: '1.0.0', private: true, type, dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'],
    {
      cwd: folder,
      env: { npm_config_userconfig: npmrc },
    },
  );
  return folder;
}

/** Names of the installed packages. */
export function installed(folder) {
  const modules = join(folder, 'node_modules');
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`)
        : [name],
    );
}
