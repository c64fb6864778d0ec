/** A typed client for Okta's management API: the client, every type, and the runtime's public parts. */
export * from './generated/index.js';
export * from './common.js';
