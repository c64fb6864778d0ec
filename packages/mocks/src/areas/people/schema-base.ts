import { isJsonObject, type JsonObject } from '../../runtime/json.js';

const SELF = (action: string): JsonObject => ({ permissions: [{ principal: 'SELF', action }] });

/** What users may do with an attribute of their own profile, where it is not reading. */
const WRITTEN = SELF('READ_WRITE');
const SECRET = SELF('HIDE');

/** Base attributes of user profiles in a new org. */
const ATTRIBUTES: readonly (readonly [name: string, title: string, rest?: JsonObject])[] = [
  ['login', 'Username', { required: true, minLength: 5, maxLength: 100 }],
  ['firstName', 'First name', { required: true, minLength: 1, maxLength: 50, ...WRITTEN }],
  ['lastName', 'Last name', { required: true, minLength: 1, maxLength: 50, ...WRITTEN }],
  ['middleName', 'Middle name'],
  ['honorificPrefix', 'Honorific prefix'],
  ['honorificSuffix', 'Honorific suffix'],
  ['email', 'Primary email', { required: true, format: 'email', ...WRITTEN }],
  ['title', 'Title'],
  ['displayName', 'Display name'],
  ['nickName', 'Nickname'],
  ['profileUrl', 'Profile Url', { format: 'uri' }],
  ['secondEmail', 'Secondary email', { format: 'email', ...WRITTEN }],
  ['mobilePhone', 'Mobile phone', { maxLength: 100, ...WRITTEN }],
  ['primaryPhone', 'Primary phone', { maxLength: 100, ...SECRET }],
  ['streetAddress', 'Street address', SECRET],
  ['city', 'City', SECRET],
  ['state', 'State', SECRET],
  ['zipCode', 'Zip code', SECRET],
  ['countryCode', 'Country code', { format: 'country-code', ...SECRET }],
  ['postalAddress', 'Postal Address', SECRET],
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

/** Properties that Okta adds to a declared attribute. */
export const ATTRIBUTE_DEFAULTS: JsonObject = {
  mutability: 'READ_WRITE',
  scope: 'NONE',
  ...SELF('READ_ONLY'),
};

/** Who an attribute of users and groups comes from, where nothing else is said. */
export const MASTER: JsonObject = { master: { type: 'PROFILE_MASTER' } };

/** `#base` of every user schema. */
export function baseDefinition(): JsonObject {
  const attributes = ATTRIBUTES.map(([name, title, rest]) => [name, attribute(title, rest)]);
  return definition('#base', Object.fromEntries(attributes));
}

/** `#base` of the schema of groups. */
export function groupDefinition(): JsonObject {
  return definition('#base', {
    name: attribute('Name', {
      description: 'Name',
      required: true,
      maxLength: 255,
      ...WRITTEN,
    }),
    description: attribute('Description', {
      description: 'Description',
      maxLength: 1024,
      ...WRITTEN,
    }),
  });
}

function attribute(title: string, rest: JsonObject = {}): JsonObject {
  return { title, type: 'string', ...ATTRIBUTE_DEFAULTS, ...MASTER, ...rest };
}

/** A part of a schema. Okta lists the names of required attributes, and leaves the list out where there is no attribute. */
export function definition(id: string, properties: JsonObject): JsonObject {
  const names = Object.entries(properties);
  const required = names.flatMap(([name, value]) =>
    isJsonObject(value) && value['required'] === true ? [name] : [],
  );
  return { id, type: 'object', properties, ...(names.length > 0 && { required }) };
}
