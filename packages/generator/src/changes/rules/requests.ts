import { type Rule, all } from './rule.js';

const callers = 'Calls that were complete no longer are.';
const nobody = 'Calls as they are go on working.';
const refusing = {
  sdk: 'patch',
  validators: 'major',
  mocks: 'major',
} as const;

/** Rules about what is sent: parameters, bodies and the types in them. */
export const requestRules = {
  'request-parameter-added': {
    title: 'Optional parameter added',
    packages: all('minor'),
    reason: nobody,
  },
  'request-required-parameter-added': {
    title: 'Required parameter added',
    packages: all('major'),
    reason: callers,
    advice: 'Pass it.',
  },
  'request-parameter-removed': {
    title: 'Parameter removed',
    packages: all('major'),
    reason: 'An object literal with an unknown key does not compile, and the validators refuse it.',
    advice: 'Take it out of the calls.',
  },
  'request-parameter-renamed': {
    title: 'Parameter renamed',
    packages: all('major'),
    reason: 'Its name is a key of the params object.',
    advice: 'Write the new name.',
  },
  'request-parameter-became-required': {
    title: 'Parameter became required',
    packages: all('major'),
    reason: callers,
    advice: 'Pass it in every call.',
  },
  'request-parameter-became-optional': {
    title: 'Parameter became optional',
    packages: all('minor'),
    reason: nobody,
  },
  'request-parameter-moved': {
    title: 'Parameter sent in another place or form',
    packages: refusing,
    reason: 'A caller does not see it; who answers requests looks for it elsewhere.',
    advice: 'Update whatever sends requests without the SDK.',
    untyped: true,
  },
  'request-parameter-deprecated': {
    title: 'Parameter deprecated',
    packages: all('minor'),
    reason: 'It works as before; editors strike it through.',
  },
  'request-body-added': { title: 'Optional body added', packages: all('minor'), reason: nobody },
  'request-required-body-added': {
    title: 'Required body added',
    packages: all('major'),
    reason: callers,
    advice: 'Pass it.',
  },
  'request-body-removed': {
    title: 'Body removed',
    packages: all('major'),
    reason: 'An object literal with an unknown key does not compile, and the validators refuse it.',
    advice: 'Take it out of the calls.',
  },
  'request-body-became-required': {
    title: 'Body became required',
    packages: all('major'),
    reason: callers,
    advice: 'Pass it in every call.',
  },
  'request-body-became-optional': {
    title: 'Body became optional',
    packages: all('minor'),
    reason: nobody,
  },
  'request-media-type-changed': {
    title: 'Body sent as another media type',
    packages: refusing,
    reason: 'A caller does not see it; who answers requests refuses the old one.',
    advice: 'Update whatever sends requests without the SDK.',
    untyped: true,
  },
  'request-media-type-removed': {
    title: 'Body can no longer be sent as another media type',
    packages: all('major'),
    reason: 'A call that chooses it by `contentType` no longer compiles.',
    advice: 'Send the body as one of the others.',
    untyped: true,
  },
  'request-media-type-added': {
    title: 'Body can be sent as another media type',
    packages: all('minor'),
    reason: nobody,
  },
  'request-property-added': {
    title: 'Optional property may be sent',
    packages: all('minor'),
    reason: nobody,
  },
  'request-required-property-added': {
    title: 'New property has to be sent',
    packages: all('major'),
    reason: callers,
    advice: 'Send it.',
  },
  'request-property-removed': {
    title: 'Property can no longer be sent',
    packages: all('major'),
    reason: 'An object literal with an unknown key does not compile.',
    advice: 'Take it out of what is sent.',
  },
  'request-property-became-required': {
    title: 'Property has to be sent',
    packages: all('major'),
    reason: callers,
    advice: 'Always send it.',
  },
  'request-property-became-optional': {
    title: 'Property need not be sent',
    packages: all('minor'),
    reason: nobody,
  },
  'property-became-read-only': {
    title: 'Property became readOnly',
    packages: all('major'),
    reason: 'It is no longer part of what may be written.',
    advice: 'Take it out of what is sent.',
  },
  'property-became-writable': {
    title: 'Property became writable',
    packages: all('minor'),
    reason: nobody,
  },
  'required-property-became-writable': {
    title: 'Required property became writable',
    packages: all('major'),
    reason: callers,
    advice: 'Send it.',
  },
  'request-type-changed': {
    title: 'What is sent is of another type',
    packages: all('major'),
    reason: 'Values that were right no longer are.',
    advice: 'Send the new type.',
  },
  'request-type-widened': {
    title: 'What is sent may be of more types',
    packages: all('minor'),
    reason: nobody,
  },
  'request-became-nullable': {
    title: 'null may be sent',
    packages: all('minor'),
    reason: nobody,
  },
  'request-no-longer-nullable': {
    title: 'null may no longer be sent',
    packages: all('major'),
    reason: 'null was right, and no longer is.',
    advice: 'Leave the property out instead, or send a value.',
  },
  'request-enum-value-added': {
    title: 'Enum value may be sent',
    packages: all('minor'),
    reason: nobody,
  },
  'request-enum-value-removed': {
    title: 'Enum value may no longer be sent',
    packages: all('major'),
    reason: 'Types are open and do not show it; the validators and the API refuse the value.',
    advice: 'Send one of the values that are left.',
    untyped: true,
  },
  'request-constraint-tightened': {
    title: 'Constraint on what is sent tightened',
    packages: refusing,
    reason: 'No type shows it; the validators refuse more.',
    advice: 'Check the values that are sent.',
    untyped: true,
  },
  'request-constraint-loosened': {
    title: 'Constraint on what is sent loosened',
    packages: { sdk: 'patch', validators: 'minor', mocks: 'minor' },
    reason: nobody,
    untyped: true,
  },
  'request-additional-properties-added': {
    title: 'Undeclared properties may be sent',
    packages: all('major'),
    reason:
      'Its type gets an index signature, which an interface that an application has declared itself does not satisfy.',
    advice: 'Declare your own interface as extending ours, or as a type alias.',
  },
  'request-additional-properties-removed': {
    title: 'Undeclared properties may no longer be sent',
    packages: all('major'),
    reason:
      'An object literal with an undeclared key no longer compiles, and the validators refuse it.',
    advice: 'Augment the interface with the properties that you send.',
    // Only object literals are checked for excess keys. Assignability does not show them.
    untyped: true,
  },
  'default-changed': {
    title: 'Default changed',
    packages: all('patch'),
    reason: 'The packages send no defaults: the API applies them.',
    untyped: true,
  },
} as const satisfies Record<string, Rule>;
