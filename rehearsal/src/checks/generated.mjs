import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { programs } from '../programs.mjs';
import { run } from '../run.mjs';
import { importing, subpathsOf } from '../subpaths.mjs';

const upstream = 'spec/node_modules/@okta/openapi/dist/spec.json';
const names = {
  sdk: '@acme/okta-sdk',
  validators: '@acme/okta-validators',
  mocks: '@acme/okta-mocks',
};

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  rootDir: 'src',
  outDir: 'dist',
};

/** An application over code that was generated into it; prints `ok`. */
const overGenerated = `import { isOktaError } from '@oktaforge/sdk/core';
import { userFixture } from './okta/mocks/fixtures.js';
import { createMockOkta } from './okta/mocks/index.js';
import { startMockServer } from './okta/mocks/server.js';
import { createOktaClient, type User } from './okta/sdk/index.js';
import { createUserRequest } from './okta/validators/areas/user.js';
import { createRequestMatcher } from './okta/validators/http.js';
const json = { headers: { 'content-type': 'application/json' } };
const fetch = () => Promise.resolve(new Response(JSON.stringify(userFixture({ id: '1' })), json));
const okta = createOktaClient({ orgUrl: 'https://dev.okta.com', auth: { token: 't' }, fetch });
const user: User = await okta.user.getUser({ userId: '1' });
const found = createRequestMatcher();
if (user.id !== '1' || isOktaError(user) || createUserRequest.is({}) || !found) throw new Error('not what was generated');

const mock = createMockOkta({ org: { users: 3, groups: 1, apps: 1 } });
mock.handle('getGroup', ({ params }) => ({ status: 200, body: { id: params.groupId } }));
const mocked = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 't' }, fetch: mock.fetch });
const made = await mocked.user.createUser({ body: { profile: { login: 'a@example.com', email: 'a@example.com', firstName: 'A', lastName: 'B' } } });
const users: User[] = [];
for await (const each of mocked.user.listUsers()) users.push(each);
const group = await mocked.group.getGroup({ groupId: 'g' });
if (users.length !== 5 || made.status !== 'PROVISIONED' || group.id !== 'g') throw new Error('not what the mock has');
const server = await startMockServer({ org: { users: 2 } });
const answer = await globalThis.fetch(server.url + '/api/v1/users');
await server.stop();
if (answer.status !== 200) throw new Error('not served');
console.log('ok');
`;

const imports = `import { checkImports } from './subpaths.mjs';
checkImports();
console.log('ok');
`;

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
    const { everywhere } = subpathsOf(user, Object.values(names));
    writeFileSync(join(user, 'subpaths.mjs'), importing(everywhere));
    const texts = Object.keys(names).map((key) => [key, renamed(programs[key])]);
    for (const [name, text] of [...texts, ['imports', imports]]) {
      writeFileSync(join(user, `${name}.mjs`), text);
      const output = await run(process.execPath, [`${name}.mjs`], { cwd: user });
      if (output.trim() !== 'ok') throw new Error(`${name}: ${output}`);
    }
    return `${everywhere.length} subpaths`;
  });
}

/** Generated code in an application, over the published runtimes. */
export async function checkInto(report, { folder, version, npmrc, root }) {
  const place = join(folder, 'into');
  const settings = { spec: join(root, upstream), overlays: overlaysOf(root), into: 'src/okta' };
  const config = `import { defineConfig } from '@oktaforge/generator';\nexport default defineConfig(${JSON.stringify(settings)});\n`;
  const generate = ['--no-install', 'oktaforge', 'generate'];
  const compile = ['--no-install', 'tsc', '-p', 'tsconfig.json'];
  const isGenerated = await report.check('code into an application, by a config file', async () => {
    const dependencies = Object.fromEntries(
      ['generator', 'sdk', 'validators', 'mocks'].map((key) => [`@oktaforge/${key}`, version]),
    );
    await makeConsumer(place, { ...dependencies, typescript: '5.9.3' }, { npmrc });
    writeFileSync(join(place, 'oktaforge.config.ts'), config);
    await run('npx', generate, { cwd: place });
    await run('npx', [...generate, '--check'], { cwd: place });
    writeFileSync(join(place, 'src/main.ts'), overGenerated);
    writeFileSync(
      join(place, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['src'] }),
    );
  });
  if (!isGenerated) return;
  await report.check('it compiles, and works', async () => {
    await run('npx', compile, { cwd: place, milliseconds: 480_000 });
    const output = await run(process.execPath, ['dist/main.js'], { cwd: place });
    if (output.trim() !== 'ok') throw new Error(output);
  });
  await report.check('with another runtime the compiler says what to install', async () => {
    const runtime = join(place, 'node_modules/@oktaforge/sdk/dist/runtime/contract.d.ts');
    const text = readFileSync(runtime, 'utf8');
    writeFileSync(runtime, text.replace(/Generated extends \d+/, 'Generated extends 0'));
    const said = await run('npx', compile, { cwd: place, milliseconds: 480_000 }).then(
      () => 'It compiles.',
      ({ message }) => message,
    );
    const wanted = `npm install @oktaforge/sdk@${version}`;
    if (!said.includes(wanted)) throw new Error(said);
    return wanted;
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
