/** The parts of scopes that are not the first segment of the path: first match wins. Facts of Okta's list of OAuth 2.0 scopes. */
const FAMILIES: readonly (readonly [path: RegExp, family: string])[] = [
  [/^\/api\/v1\/iam\/|\/roles(\/|$)/, 'roles'],
  [/\/apps\/[^/]+\/grants(\/|$)/, 'appGrants'],
  [/\/meta\/schemas\/logStream/, 'logStreams'],
  [/\/meta\/schemas\/user\/linkedObjects/, 'linkedObjects'],
  [/\/meta\/schemas\//, 'schemas'],
  [/\/meta\/types\//, 'userTypes'],
  [/\/meta\/uischemas/, 'uischemas'],
  [/\/brands\/[^/]+\/templates\/|\/templates\//, 'templates'],
  [/\/mappings(\/|$)/, 'profileMappings'],
  [/\/zones(\/|$)/, 'networkZones'],
  [/\/hook-keys(\/|$)/, 'inlineHooks'],
  [/\/org\/|\/org$/, 'orgs'],
  [/\/threats\//, 'threatInsights'],
  [/\/api-tokens(\/|$)/, 'apiTokens'],
  [/\/(?:attack-protection)\//, 'orgs'],
];

const OPEN = /^\/api\/v1\/(?:sessions|authn.*)$/;

/** Whether anybody may call an operation: its request proves by itself who asks. */
export function isPublic(method: string, path: string): boolean {
  return method === 'POST' && OPEN.test(path);
}

/**
 * The scope that an operation needs where its description says nothing of scopes: `okta.{resource}.read` for reads, and
 * `okta.{resource}.manage` for all else. Undefined for what needs none.
 *
 * @param path Template or path: `/api/v1/users/{userId}`.
 */
export function scopeOf(method: string, path: string): string | undefined {
  if (isPublic(method, path)) return undefined;
  const segment = /^\/api\/v1\/([^/]+)/.exec(path)?.[1];
  const known = FAMILIES.find(([pattern]) => pattern.test(path))?.[1];
  const family =
    known ?? segment?.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (family === undefined) return undefined;
  return `okta.${family}.${method === 'GET' ? 'read' : 'manage'}`;
}
