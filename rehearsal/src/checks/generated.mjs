import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { programs } from '../programs.mjs';
import { run } from '../run.mjs';

const upstream = 'spec/node_modules/@okta/openapi/dist/spec.json';
const names = {
  sdk: '@acme/okta-sdk',
  validators: '@acme/okta-validators',
  mocks: '@acme/okta-mocks',
};

/** What one gets who installs the generator and has no workspace: packages that build, and work when they are installed. */
export async function checkGenerated(report, { folder, version, npmrc, root }) {
  const place = join(folder, 'generated');
  const okta = join(place, 'okta');
  const env = { npm_config_userconfig: npmrc };
  const spec = join(root, upstream);
  const from = ['--spec', spec, '--overlay', ...overlaysOf(root)];
  const to = ['--out', 'okta', '--scope', '@acme', '--name', 'okta'];
  const generate = ['--no-install', 'oktaforge', 'generate', ...from, ...to];
  const isGenerated = await report.check('packages by the installed generator', async () => {
    await makeConsumer(place, { '@oktaforge/generator': version }, { npmrc });
    await run('npx', generate, { cwd: place });
  });
  if (!isGenerated) return;
  await report.check('they are what the generator writes', async () => {
    await run('npx', [...generate, '--check'], { cwd: place });
  });
  const isBuilt = await report.check('they install and build', async () => {
    await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: okta, env });
    await run('npm', ['run', 'build'], { cwd: okta, env, milliseconds: 480_000 });
  });
  if (!isBuilt) return;
  await report.check('they work, packed and installed', async () => {
    await run('npm', ['pack', '--workspaces'], { cwd: okta, env });
    const tarballs = Object.fromEntries(
      Object.entries(names).map(([key, name]) => [name, `file:${tarballOf(okta, key)}`]),
    );
    const user = await makeConsumer(join(place, 'user'), tarballs, { npmrc });
    for (const key of Object.keys(names)) {
      writeFileSync(join(user, `${key}.mjs`), renamed(programs[key]));
      const output = await run(process.execPath, [`${key}.mjs`], { cwd: user });
      if (output.trim() !== 'ok') throw new Error(`${key}: ${output}`);
    }
  });
}

/** As `spec/spec.yaml` lists them. */
function overlaysOf(root) {
  const manifest = readFileSync(join(root, 'spec/spec.yaml'), 'utf8');
  return [...manifest.matchAll(/^ {2}- (overlays\/.+)$/gm)].map(([, path]) =>
    join(root, 'spec', path),
  );
}

function tarballOf(folder, key) {
  const file = readdirSync(folder).find((name) => name.startsWith(`acme-okta-${key}-`));
  if (file === undefined) throw new Error(`${key} was not packed.`);
  return join(folder, file);
}

function renamed(program) {
  return program.replaceAll(/@oktaforge\/(sdk|validators|mocks)/g, (_, key) => names[key]);
}
