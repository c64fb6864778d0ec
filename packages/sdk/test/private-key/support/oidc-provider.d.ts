/** The little of oidc-provider that the tests use; it comes without types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export interface IssuedToken {
    readonly jti: string;
    readonly scope: string;
    /** Thumbprint of the key that the token is bound to, with DPoP. */
    readonly jkt?: string;
    readonly clientId: string;
    readonly isExpired: boolean;
    destroy(): Promise<void>;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    readonly ClientCredentials: { find(token: string): Promise<IssuedToken | undefined> };
    callback(): RequestListener;
    on(event: string, listener: (context: unknown, error: Error) => void): this;
  }
}
