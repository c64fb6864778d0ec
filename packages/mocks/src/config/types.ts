/** What an org begins with, by name. Entries that the org has already are left as they are. */
export interface OrgConfig {
  /** Custom attributes of users' profiles (the default user schema), by name. */
  readonly userAttributes?: Readonly<Record<string, AttributeConfig>>;
  readonly groups?: readonly GroupConfig[];
  readonly users?: readonly UserConfig[];
  readonly authorizationServers?: readonly AuthorizationServerConfig[];
  readonly applications?: readonly ApplicationConfig[];
}

/** A custom attribute: a property of a JSON schema, as Okta's user schemas have them. */
export interface AttributeConfig {
  readonly type: 'string' | 'boolean' | 'number' | 'integer' | 'array';
  readonly title?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly items?: { readonly type: 'string' | 'number' | 'integer' };
}

export interface GroupConfig {
  readonly name: string;
  readonly description?: string;
}

export interface UserConfig {
  readonly login: string;
  /** Default: the login. */
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly password?: string;
  /** Further attributes of the profile. */
  readonly profile?: Readonly<Record<string, unknown>>;
  /** False for a user who is only staged. Default true. */
  readonly activate?: boolean;
  /** Names of groups, of this config or of the org. */
  readonly groups?: readonly string[];
  /** Administrator roles, such as `READ_ONLY_ADMIN`. */
  readonly roles?: readonly string[];
}

/** An application: one of OpenID Connect by its `type`, or any by what `POST /api/v1/apps` takes. */
export interface ApplicationConfig {
  readonly label: string;
  /** Application type of OpenID Connect. */
  readonly type?: 'web' | 'browser' | 'native' | 'service';
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly redirectUris?: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
  /** Default: those that the type needs. */
  readonly grantTypes?: readonly string[];
  /** Public keys (JSON Web Keys) of an application that signs its assertions. */
  readonly keys?: readonly Readonly<Record<string, unknown>>[];
  /** Scopes of Okta's APIs that the application is granted. */
  readonly scopes?: readonly string[];
  /** Whether its access tokens are bound to a key (DPoP). */
  readonly dpop?: boolean;
  /** What `POST /api/v1/apps` takes, for other kinds of applications: `signOnMode`, `name`, `settings` … */
  readonly application?: Readonly<Record<string, unknown>>;
  /** Names of groups that are assigned. */
  readonly groups?: readonly string[];
  /** Logins of users who are assigned. */
  readonly users?: readonly string[];
}

export interface AuthorizationServerConfig {
  /** `default` is the one that every org has. */
  readonly name: string;
  readonly description?: string;
  /** Default `['api://' + name]`. */
  readonly audiences?: readonly string[];
  readonly scopes?: readonly ScopeConfig[];
  readonly claims?: readonly ClaimConfig[];
  readonly policies?: readonly PolicyConfig[];
}

export interface ScopeConfig {
  readonly name: string;
  readonly description?: string;
  readonly consent?: 'REQUIRED' | 'IMPLICIT' | 'FLEXIBLE';
  readonly default?: boolean;
}

export interface ClaimConfig {
  readonly name: string;
  /** An expression such as `user.department`, or a pattern of group names. */
  readonly value: string;
  readonly valueType?: 'EXPRESSION' | 'GROUPS';
  /** Which token has it. Default `RESOURCE`: access tokens. */
  readonly claimType?: 'RESOURCE' | 'IDENTITY';
  readonly groupFilterType?: 'STARTS_WITH' | 'EQUALS' | 'CONTAINS' | 'REGEX';
  /** Scopes for which the claim is added. Default: any. */
  readonly scopes?: readonly string[];
}

export interface PolicyConfig {
  readonly name: string;
  readonly description?: string;
  /** Client ids, or labels of applications. Default: all clients. */
  readonly clients?: readonly string[];
  readonly rules?: readonly RuleConfig[];
}

export interface RuleConfig {
  readonly name: string;
  /** Default `['client_credentials', 'authorization_code']`. */
  readonly grantTypes?: readonly string[];
  /** Default `['*']`. */
  readonly scopes?: readonly string[];
  /** Names of groups. Default: everyone. */
  readonly groups?: readonly string[];
  /** Default 60. */
  readonly accessTokenLifetimeMinutes?: number;
}
