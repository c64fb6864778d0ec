import { type Rule, all } from './rule.js';

const imported = 'Its name is imported by programs.';

/** Rules about operations and their areas. */
export const operationRules = {
  'operation-added': {
    title: 'Operation added',
    packages: all('minor'),
    reason: 'Nothing that exists is concerned.',
  },
  'operation-removed': {
    title: 'Operation removed',
    packages: all('major'),
    reason: imported,
    advice: 'Call what Okta has put in its place, or stay with the version before.',
  },
  'operation-renamed': {
    title: 'operationId changed',
    packages: all('major'),
    reason: imported,
    advice: 'Write the new name.',
  },
  'operation-moved': {
    title: 'Operation moved to another area',
    packages: all('major'),
    reason: 'The area is part of how an operation is called and imported.',
    advice: 'Call it in its new namespace, import it from its new subpath.',
  },
  'operation-path-changed': {
    title: 'Method or path changed',
    packages: { sdk: 'patch', validators: 'major', mocks: 'major' },
    reason: 'A caller does not see it; who answers requests no longer recognises the old ones.',
    advice: 'Update whatever sends requests without the SDK.',
    untyped: true,
  },
  'operation-swapped': {
    title: 'operationId is that of another operation now',
    packages: all('major'),
    reason: 'Calls compile perhaps, and do something else.',
    advice: 'Call the operation by the name that it has now.',
    untyped: true,
  },
  'operation-access-restricted': {
    title: 'Callers can be refused that were let in: API token, scopes, roles or permissions',
    packages: { sdk: 'major', validators: 'patch', mocks: 'major' },
    reason: 'No type shows it; a call with the same credentials fails.',
    advice: 'Give your application the scopes or the role, or call it with other credentials.',
    untyped: true,
  },
  'operation-access-extended': {
    title: 'Other credentials, scopes, roles or permissions, by which nobody is refused',
    packages: { sdk: 'minor', validators: 'patch', mocks: 'minor' },
    reason: 'Whoever could call it still can.',
    untyped: true,
  },
  'operation-deprecated': {
    title: 'Operation deprecated',
    packages: all('minor'),
    reason: 'It works as before; editors strike it through.',
  },
  'no-longer-deprecated': {
    title: 'Operation, parameter, model or property no longer deprecated',
    packages: all('patch'),
    reason: 'Only documentation says so.',
  },
  'operation-retry-changed': {
    title: 'Whether the operation may be repeated has changed',
    packages: { sdk: 'minor', validators: 'none', mocks: 'none' },
    reason: 'The SDK repeats only what may be repeated.',
    untyped: true,
  },
  'operation-documentation-changed': {
    title: 'Documentation of an operation changed',
    packages: all('patch'),
    reason: 'Comments only.',
  },
  'area-added': {
    title: 'Resource area added',
    packages: all('minor'),
    reason: 'Nothing that exists is concerned.',
  },
  'area-removed': {
    title: 'Resource area removed',
    packages: all('major'),
    reason: 'Its namespace and its subpath are gone.',
    advice: 'Import from where its operations are now.',
  },
  'area-tag-changed': {
    title: 'Tag written otherwise',
    packages: all('patch'),
    reason: 'Its namespace and its subpath are called as before; texts show the tag.',
  },
  'api-version-changed': {
    title: 'Version or title of the description changed',
    packages: all('patch'),
    reason: 'Comments only.',
  },
} as const satisfies Record<string, Rule>;
