import { fits } from '../../../src/runtime/engine/paths.js';

/** `[methods, path templates, dot path, why]`. */
type Shown = readonly [methods: string, templates: readonly string[], place: RegExp, why: string];

const items = (collection: string): readonly string[] => [collection, `${collection}/{id}`];

/** With the answers to lifecycle operations. */
const all = (collection: string): readonly string[] => [
  ...items(collection),
  `${collection}/{id}/lifecycle/{to}`,
];

const EVERY = 'GET POST PUT';
const HEADERS = /^channel\.config\.headers\.value$/;

/** What Okta shows though its name says that it is a secret. */
const SHOWN: readonly Shown[] = [
  [
    EVERY,
    items('/api/v1/apps'),
    /^settings\.app\.password(Field|Selector)$/,
    'names a field of a form: all 81 recorded answers show it',
  ],
  [
    'POST PUT',
    items('/api/v1/apps'),
    /^credentials\.oauthClient\.client_secret$/,
    'the documentation: answers to creations (12 recorded) and updates show it, and no other',
  ],
  [
    EVERY,
    items('/api/v1/apps/{appId}/credentials/secrets'),
    /^(client_secret|secret_hash)$/,
    'what this path is for: all 17 recorded answers show both',
  ],
  [
    EVERY,
    all('/api/v1/idps'),
    /^protocol\.credentials\.client\.client_secret$/,
    'all 151 recorded answers show it',
  ],
  [
    'POST PUT',
    items('/api/v1/idps'),
    /^protocol\.credentials\.signing\.privateKey$/,
    'the description: the answer to a write that sends it shows it, and no other',
  ],
  [
    EVERY,
    items('/api/v1/users/{userId}/factors'),
    /^profile\.deviceToken$/,
    'names a device: the description has it in answers',
  ],
  [EVERY, all('/api/v1/eventHooks'), HEADERS, 'all 32 recorded answers show it'],
  [EVERY, all('/api/v1/inlineHooks'), HEADERS, 'all 44 recorded answers show it'],
  [
    EVERY,
    all('/api/v1/inlineHooks'),
    /^channel\.config\.tokenUrl$/,
    'an address, in all 7 answers',
  ],
];

/** Whether Okta shows a secret at this place of an answer. */
export function isShown(method: string, path: string, at: string): boolean {
  return SHOWN.some(
    ([methods, templates, place]) =>
      methods.split(' ').includes(method) &&
      templates.some((template) => fits(template, path)) &&
      place.test(at),
  );
}
