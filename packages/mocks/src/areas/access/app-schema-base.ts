import type { Json, JsonObject } from '../../runtime/json.js';

/** Base attributes of the users of a client: the claims of OpenID Connect, each with a title and what it is. */
const CLAIMS: Readonly<Record<string, readonly [title: string, description: string]>> = {
  name: ['Name', "End-User's full name in displayable form."],
  nickname: [
    'Nickname',
    'Casual name of the End-User (may or may not be the same as the given_name)',
  ],
  given_name: ['Given Name', 'Given name or first name of the End-User.'],
  middle_name: ['Middle Name', 'Middle name of the End-User.'],
  family_name: ['Family Name', 'Surname or last name of the End-User.'],
  email: ['Email', "End-User's preferred e-mail address."],
  profile: ['Profile URL', "URL of the End-User's profile page."],
  picture: ['Picture URL', "URL of the End-User's profile picture."],
  website: ['Website', "URL of the End-User's Web page or blog."],
  gender: ['Gender', "End-User's gender."],
  birthdate: [
    'Birthdate',
    "End-User's birthday, represented as an ISO 8601:2004 YYYY-MM-DD format.",
  ],
  zoneinfo: ['Time Zone', "String representing the End-User's time zone."],
  locale: [
    'Locale Name',
    "ISO3166-1 country code in uppercase, separated by a dash (e.g. 'en-US')",
  ],
  phone_number: ['Phone Number', "End-User's preferred telephone number in E.164 format."],
  street_address: ['Street Address', 'Full street address component.'],
  locality: ['Locality', 'City or locality component.'],
  region: ['Region', 'State, province, prefecture, or region component.'],
  postal_code: ['Postal Code', 'Zip code or postal code component.'],
  country: ['Country', 'Country name component.'],
  formatted: ['Formatted', 'Full mailing address, formatted for display.'],
};

/** Claims that tokens have within `address`. */
const OF_ADDRESS = ['street_address', 'locality', 'region', 'postal_code', 'country', 'formatted'];

/** The base attributes of an application's users, by how the application signs on. */
export function baseAttributes(mode: unknown): JsonObject {
  const userName = { title: 'Username', type: 'string', required: true };
  if (mode !== 'OPENID_CONNECT')
    return { userName: { ...userName, scope: 'NONE', maxLength: 100 } };
  const claims = Object.entries(CLAIMS).map(([name, [title, description]]): [string, Json] => {
    const external = OF_ADDRESS.includes(name) && { externalName: `address.${name}` };
    return [name, { title, description, type: 'string', ...external, scope: 'SELF' }];
  });
  return {
    userName: { ...userName, externalName: 'preferred_username', scope: 'SELF' },
    ...Object.fromEntries(claims),
  };
}
