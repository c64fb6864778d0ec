import { asObject, readStrings, readText, type RawObject } from './raw.js';
import type { NormalAccess } from './types.js';

type Credentials = NonNullable<NormalAccess['credentials']>;

/** What an operation takes, as sets of credentials; undefined where that is an API token alone, or none is named. */
export function readCredentials(
  document: RawObject,
  requirements: readonly unknown[],
): Credentials | undefined {
  const schemes = asObject(
    asObject(document['components'])['securitySchemes'] ?? document['securityDefinitions'],
  );
  const sets = requirements.map((requirement) => credentialsOf(asObject(requirement), schemes));
  const [first, ...others] = sets;
  const isTokenAlone =
    first !== undefined && others.length === 0 && Object.keys(first).join() === API_TOKEN;
  return first === undefined || isTokenAlone ? undefined : sets;
}

const API_TOKEN = 'API token';

function credentialsOf(requirement: RawObject, schemes: RawObject): Credentials[number] {
  const sets = new Map<string, readonly string[]>();
  for (const name of Object.keys(requirement)) {
    const kind = kindOf(name, asObject(schemes[name]));
    sets.set(kind, [...(sets.get(kind) ?? []), ...readStrings(requirement, name)]);
  }
  return Object.fromEntries(sets);
}

/** What a scheme asks for. Its name says nothing: `api_token` is called `apiToken` in later descriptions. */
function kindOf(name: string, scheme: RawObject): string {
  switch (scheme['type']) {
    case 'apiKey':
      return isAuthorization(scheme) ? API_TOKEN : name;
    case 'oauth2':
    case 'openIdConnect':
      return 'OAuth 2.0';
    case 'basic':
      return 'HTTP basic';
    case 'http':
      return `HTTP ${readText(scheme, 'scheme')?.toLowerCase() ?? name}`;
    default:
      return name;
  }
}

function isAuthorization(scheme: RawObject): boolean {
  return scheme['in'] === 'header' && readText(scheme, 'name')?.toLowerCase() === 'authorization';
}
