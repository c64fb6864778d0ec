/** For Node: configuration from the environment and from files, and proxies. */
export {
  loadOktaConfig,
  type LoadOktaConfigOptions,
  type OktaConfig,
  type OktaSettings,
} from './node/load-config.js';
export { proxyFetch, type ProxyFetchOptions } from './node/proxy.js';
export type { Environment } from './node/environment.js';
