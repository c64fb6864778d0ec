/** For Node: configuration from the environment and from files, and proxies. */
export { proxyFetch, type ProxyFetchOptions } from './node/proxy.js';
export type { Environment } from './node/environment.js';
