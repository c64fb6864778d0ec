import { expect, test } from 'vitest';

import { openapi, operation, ref } from '../support/descriptions.js';
import { declarationOf, emitted } from '../support/emitted.js';
import { ok, text } from '../support/fragments.js';

const kind = {
  ...text,
  enum: ['A', 'B'],
  description: 'The kind',
  'x-enumDescriptions': { A: 'First', B: 'Second,\non two lines' },
};

const files = emitted(
  openapi(
    {
      Kind: kind,
      Thing: {
        type: 'object',
        externalDocs: { url: 'https://help.okta.com/thing */' },
        deprecated: true,
        'x-okta-lifecycle': { lifecycle: 'EA', isGenerallyAvailable: false },
        properties: {
          kind,
          same: ref('Kind'),
          alg: { ...text, description: 'Algorithm', example: 'RS256' },
          link: {
            ...text,
            externalDocs: { url: 'https://help.okta.com/link' },
            deprecated: true,
            'x-okta-lifecycle': { lifecycle: 'BETA', SKUs: ['IGA'] },
          },
          note: { ...text, example: 'x'.repeat(200) },
        },
      },
    },
    {
      '/things': {
        get: operation('getThing', {
          summary: 'Retrieve a thing',
          security: [{ apiToken: [] }, { oauth2: ['okta.things.read'] }],
          'x-okta-iam-admin-roles': ['APP_ADMIN', 'READ_ONLY_ADMIN'],
          'x-okta-lifecycle': { lifecycle: 'EA', features: ['THINGS'] },
          deprecated: true,
          externalDocs: { url: 'https://developer.okta.com/docs/things' },
          parameters: [
            { in: 'query', name: 'q', schema: { ...text, example: '@a*/' } },
            {
              in: 'query',
              name: 'kind',
              deprecated: true,
              'x-okta-lifecycle': { lifecycle: 'EA', features: ['KINDS'] },
              schema: kind,
            },
          ],
          ...ok(ref('Thing')),
        }),
        put: operation('openThing', { security: [] }),
      },
    },
  ),
);

test.each<[string, string, string, readonly string[]]>([
  [
    'an operation',
    'operations/thing.ts',
    'getThing',
    [
      ' * `GET /things`',
      ' * Lifecycle: EA. Needs the feature THINGS.',
      ' * OAuth 2.0 scope: `okta.things.read`.',
      ' * Administrator role: `APP_ADMIN`, `READ_ONLY_ADMIN`.',
    ],
  ],
  ['an open operation', 'operations/thing.ts', 'openThing', [' * Needs no credentials.']],
  [
    'a parameter',
    'operations/thing.ts',
    'GetThingParams',
    ['  /** @example "@a*\\/" */', '  q?: string | undefined;'],
  ],
  [
    'an enum',
    'models/thing.ts',
    'Kind',
    [' * The kind', ' * - `A`: First', ' * - `B`: Second, on two lines'],
  ],
  [
    'properties',
    'models/thing.ts',
    'Thing',
    [
      '   * Algorithm',
      '   * @example "RS256"',
      '  note?: string;',
      '   * - `A`: First',
      '   * Lifecycle: BETA. Needs IGA.',
      '   * @see https://help.okta.com/link',
      '   * @deprecated Okta has announced that this goes away.',
    ],
  ],
  [
    'a model',
    'models/thing.ts',
    'Thing',
    [
      ' * Lifecycle: EA.',
      ' * @see https://help.okta.com/thing *\\/',
      ' * @deprecated Okta has announced that this goes away.',
    ],
  ],
  [
    'a link, and what goes away',
    'operations/thing.ts',
    'getThing',
    [
      ' * @see https://developer.okta.com/docs/things',
      ' * @deprecated Okta has announced that this goes away.',
    ],
  ],
  [
    'a parameter of an enum',
    'operations/thing.ts',
    'GetThingParams',
    [
      '   * - `A`: First',
      '   * Lifecycle: EA. Needs the feature KINDS.',
      '   * @deprecated Okta has announced that this goes away.',
    ],
  ],
])('the comment of %s says it', (_name, path, name, lines) => {
  const declaration = declarationOf(files, path, name).split('\n');
  expect(declaration).toEqual(expect.arrayContaining([...lines]));
});
