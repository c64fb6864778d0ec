/** Authentication as a service app: an access token for a private key, without or with DPoP. */
export { privateKey } from './private-key/private-key.js';
export type {
  PrivateJwk,
  PrivateKeyInput,
  PrivateKeyOptions,
  WebCryptoKey,
} from './private-key/options.js';
