import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { certificateFor } from './support/certificate.js';
import { run } from './support/program.js';
import { proxyTo } from './support/proxy.js';

const code = `
import { proxyFetch } from './node.js';
import { createOktaCore, isOktaError } from './core.js';
import { send } from './runtime/index.js';
const operation = { id: 'getUser', method: 'GET', path: '/api/v1/users/me' };
try {
  const fetch = await proxyFetch();
  const core = createOktaCore({ orgUrl: 'https://acme.okta.com', auth: { token: 't' }, fetch, maxRetries: 0 });
  console.log(JSON.stringify(await send(core, operation)));
} catch (error) {
  console.log(JSON.stringify([isOktaError(error), error]));
}
`;

test('TLS goes through the tunnel to the org, whose certificate is checked, and the process ends by itself', async () => {
  const { cert, key } = certificateFor('acme.okta.com');
  const org = createServer({ cert, key }, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify([request.headers.host, request.headers.authorization]));
  });
  await new Promise<void>((resolve) => org.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void org.close());
  const proxy = await proxyTo(`http://127.0.0.1:${(org.address() as AddressInfo).port}`);
  const env = { HTTPS_PROXY: proxy.url };
  const peers = ['undici'];

  const trusted = run({
    code,
    peers,
    files: { 'ca.pem': cert },
    env: { ...env, NODE_EXTRA_CA_CERTS: 'ca.pem' },
  });
  expect(await trusted).toEqual(['acme.okta.com', 'SSWS t']);

  const unknown = await run({ code, peers, env });
  expect(unknown).toEqual([true, expect.objectContaining({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })]);
  expect(proxy.tunnels).toEqual([{ target: 'acme.okta.com:443' }, { target: 'acme.okta.com:443' }]);
});

test('without undici the error names what installs it', async () => {
  const env = { HTTPS_PROXY: 'http://me:hunter2@127.0.0.1:1' };
  expect(await run({ code, env })).toEqual([
    true,
    {
      name: 'OktaConfigError',
      message: 'a proxy (HTTPS_PROXY) needs the package undici: npm install undici@7',
    },
  ]);
});
