import { callers, nobody, refusing } from './reasons.js';
import { type Rule, all } from './rule.js';

/** Rules about what is sent: parameters and bodies. */
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
  'request-header-spelled-otherwise': {
    title: 'Header written otherwise',
    packages: all('patch'),
    reason: 'Its name has no case, and its key is as before.',
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
  'request-media-type-default-changed': {
    title: 'Body sent as another media type, where none is chosen',
    packages: all('minor'),
    reason: 'What was sent is still taken; `contentType` chooses it.',
    untyped: true,
  },
  'request-unsent-media-type-removed': {
    title: 'Body no longer taken as a media type that the SDK does not send',
    packages: refusing,
    reason: 'Calls of operations never sent it; raw calls and others who did are refused.',
    advice: 'Send the body as one of the others.',
    untyped: true,
  },
  'request-unsent-media-type-added': {
    title: 'Body taken as a media type that the SDK does not send',
    packages: all('patch'),
    reason: nobody,
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
} as const satisfies Record<string, Rule>;
