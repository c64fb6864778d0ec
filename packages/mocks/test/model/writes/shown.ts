import { fits } from '../../../src/runtime/engine/paths.js';

/** `[methods, path template, dot path, why]`. */
type Shown = readonly [methods: RegExp, template: string, place: RegExp, why: string];

const FIELDS = /^settings\.app\.password(Field|Selector)$/;
const HEADERS = /^channel\.config\.headers\.value$/;

/** What Okta shows though its name says that it is a secret, by path. A template names its items, too. */
const SHOWN: readonly Shown[] = [
  [/./, '/api/v1/apps', FIELDS, 'names a field of a form: all 81 recorded answers show it'],
  [
    /POST/,
    '/api/v1/apps',
    /^credentials\.oauthClient\.client_secret$/,
    'shown once: in the 12 recorded answers to creations, in none of the others',
  ],
  [
    /./,
    '/api/v1/apps/{appId}/credentials/secrets',
    /^(client_secret|secret_hash)$/,
    'what this path is for: all 17 recorded answers show both',
  ],
  [
    /./,
    '/api/v1/idps',
    /^protocol\.credentials\.client\.client_secret$/,
    'all 151 recorded answers show it',
  ],
  [
    /POST|PUT/,
    '/api/v1/idps',
    /^protocol\.credentials\.signing\.privateKey$/,
    'the description: the answer to a write that sends it shows it, and no other',
  ],
  [
    /./,
    '/api/v1/users/{userId}/factors',
    /^profile\.deviceToken$/,
    'names a device: the description has it in answers',
  ],
  [/./, '/api/v1/eventHooks', HEADERS, 'all 32 recorded answers show it'],
  [/./, '/api/v1/inlineHooks', HEADERS, 'all 44 recorded answers show it'],
  [/./, '/api/v1/inlineHooks', /^channel\.config\.tokenUrl$/, 'an address, in all 7 answers'],
];

/** Whether Okta shows a secret at this place of an answer. */
export function isShown(method: string, path: string, at: string): boolean {
  return SHOWN.some(
    ([methods, template, place]) =>
      methods.test(method) &&
      (fits(template, path) || fits(`${template}/{id}`, path)) &&
      place.test(at),
  );
}
