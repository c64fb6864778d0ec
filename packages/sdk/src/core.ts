/** The client without its namespaces, for functions that are imported one by one: the smallest bundles. */
export * from './common.js';
// A whole client has them as methods, and loads them when they are used.
export { request, requestList } from './runtime/raw.js';
