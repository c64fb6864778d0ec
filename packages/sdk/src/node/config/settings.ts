/** What can be configured, by the names that `sources` has. */
export type SettingName =
  | 'orgUrl'
  | 'authorizationMode'
  | 'token'
  | 'clientId'
  | 'scopes'
  | 'privateKey'
  | 'keyId'
  | 'dpop'
  | 'proxy'
  | 'proxyHost'
  | 'proxyPort'
  | 'proxyUsername'
  | 'proxyPassword'
  | 'userAgent'
  | 'requestTimeout'
  | 'maxRetries'
  | 'allowHttp';

/**
 * Where each setting stands below `okta` in a file. The first place is the usual one, the others are those of Okta's clients for other
 * languages, whose files and variables people have. The environment variable is the same path, in capitals.
 */
export const places: Readonly<Record<SettingName, readonly string[]>> = {
  orgUrl: ['client.orgUrl'],
  authorizationMode: ['client.authorizationMode'],
  token: ['client.token'],
  clientId: ['client.clientId'],
  scopes: ['client.scopes'],
  privateKey: ['client.privateKey', 'client.jwk'],
  keyId: ['client.keyId', 'client.privateKeyId', 'client.kid'],
  dpop: ['client.dpop', 'client.dpopEnabled'],
  proxy: ['client.httpsProxy', 'client.proxy'],
  proxyHost: ['client.proxy.host'],
  proxyPort: ['client.proxy.port'],
  proxyUsername: ['client.proxy.username'],
  proxyPassword: ['client.proxy.password'],
  userAgent: ['client.userAgent', 'client.userAgentExtra'],
  requestTimeout: ['client.requestTimeout'],
  maxRetries: ['client.rateLimit.maxRetries', 'client.maxRetries'],
  allowHttp: [
    'testing.disableHttpsCheck',
    'testing.testingDisableHttpsCheck',
    'client.disableHttpsCheck',
  ],
};

/** What Okta's other clients can be told and this one has no use for, all that stands below included. */
export const unusedPlaces: readonly string[] = [
  'client.cache',
  'client.clientAssertion',
  'client.connectionTimeout',
  'client.dpopKeyRotationInterval',
  'client.encryptionType',
  'client.logging',
  'client.oauthTokenRenewalOffset',
  'client.rateLimit.enable',
  'client.rateLimit.maxBackoff',
];

/** The names that `places` has. */
export const settingNames: readonly SettingName[] = Object.keys(places).filter(isSettingName);

const byPlace = new Map(settingNames.flatMap((name) => places[name].map((place) => [place, name])));

/** Every place that counts. */
export const knownPlaces: readonly string[] = [...byPlace.keys(), ...unusedPlaces];

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(places, name);
}

export function settingAt(place: string): SettingName | undefined {
  return byPlace.get(place);
}

export function isUnused(place: string): boolean {
  return unusedPlaces.some((each) => place === each || place.startsWith(`${each}.`));
}

/** Whether settings stand below this place: `client`, `client.proxy`. */
export function isAbove(place: string): boolean {
  return knownPlaces.some((known) => known.startsWith(`${place}.`));
}

/** `client.rateLimit.maxRetries` -> `OKTA_CLIENT_RATELIMIT_MAXRETRIES` */
export function variableOf(place: string): string {
  return `OKTA_${place.replaceAll('.', '_').toUpperCase()}`;
}
