/** Authentication as a service app: an access token for a private key, without or with DPoP. */
export { privateKey, type PrivateKeyOptions } from './private-key/private-key.js';
export type { PrivateJwk, PrivateKeyInput, WebCryptoKey } from './private-key/key-types.js';
