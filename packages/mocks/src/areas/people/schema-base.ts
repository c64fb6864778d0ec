import type { JsonObject } from '../../runtime/json.js';

/** Base attributes of user profiles. */
const ATTRIBUTES: readonly (readonly [name: string, title: string, rest?: JsonObject])[] = [
  ['login', 'Username', { required: true, minLength: 5, maxLength: 100 }],
  ['firstName', 'First name', { minLength: 1, maxLength: 50 }],
  ['lastName', 'Last name', { minLength: 1, maxLength: 50 }],
  ['middleName', 'Middle name'],
  ['honorificPrefix', 'Honorific prefix'],
  ['honorificSuffix', 'Honorific suffix'],
  ['email', 'Primary email', { required: true, format: 'email' }],
  ['title', 'Title'],
  ['displayName', 'Display name'],
  ['nickName', 'Nickname'],
  ['profileUrl', 'Profile Url', { format: 'uri' }],
  ['secondEmail', 'Secondary email', { format: 'email' }],
  ['mobilePhone', 'Mobile phone', { maxLength: 100 }],
  ['primaryPhone', 'Primary phone', { maxLength: 100 }],
  ['streetAddress', 'Street address'],
  ['city', 'City'],
  ['state', 'State'],
  ['zipCode', 'Zip code'],
  ['countryCode', 'Country code', { format: 'country-code' }],
  ['postalAddress', 'Postal Address'],
  ['preferredLanguage', 'Preferred language', { format: 'language-code' }],
  ['locale', 'Locale', { format: 'locale' }],
  ['timezone', 'Time zone', { format: 'timezone' }],
  ['userType', 'User type'],
  ['employeeNumber', 'Employee number'],
  ['costCenter', 'Cost center'],
  ['organization', 'Organization'],
  ['division', 'Division'],
  ['department', 'Department'],
  ['managerId', 'ManagerId'],
  ['manager', 'Manager'],
];

const permissions = [{ principal: 'SELF', action: 'READ_ONLY' }];

/** Properties that Okta adds to a declared attribute. */
export const ATTRIBUTE_DEFAULTS: JsonObject = {
  mutability: 'READ_WRITE',
  scope: 'NONE',
  permissions,
};

/** `#base` of every user schema. */
export function baseDefinition(): JsonObject {
  const properties = ATTRIBUTES.map(([name, title, rest]) => [
    name,
    {
      title,
      type: 'string',
      ...rest,
      ...ATTRIBUTE_DEFAULTS,
      master: { type: 'PROFILE_MASTER' },
    },
  ]);
  return {
    id: '#base',
    type: 'object',
    properties: Object.fromEntries(properties),
    required: ['login', 'email'],
  };
}
