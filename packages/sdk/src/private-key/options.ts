/** What `privateKey` takes. */
export interface PrivateKeyOptions {
  /** Client id of the service app. */
  readonly clientId: string;
  /** The private key whose public key the app has: PEM text (PKCS#8, PKCS#1 or SEC1), a JWK, or a `CryptoKey`. */
  readonly key: PrivateKeyInput;
  /** Scopes to ask for, such as `['okta.users.read']`, or one text with spaces between them. The app must have been granted them. */
  readonly scopes: string | readonly string[];
  /** The `kid` of the public key. Needed when the app has several keys; that of a JWK is taken when absent. */
  readonly keyId?: string | undefined;
  /** Binds tokens to a key pair of this provider's own (DPoP, RFC 9449). Default false. */
  readonly dpop?: boolean | undefined;
}

/** A private key of RSA or of an elliptic curve as a JSON Web Key (RFC 7517). */
export interface PrivateJwk {
  readonly kty?: string | undefined;
  readonly kid?: string | undefined;
  readonly alg?: string | undefined;
  readonly use?: string | undefined;
  readonly key_ops?: readonly string[] | undefined;
  readonly ext?: boolean | undefined;
  readonly crv?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly n?: string | undefined;
  readonly e?: string | undefined;
  readonly d?: string | undefined;
  readonly p?: string | undefined;
  readonly q?: string | undefined;
  readonly dp?: string | undefined;
  readonly dq?: string | undefined;
  readonly qi?: string | undefined;
}

/** What every runtime's `CryptoKey` has; not called so, as Node's types have no such global. */
export interface WebCryptoKey {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** A private key: PEM text (PKCS#8, PKCS#1, SEC1), a JWK as an object or as JSON text, or a `CryptoKey` that may sign. */
export type PrivateKeyInput = string | PrivateJwk | WebCryptoKey;
