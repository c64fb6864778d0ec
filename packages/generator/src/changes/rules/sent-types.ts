import { callers, nobody, refusing } from './reasons.js';
import { type Rule, all } from './rule.js';

/** Rules about the types in what is sent. */
export const sentTypeRules = {
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
  'request-type-refused': {
    title: 'What is sent is of other types, none of which has all the keys that one had before',
    packages: refusing,
    reason:
      'The compiler lets the keys of several types of a union be mixed; the validators refuse that.',
    advice: 'Send what one of the types takes.',
    untyped: true,
  },
  'request-type-widened': {
    title: 'What is sent may be of more types',
    packages: all('minor'),
    reason: nobody,
  },
  'request-type-named': {
    title: 'What is sent has a type of another name, or one that was inline before',
    packages: all('patch'),
    reason: 'The types are equal.',
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
