import type { Json, JsonObject } from '../../runtime/json.js';

/** The claims that an OpenID Connect application gets, and the attribute of the user's profile that each comes from. */
export const CLAIMS: readonly (readonly [claim: string, attribute: string | undefined])[] = [
  ['street_address', 'streetAddress'],
  ['country', 'countryCode'],
  ['website', undefined],
  ['zoneinfo', 'timezone'],
  ['birthdate', undefined],
  ['gender', undefined],
  ['formatted', 'postalAddress'],
  ['profile', 'profileUrl'],
  ['locality', 'city'],
  ['given_name', 'firstName'],
  ['middle_name', 'middleName'],
  ['locale', 'locale'],
  ['picture', undefined],
  ['name', 'displayName'],
  ['nickname', 'nickName'],
  ['phone_number', 'primaryPhone'],
  ['region', 'state'],
  ['postal_code', 'zipCode'],
  ['family_name', 'lastName'],
  ['email', 'email'],
];

/** The profile that a user has at an application, from the user's own. */
export function profileFor(app: JsonObject, profile: JsonObject): JsonObject {
  if (app['signOnMode'] !== 'OPENID_CONNECT') return {};
  const defaults: JsonObject = {
    zoneinfo: 'America/Los_Angeles',
    locale: 'en_US',
    name: [profile['firstName'], profile['lastName']].filter(Boolean).join(' '),
  };
  return Object.fromEntries(
    CLAIMS.map(([claim, attribute]): [string, Json] => {
      const value = attribute === undefined ? undefined : profile[attribute];
      return [claim, value ?? defaults[claim] ?? null];
    }),
  );
}
