import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { p256, pem } from './support/keys.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const program = `
import { privateKey } from './auth.js';
import { isOktaError } from './core.js';
const provider = privateKey({ clientId: '0oa1', key: process.env.KEY, scopes: 'okta.users.read' });
const request = { method: 'GET', url: 'https://acme.okta.com/', headers: new Headers() };
const fetch = () => { throw new Error('nothing is to be sent'); };
const error = await provider.authorize(request, { fetch, signal: AbortSignal.timeout(60_000) }).catch((thrown) => thrown);
console.log(JSON.stringify([isOktaError(error), error.name, error.message]));
`;

test('without oauth4webapi the error names what installs it', async () => {
  const place = mkdtempSync(join(tmpdir(), 'sdk-alone-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  for (const part of ['auth.js', 'common.js', 'core.js', 'limits', 'private-key', 'runtime']) {
    cpSync(join(dist, part), join(place, part), { recursive: true });
  }
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(place, 'main.js'), program);
  const { stdout } = await promisify(execFile)(process.execPath, ['main.js'], {
    cwd: place,
    env: { KEY: pem(p256.privateKey) },
  });
  expect(JSON.parse(stdout)).toEqual([
    true,
    'OktaConfigError',
    'privateKey needs the package oauth4webapi: npm install oauth4webapi',
  ]);
});
