import { json, openapi, operation, ref } from '../support/descriptions.js';
import { binary, ok, path, sent, text } from '../support/fragments.js';

export const HOSTILE_TEXT =
  '*/ ends\n@deprecated or not, @inside\r\n\n\n\n  @param x `${y}` \\ {@link Nowhere} <!--\t \n/* again';
export const HOSTILE_NAMES = [
  '',
  '$ref',
  '1st',
  '42',
  '__proto__',
  'a-b',
  'back\\slash',
  'constructor',
  'delete',
  "it's",
  'line\nbreak',
  'q"q',
  'toString',
  'x y',
  'ünï',
  '😀',
];
export const HOSTILE_VALUES = [
  '',
  '*/',
  "it's",
  'q"q',
  `both'"`,
  'line\nbreak',
  'back\\slash',
  '${x}',
  '`',
  'ü😀\u2028',
];

/** What a description may hold, and no sane one does. */
export const hostile = openapi(
  {
    Thing: {
      type: 'object',
      description: HOSTILE_TEXT,
      properties: Object.fromEntries([
        ...HOSTILE_NAMES.map((name) => [
          name,
          { ...text, description: HOSTILE_TEXT, default: '*/' },
        ]),
        ['values', { type: 'string', enum: HOSTILE_VALUES }],
      ]),
    },
    Page: { type: 'object', properties: { of: text } },
    Formats: {
      type: 'object',
      properties: Object.fromEntries(
        ['__proto__', 'constructor', 'toString', 'valueOf', '*/'].map((format, index) => [
          `of${index}`,
          { type: 'string', format },
        ]),
      ),
    },
    'a model-1': { type: 'object', properties: { page: ref('Page') } },
    Kind: {
      type: 'object',
      properties: { kind: text },
      discriminator: {
        propertyName: 'kind',
        mapping: {
          "it's\n": '#/components/schemas/Sub',
          ['__proto__']: '#/components/schemas/Sub',
        },
      },
    },
    Sub: { allOf: [ref('Kind'), { type: 'object', properties: { x: text } }] },
  },
  {
    '/it\'s/{thing-id}/`${b}`\\"/*/x': {
      get: operation('getThing', {
        summary: HOSTILE_TEXT,
        description: `${HOSTILE_TEXT}, described`,
        parameters: [
          { ...path('thing-id'), description: HOSTILE_TEXT },
          { in: 'query', name: 'a[b]', schema: text },
          { in: 'query', name: '__proto__', description: HOSTILE_TEXT, schema: text },
        ],
        ...ok(ref('Thing')),
      }),
      put: operation('putThing', {
        parameters: [path('thing-id')],
        ...sent({
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { __proto__x: binary, ['__proto__']: binary, "it's": text },
            },
          },
        }),
        ...ok(ref('a model-1')),
      }),
      post: operation('postThing', {
        parameters: [path('thing-id')],
        ...sent(json(ref('Kind'))),
        ...ok(ref('Kind')),
      }),
    },
  },
);
