import { createOktaClient, type FetchLike } from '@oktaforge/sdk';
import { createOktaCore } from '@oktaforge/sdk/core';
import { loadOktaConfig, proxyFetch, type OktaConfig } from '@oktaforge/sdk/node';

export const config: OktaConfig = await loadOktaConfig({
  settings: { scopes: ['okta.users.read'], dpop: true, requestTimeout: 30 },
  env: { OKTA_CLIENT_ORGURL: 'https://acme.okta.com' },
});
export const clients = [createOktaClient(config), createOktaClient({ ...config, timeout: 1000 })];
export const core = createOktaCore(config);
export const source: string | undefined = config.sources.orgUrl;

export const through: FetchLike = await proxyFetch({ proxy: 'http://proxy:3128', noProxy: '*' });

// @ts-expect-error -- there is no such mode
await loadOktaConfig({ settings: { authorizationMode: 'JWT' } });
// @ts-expect-error -- there is no such setting
export const none = config.sources.colour;
// @ts-expect-error -- a proxy is a URL
await proxyFetch({ proxy: 3128 });
