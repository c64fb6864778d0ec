import { type Rule, all } from './rule.js';

const readers = 'A program that reads it no longer compiles.';
const nobody = 'Programs that read it as it was go on working.';

/** Rules about what is answered: responses and the types in them. */
export const responseRules = {
  'response-result-added': {
    title: 'An operation that gave nothing gives a result',
    packages: all('major'),
    reason: 'Its type is no longer void.',
    advice: 'Check where the call is returned or passed on.',
  },
  'response-result-removed': {
    title: 'An operation gives no result any more',
    packages: all('major'),
    reason: readers,
    advice: 'Get the thing with an operation of its own.',
  },
  'response-paging-changed': {
    title: 'A list became something else, or something became a list',
    packages: all('major'),
    reason: 'Lists are iterated over, other results are awaited.',
    advice: 'Use `for await` for a list, `await` for anything else.',
  },
  'response-media-type-changed': {
    title: 'Result comes as another media type',
    packages: all('patch'),
    reason:
      'The SDK reads what it gets by its content type; where the type differs, that is said on its own.',
    untyped: true,
  },
  'response-media-type-removed': {
    title: 'Result no longer comes as another media type',
    packages: { sdk: 'major', validators: 'patch', mocks: 'patch' },
    reason: 'A call that chooses it by `accept` no longer compiles.',
    advice: 'Ask for one of the others.',
    untyped: true,
  },
  'response-media-type-added': {
    title: 'Result comes as another media type, too',
    packages: { sdk: 'minor', validators: 'patch', mocks: 'patch' },
    reason: nobody,
  },
  'response-other-type-changed': {
    title: 'A success beside the first answers with another type',
    packages: all('major'),
    reason:
      'The result of a call has the type of the first; now something else may come in its place.',
    advice: 'Check what came before it is read.',
    untyped: true,
  },
  'response-status-unsaid': {
    title: 'The status of success is named, or no longer named',
    packages: all('patch'),
    reason: '`default` stands for 200 where no success is named.',
    untyped: true,
  },
  'response-success-status-changed': {
    title: 'Success has another status',
    packages: { sdk: 'patch', validators: 'none', mocks: 'minor' },
    reason: 'The SDK takes every 2xx for success; the mock answers with the new one.',
    untyped: true,
  },
  'response-errors-changed': {
    title: 'Described errors changed',
    packages: all('patch'),
    reason: 'Every error is an OktaApiError, described or not.',
    untyped: true,
  },
  'response-property-added': {
    title: 'Property is answered',
    packages: all('minor'),
    reason: nobody,
  },
  'response-property-removed': {
    title: 'Property is no longer answered',
    packages: all('major'),
    reason: readers,
    advice: 'Do without it, or read it as an unknown property.',
  },
  'response-property-became-required': {
    title: 'Property is always answered',
    packages: all('minor'),
    reason: nobody,
  },
  'response-property-became-optional': {
    title: 'Property may be absent',
    packages: all('major'),
    reason: 'undefined has to be dealt with where it is read.',
    advice: 'Check for undefined.',
  },
  'property-became-write-only': {
    title: 'Property became writeOnly',
    packages: all('major'),
    reason: readers,
    advice: 'Do without it: it is never answered.',
  },
  'property-no-longer-write-only': {
    title: 'Property is answered, not only sent',
    packages: all('minor'),
    reason: nobody,
  },
  'response-type-changed': {
    title: 'What is answered is of another type',
    packages: all('major'),
    reason: readers,
    advice: 'Read the new type.',
  },
  'response-type-narrowed': {
    title: 'What is answered is more exactly known',
    packages: all('minor'),
    reason: nobody,
  },
  'response-became-nullable': {
    title: 'null may be answered',
    packages: all('major'),
    reason: 'null has to be dealt with where it is read.',
    advice: 'Check for null.',
  },
  'response-no-longer-nullable': {
    title: 'null is no longer answered',
    packages: all('minor'),
    reason: nobody,
  },
  'response-enum-value-added': {
    title: 'Enum value may be answered',
    packages: all('minor'),
    reason: 'Enums are open: a program has to expect unknown values anyway.',
  },
  'response-enum-value-removed': {
    title: 'Enum value is no longer listed',
    packages: all('minor'),
    reason: 'Enums are open: comparing with the value still compiles, and it is still accepted.',
  },
  'response-additional-properties-added': {
    title: 'Undeclared properties are answered',
    packages: all('minor'),
    reason: nobody,
  },
  'response-additional-properties-removed': {
    title: 'Undeclared properties are no longer answered',
    packages: all('major'),
    reason: 'Reading another property than the declared ones no longer compiles.',
    advice: 'Augment the interface with the properties that you read.',
    // The type of an object without properties admits any key, before and after.
    untyped: true,
  },
  'response-type-named': {
    title: 'What is answered has a type of another name, or one that was inline before',
    packages: all('patch'),
    reason: 'The types are equal.',
  },
  'response-constraint-changed': {
    title: 'Constraint on what is answered changed',
    packages: { sdk: 'patch', validators: 'minor', mocks: 'patch' },
    reason: 'No type shows it; a validator of responses checks it.',
    untyped: true,
  },
} as const satisfies Record<string, Rule>;
