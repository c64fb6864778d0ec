import { expect, test } from 'vitest';

import { inWordsOfOpenApi3 } from '../../src/load/overlay-dialect.js';

/** Given in the words of Swagger 2.0, wanted in those of OpenAPI 3. */
const table: readonly (readonly [string, object, object])[] = [
  [
    'the home of schemas, in targets and references',
    { target: '$.definitions.User', update: { $ref: '#/definitions/Profile' } },
    { target: '$.components.schemas.User', update: { $ref: '#/components/schemas/Profile' } },
  ],
  [
    'the schema of a response, in a target',
    { target: "$.paths['/a'].get.responses['200'].schema.items" },
    { target: "$.paths['/a'].get.responses['200'].content[*].schema.items" },
  ],
  [
    'a schema that has a property called responses',
    { target: '$.definitions.A.properties.responses.schema' },
    { target: '$.components.schemas.A.properties.responses.schema' },
  ],
  [
    'references of the dialect and of a discriminator',
    {
      'x-okta-parent': '#/definitions/A',
      'x-openapi-v3-schema-ref': '#/definitions/B',
      discriminator: { mapping: { C: '#/definitions/C' } },
    },
    {
      'x-okta-parent': '#/components/schemas/A',
      'x-openapi-v3-schema-ref': '#/components/schemas/B',
      discriminator: { mapping: { C: '#/components/schemas/C' } },
    },
  ],
  [
    'prose and data that quote them',
    {
      description: '#/definitions/User is meant',
      reason: '$.definitions',
      enum: ['#/definitions/A'],
    },
    {
      description: '#/definitions/User is meant',
      reason: '$.definitions',
      enum: ['#/definitions/A'],
    },
  ],
  [
    'a parameter',
    {
      in: 'query',
      name: 'limit',
      description: 'How many',
      type: 'integer',
      maximum: 200,
      'x-a': 1,
    },
    {
      in: 'query',
      name: 'limit',
      description: 'How many',
      'x-a': 1,
      schema: { type: 'integer', maximum: 200 },
    },
  ],
  [
    'a list in a parameter, which commas join',
    { in: 'query', name: 'ids', type: 'array', items: { type: 'string' } },
    {
      in: 'query',
      name: 'ids',
      explode: false,
      schema: { type: 'array', items: { type: 'string' } },
    },
  ],
  [
    'a list that repeats its parameter',
    { in: 'query', name: 'ids', type: 'array', collectionFormat: 'multi' },
    { in: 'query', name: 'ids', schema: { type: 'array' } },
  ],
  [
    'a response, as what its operation produces',
    { produces: ['application/xml'], responses: { 200: { description: 'Yes', schema: {} } } },
    { responses: { 200: { description: 'Yes', content: { 'application/xml': { schema: {} } } } } },
  ],
  [
    'a property that is called schema',
    { properties: { schema: { type: 'string' } } },
    { properties: { schema: { type: 'string' } } },
  ],
  [
    'what speaks OpenAPI 3 already',
    { in: 'query', name: 'q', schema: { type: 'string' } },
    { in: 'query', name: 'q', schema: { type: 'string' } },
  ],
];

test.each(table)('%s', (_name, given, wanted) => {
  expect(inWordsOfOpenApi3(given as never)).toEqual(wanted);
});
