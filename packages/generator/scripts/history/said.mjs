/**
 * What Okta's own CHANGELOG says of each step, in our words, and where that and our judgement part. The file begins after
 * 2.2.2, and has no entries for some versions.
 *
 * @type {Readonly<Record<string, { said: string, differs: string }>>}
 */
export const okta = {
  '2.1.0': {
    said: 'nothing: the CHANGELOG begins later',
    differs: 'a property is gone',
  },
  '2.2.2': {
    said: 'nothing: the CHANGELOG begins later',
    differs: 'five operations answer with another model, and a factor has another type',
  },
  '2.4.0': {
    said: 'additions (schemas of users, missing models and properties), a key made editable',
    differs:
      'two methods of a policy rule take other arguments; a discriminator value is replaced by two',
  },
  '2.6.0': {
    said: 'nothing',
    differs:
      'a parameter is gone, schema attributes become enums, network zones are answered where nothing was',
  },
  '2.7.2': {
    said: 'nothing',
    differs: 'an enum value can no longer be sent',
  },
  '2.8.1': {
    said: 'known values for a type, methods of the org settings',
    differs:
      'profiles of groups admit undeclared properties, which an interface of an application’s own does not satisfy',
  },
  '2.9.2': {
    said: 'brands and themes, access policies, models and properties; among fixes, a parameter of two operations turns from text to boolean',
    differs: 'that fix breaks callers',
  },
  '2.10.0': {
    said: 'nothing but an empty heading; before it, providers of authenticators no longer inherit',
    differs: 'SAML applications are told apart by name, so that the interface is a union',
  },
  '2.11.1': {
    said: 'email templates, properties of signing credentials, a 204 instead of a 200',
    differs: 'not in the level: all of it is additions',
  },
  '2.12.0': {
    said: 'one model, one enum value, one operation, one property',
    differs: 'that property ends a type that admitted any',
  },
  '2.15.0': {
    said: 'client secrets, properties, enum values; a query parameter renamed from search to filter; parameters in another order',
    differs: 'the parameter was added, not renamed: both are there',
  },
  '2.16.0': {
    said: 'nothing: no npm release, and no CHANGELOG with it',
    differs: 'a type that admitted any property declares seven',
  },
};
