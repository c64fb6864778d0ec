import { expect, test } from 'vitest';
import { run } from './support/program.js';

const code = `
import { loadOktaConfig } from './node.js';
import { isOktaError } from './core.js';
try {
  const config = await loadOktaConfig();
  console.log(JSON.stringify([config, config.sources]));
} catch (error) {
  console.log(JSON.stringify([isOktaError(error), error]));
}
`;

const home =
  'okta: { client: { orgUrl: "https://home.okta.com", token: secret, userAgent: home } }';
const current = 'okta: { client: { orgUrl: "https://current.okta.com" } }';

test('the files are okta.yaml of the current folder, and before it ~/.okta/okta.yaml', async () => {
  const files = { '.okta/okta.yaml': home, 'okta.yaml': current };
  const [config, sources] = [await run({ code, files, peers: ['yaml'] })].flat();
  expect(config).toEqual({ orgUrl: 'https://current.okta.com', auth: {}, userAgent: 'home' });
  expect(sources).toEqual({
    orgUrl: expect.stringMatching(/^okta.client.orgUrl in .*[^a].okta.yaml$/),
    token: expect.stringMatching(/^okta.client.token in .*[.]okta.okta.yaml$/),
    userAgent: expect.stringMatching(/^okta.client.userAgent in .*[.]okta.okta.yaml$/),
  });
});

test('without files no reader of YAML is needed', async () => {
  const env = { OKTA_CLIENT_ORGURL: 'https://acme.okta.com', OKTA_CLIENT_TOKEN: 'secret' };
  expect(await run({ code, env })).toEqual([
    { orgUrl: 'https://acme.okta.com', auth: {} },
    { orgUrl: 'OKTA_CLIENT_ORGURL', token: 'OKTA_CLIENT_TOKEN' },
  ]);
});

test('without a reader of YAML the error names what installs it', async () => {
  expect(await run({ code, files: { 'okta.yaml': current } })).toEqual([
    true,
    {
      name: 'OktaConfigError',
      message: expect.stringMatching(
        /^reading .*okta.yaml needs the package yaml: npm install yaml$/,
      ),
    },
  ]);
});
