import { type Rule, all } from './rule.js';

const imported = 'Its name is imported by programs.';

/** Rules about models: their names, subtypes and methods. */
export const modelRules = {
  'model-added': {
    title: 'Model added',
    packages: all('minor'),
    reason: 'Nothing that exists is concerned.',
  },
  'model-removed': {
    title: 'Model removed',
    packages: all('major'),
    reason: imported,
    advice: 'Use the type of what you read it from, or declare it yourself.',
  },
  'model-renamed': {
    title: 'Model renamed',
    packages: all('major'),
    reason: imported,
    advice: 'Write the new name.',
  },
  'model-moved': {
    title: 'Model exported by another area',
    packages: all('major'),
    reason: 'Programs may import it from its area; the root has it as before.',
    advice: 'Import it from the package root, or from its new area.',
  },
  'model-area-added': {
    title: 'Model exported by an area, not only by the root',
    packages: all('minor'),
    reason: 'The root has it as before.',
  },
  'model-input-added': {
    title: 'Model may be written',
    packages: all('minor'),
    reason: 'Its Input type is new.',
  },
  'model-input-removed': {
    title: 'Model can no longer be written',
    packages: all('major'),
    reason: 'Its Input type is gone.',
    advice: 'Use the model itself, or declare the type yourself.',
  },
  'model-discriminator-changed': {
    title: 'Discriminator added, removed or replaced',
    packages: all('major'),
    reason: 'The type turns from an interface to a union or back, or narrows on something else.',
    advice: 'Narrow on the new discriminator.',
    // The compiler sees no difference: values are read and written as before. But a union cannot be extended or augmented.
    untyped: true,
  },
  'model-subtype-added': {
    title: 'Subtype added',
    packages: all('minor'),
    reason: 'Unions are open: a program has to expect unknown members anyway.',
  },
  'model-subtype-removed': {
    title: 'Subtype removed',
    packages: all('major'),
    reason: 'Its discriminator value no longer narrows.',
    advice: 'Treat it as an unknown member.',
    untyped: true,
  },
  'model-methods-changed': {
    title: 'Methods of a resource changed',
    packages: { sdk: 'major', validators: 'none', mocks: 'none' },
    reason: 'A method that programs call is gone or takes something else.',
    advice: 'Call the operation itself.',
    // Options and params are both objects without required keys, so that the compiler may not tell them apart.
    untyped: true,
  },
  'model-methods-added': {
    title: 'Methods of a resource added',
    packages: { sdk: 'minor', validators: 'none', mocks: 'none' },
    reason: 'Nothing that exists is concerned.',
  },
  'model-deprecated': {
    title: 'Model or property deprecated',
    packages: all('minor'),
    reason: 'It works as before; editors strike it through.',
  },
  'model-unread-type-changed': {
    title: 'Type of a model changed that nothing answers with',
    packages: all('minor'),
    reason:
      'Operations only take the model, as its Input type; the other type is there for completeness.',
  },
  'model-documentation-changed': {
    title: 'Documentation of a model changed',
    packages: all('patch'),
    reason: 'Comments only.',
  },
  'unchecked-format-changed': {
    title: 'Format changed that nothing checks',
    packages: all('patch'),
    reason: 'Types and validators take what they took; comments and fixtures show it.',
    untyped: true,
  },
  'order-changed': {
    title: 'The same things listed in another order',
    packages: all('patch'),
    reason: 'No program notices; generated files and fixtures may change.',
    untyped: true,
  },
  'unnoticed-change': {
    title: 'A difference that no program notices',
    packages: all('patch'),
    reason:
      'It is about a direction in which the values never travel, or follows from what is equal; generated files may change.',
    untyped: true,
  },
  'other-change': {
    title: 'A change that no rule names',
    packages: all('major'),
    reason: 'What nobody has thought of is not called harmless.',
    advice: 'Look at the two versions; then give the change a rule of its own.',
  },
} as const satisfies Record<string, Rule>;
