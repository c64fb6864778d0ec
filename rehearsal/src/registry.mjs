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
 * @returns {Promise<{ url: string, npmrc: string, storage: string, stop: () => Promise<void> }>} npmrc: a file with this registry
 *   for our scope
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
  const npmrc = join(folder, 'npmrc');
  writeFileSync(
    npmrc,
    `@oktaforge:registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\naudit=false\nfund=false\nupdate-notifier=false\n`,
  );
  return { url, npmrc, storage: join(folder, 'storage'), stop: () => stop(server) };
}

function verdaccio() {
  return createRequire(import.meta.url).resolve('verdaccio/bin/verdaccio');
}

/** The registry's configuration. Anyone may publish, as it listens on loopback and only during the rehearsal. */
function configuration(folder) {
  return `storage: ${join(folder, 'storage')}
auth:
  htpasswd:
    file: ${join(folder, 'htpasswd')}
uplinks: {}
packages:
  '@oktaforge/*':
    access: $all
    publish: $all
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
