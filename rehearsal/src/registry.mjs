import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Starts a temporary registry on loopback for our packages only. All other packages come from the registry that npm is
 * configured for.
 *
 * @param {string} folder - for its files
 * @returns {Promise<{ url: string, npmrc: string, storage: string, token: string, stop: () => Promise<void> }>} npmrc: a file with this
 *   registry for our scope, and the token of a maintainer
 */
export async function startRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const config = join(folder, 'config.yaml');
  writeFileSync(config, configuration(folder));
  const server = spawn(
    process.execPath,
    [verdaccio(), '--config', config, '--listen', `127.0.0.1:${port}`],
    {
      stdio: 'ignore',
    },
  );
  await answering(url, server);
  const token = await signUp(url);
  return {
    url,
    npmrc: npmrcFor(url, folder, token),
    storage: join(folder, 'storage'),
    token,
    stop: () => stop(server),
  };
}

/**
 * A file of npm's settings with a registry for our scope.
 *
 * @param {string} url
 * @param {string} folder where it is written
 * @param {string} [token] without one npm is not logged in
 */
export function npmrcFor(url, folder, token) {
  const { host } = new URL(url);
  const file = join(
    folder,
    `npmrc-${host.replace(':', '-')}${token === undefined ? '-anonymous' : ''}`,
  );
  const login = token === undefined ? '' : `//${host}/:_authToken=${token}\n`;
  writeFileSync(
    file,
    `@oktaforge:registry=${url}\n${login}audit=false\nfund=false\nupdate-notifier=false\n`,
  );
  return file;
}

/** A maintainer of the packages, as `npm login` makes one. */
async function signUp(url) {
  const name = 'maintainer';
  const response = await fetch(`${url}-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: 'rehearsal-only', email: `${name}@localhost` }),
  });
  const { token } = await response.json();
  if (token === undefined) throw new Error(`The registry gives no token: ${response.status}`);
  return token;
}

function verdaccio() {
  return createRequire(import.meta.url).resolve('verdaccio/bin/verdaccio');
}

/** The registry's configuration. As npm's own, it takes packages of those only who have a token. */
function configuration(folder) {
  return `storage: ${join(folder, 'storage')}
auth:
  htpasswd:
    file: ${join(folder, 'htpasswd')}
uplinks: {}
packages:
  '@oktaforge/*':
    access: $all
    publish: $authenticated
max_body_size: 50mb
log: { type: stdout, format: json, level: fatal }
`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(url, server) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error('The registry ended at once.');
    try {
      await fetch(`${url}-/ping`);
      return;
    } catch {
      await wait(200);
    }
  }
  throw new Error('The registry does not answer.');
}

async function stop(server) {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}
