/** A part of {@link schema}. */
export interface SchemaPart {
  readonly [key: string]: unknown;
}

const text = (description: string): SchemaPart => ({ type: 'string', minLength: 1, description });
const texts = (description: string): SchemaPart => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
});
const flag = (description: string): SchemaPart => ({ type: 'boolean', description });
const oneOf = (description: string, ...values: readonly string[]): SchemaPart => ({
  enum: values,
  description,
});
const anyObject = (description: string): SchemaPart => ({ type: 'object', description });

function entry(
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, SchemaPart>>,
): SchemaPart {
  return { type: 'object', description, required, additionalProperties: false, properties };
}

const list = (items: SchemaPart): SchemaPart => ({ type: 'array', items });

const attribute = entry('A custom attribute of the profile.', ['type'], {
  type: oneOf('Its JSON type.', 'string', 'boolean', 'number', 'integer', 'array'),
  title: text('Its name in the Admin Console. Default: its own name.'),
  description: text('What it is for.'),
  required: flag('Whether every user has it.'),
  enum: { type: 'array', items: { type: ['string', 'number'] }, description: 'Allowed values.' },
  items: entry('The items of an array.', ['type'], {
    type: oneOf('Their JSON type.', 'string', 'number', 'integer'),
  }),
});

const group = entry('A group.', ['name'], {
  name: text('Its name, by which other entries refer to it.'),
  description: text('What it is for.'),
});

const user = entry('A user.', ['login'], {
  login: text('The name to sign in with.'),
  email: text('Default: the login.'),
  firstName: text('Default: the login, up to the @.'),
  lastName: text('Default: User.'),
  password: text('It has to satisfy the password policy.'),
  profile: anyObject('Further attributes of the profile.'),
  activate: flag('False for a user who is only staged. Default true.'),
  groups: texts('Names of groups.'),
  roles: texts('Administrator roles, such as READ_ONLY_ADMIN.'),
});

const application = entry('An application.', ['label'], {
  label: text('Its name.'),
  type: oneOf('Application type of OpenID Connect.', 'web', 'browser', 'native', 'service'),
  clientId: text('Default: the id of the application.'),
  clientSecret: text('Default: a random one.'),
  redirectUris: texts('Where users are sent after they have signed in.'),
  postLogoutRedirectUris: texts('Where users are sent after they have signed out.'),
  grantTypes: texts('Grants of OAuth 2.0. Default: those that the type needs.'),
  keys: { type: 'array', items: { type: 'object' }, description: 'Public keys: JSON Web Keys.' },
  scopes: texts('Scopes of the APIs of Okta that it is granted.'),
  dpop: flag('Whether its access tokens are bound to a key (DPoP).'),
  application: anyObject('What POST /api/v1/apps takes, for other kinds of applications.'),
  groups: texts('Names of groups that are assigned.'),
  users: texts('Logins of users who are assigned.'),
});

const scope = entry('A scope.', ['name'], {
  name: text('As clients ask for it.'),
  description: text('What it allows.'),
  consent: oneOf('Whether users are asked.', 'REQUIRED', 'IMPLICIT', 'FLEXIBLE'),
  default: flag('Whether a token that names no scopes has it.'),
});

const claim = entry('A claim.', ['name', 'value'], {
  name: text('Its name in the token.'),
  value: text('An expression such as user.department, or a pattern of group names.'),
  valueType: oneOf('Default EXPRESSION.', 'EXPRESSION', 'GROUPS'),
  claimType: oneOf(
    'RESOURCE: access tokens (default); IDENTITY: ID tokens.',
    'RESOURCE',
    'IDENTITY',
  ),
  groupFilterType: oneOf('How names match.', 'STARTS_WITH', 'EQUALS', 'CONTAINS', 'REGEX'),
  scopes: texts('Scopes for which it is added. Default: any.'),
});

const rule = entry('A rule of a policy.', ['name'], {
  name: text('Its name.'),
  grantTypes: texts('Default: client_credentials and authorization_code.'),
  scopes: texts('Default: any.'),
  groups: texts('Names of groups. Default: everyone.'),
  accessTokenLifetimeMinutes: {
    type: 'integer',
    minimum: 5,
    maximum: 1440,
    description: 'Default 60.',
  },
});

const policy = entry('An access policy.', ['name'], {
  name: text('Its name.'),
  description: text('What it is for.'),
  clients: texts('Client ids, or labels of applications. Default: all clients.'),
  rules: list(rule),
});

const authorizationServer = entry('An authorization server.', ['name'], {
  name: text('default is the one that every org has.'),
  description: text('What it is for.'),
  audiences: texts('Default: api:// and its name.'),
  scopes: list(scope),
  claims: list(claim),
  policies: list(policy),
});

/** The JSON schema of a config. It is a file of the package, too, for editors: `config.schema.json`. */
export const schema: SchemaPart = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What a mock Okta begins with',
  ...entry('Entries that the org has already are left as they are.', [], {
    $schema: text('Where this schema is, for editors.'),
    userAttributes: {
      type: 'object',
      additionalProperties: attribute,
      description: 'Custom attributes of the profiles of users, by name.',
    },
    groups: list(group),
    users: list(user),
    authorizationServers: list(authorizationServer),
    applications: list(application),
  }),
};
