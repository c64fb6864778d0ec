import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/ir/types.js';
import {
  build,
  json,
  openapi,
  operation,
  operationOf,
  ref,
  swagger,
} from '../support/descriptions.js';

const string = { kind: 'string' };
const text = { type: 'string' };
const thing = { type: 'object', properties: { a: text } };
const bytes = { type: 'string', format: 'binary' };
const put = (rest: object) =>
  openapi({ Thing: thing, Bytes: bytes }, { '/x': { put: operation('op', { ...rest }) } });
const swaggerPut = (rest: object) =>
  swagger({ Thing: thing }, { '/x': { put: operation('op', { ...rest }) } });
const opOf = (document: unknown) => operationOf(build(document).api, 'op');

/** The body as it goes over the wire, with the params that a caller passes it by. */
function bodyOf({ body, params }: Operation): object {
  const whole = params.find((param) => param.in === 'body');
  return {
    ...body,
    property: whole?.property,
    parts: params.filter(({ in: at }) => at === 'part'),
  };
}

describe('x-okta-multi-operation', () => {
  const entries = [
    {
      operationId: 'asBase64',
      consumes: ['application/x-x509-ca-cert'],
      encoding: 'base64',
      parameters: [{ in: 'body', name: 'certificate', required: true, type: 'string' }],
    },
    {
      operationId: 'asBinary',
      consumes: ['application/pkix-cert'],
      parameters: [
        { in: 'body', name: 'certificate', required: true, type: 'string', format: 'binary' },
      ],
    },
    {
      operationId: 'model',
      description: 'Own',
      parameters: [
        { in: 'body', name: 'thing', schema: { $ref: '#/definitions/Thing' } },
        { in: 'query', name: 'q', type: 'boolean', default: true },
      ],
    },
  ];
  const base = {
    tags: ['Thing'],
    summary: 'Shared',
    description: 'Base',
    parameters: [
      { in: 'query', name: 'q', schema: text },
      { in: 'path', name: 'id', required: true, schema: text },
    ],
    responses: { '200': { content: json(ref('Thing')) } },
    'x-okta-multi-operation': entries,
  };
  const { api, found } = build(openapi({ Thing: thing }, { '/x/{id}': { post: base } }));
  const pointer = '/paths/~1x~1{id}/post';

  test('unfolds into its entries; the base is none', () => {
    expect(api.operations.map(({ id, variantOf }) => [id, variantOf])).toEqual([
      ['asBase64', { pointer, index: 0 }],
      ['asBinary', { pointer, index: 1 }],
      ['model', { pointer, index: 2 }],
    ]);
  });

  test('the reference of Swagger 2.0 is resolved, and said so', () => {
    const place = `${pointer}/x-okta-multi-operation/2/parameters/0/schema/$ref`;
    expect(found).toEqual([`info dialect-reference ${place}`]);
  });

  test.each([
    [
      'asBase64',
      {
        property: 'certificate',
        required: true,
        mediaType: 'application/x-x509-ca-cert',
        encoding: 'base64',
        type: string,
      },
    ],
    [
      'asBinary',
      {
        property: 'certificate',
        required: true,
        mediaType: 'application/pkix-cert',
        encoding: 'binary',
        type: { kind: 'binary' },
      },
    ],
    [
      'model',
      {
        property: 'thing',
        required: false,
        mediaType: 'application/json',
        encoding: 'json',
        type: { kind: 'model', name: 'Thing' },
      },
    ],
  ])('gives the body its encoding: %s', (id, want) => {
    expect(bodyOf(operationOf(api, id))).toMatchObject(want);
  });

  test('lays the entry over the base, and its parameters over those of the base', () => {
    const { docs, params, result } = operationOf(api, 'model');
    expect({ docs, result }).toEqual({
      docs: { summary: 'Shared', description: 'Own' },
      result: { mediaType: 'application/json', type: { kind: 'model', name: 'Thing' } },
    });
    expect(params.filter((param) => param.in !== 'body')).toMatchObject([
      { in: 'path', name: 'id' },
      { in: 'query', name: 'q', type: { kind: 'boolean' }, default: true },
    ]);
  });
});

describe('paths', () => {
  test('a query string in the key is a fixed query', () => {
    const { api } = build(openapi({}, { '/x?temp=true&b=': { get: operation('op') } }));
    expect(operationOf(api, 'op')).toMatchObject({
      path: '/x',
      fixedQuery: [
        { name: 'temp', value: 'true' },
        { name: 'b', value: '' },
      ],
    });
  });

  test.each([
    ['basePath', { ...swaggerPut({}), basePath: '/api/' }, '/api/x'],
    ['the root', { ...swaggerPut({}), basePath: '/' }, '/x'],
    ['a server with a path', { ...put({}), servers: [{ url: 'https://{domain}/api' }] }, '/api/x'],
    ['a server without one', { ...put({}), servers: [{ url: 'https://example.okta.com/' }] }, '/x'],
  ])('are preceded by %s', (_name, document, want) => {
    expect(opOf(document).path).toBe(want);
  });

  test('parameters of the path are overridden by those of the operation', () => {
    const shared = [
      { in: 'query', name: 'q', schema: text },
      { in: 'query', name: 'r', schema: text },
    ];
    const own = [{ in: 'query', name: 'q', schema: { type: 'integer' } }];
    const { api } = build(
      openapi({}, { '/x': { parameters: shared, get: operation('op', { parameters: own }) } }),
    );
    expect(operationOf(api, 'op').params).toMatchObject([
      { name: 'q', type: { kind: 'number' } },
      { name: 'r', type: string },
    ]);
  });

  test('an undeclared parameter of the path is a required text', () => {
    const { api } = build(openapi({}, { '/x/{id}': { get: operation('op') } }));
    expect(operationOf(api, 'op').params).toMatchObject([
      { in: 'path', name: 'id', required: true, type: string },
    ]);
  });
});

describe('x-oktaforge-idempotent', () => {
  test.each([
    ['false', { 'x-oktaforge-idempotent': false }, false],
    ['absent', {}, undefined],
  ])('%s', (_name, extension, want) => {
    const { api } = build(openapi({}, { '/x': { delete: operation('op', extension) } }));
    expect(operationOf(api, 'op').idempotent).toBe(want);
  });
});

describe('parameters', () => {
  const parameter = (raw: object) =>
    opOf(put({ parameters: [{ in: 'query', name: 'p', ...raw }] })).params[0];
  const swaggerParameter = (raw: object) =>
    opOf(swaggerPut({ parameters: [{ in: 'query', name: 'p', ...raw }] })).params[0];
  const list = { type: 'array', items: text };

  test.each([
    [
      'the type in a schema',
      parameter({ schema: { type: 'integer', default: 5 } }),
      { type: { kind: 'number', integer: true }, default: 5 },
    ],
    [
      'the type on itself',
      swaggerParameter({ type: 'integer', default: 5 }),
      { type: { kind: 'number', integer: true }, default: 5 },
    ],
    [
      'a header in camel case',
      parameter({ in: 'header', name: 'X-Forwarded-For', schema: text }),
      { name: 'X-Forwarded-For', property: 'xForwardedFor' },
    ],
    [
      'x-okta-added-version',
      parameter({ schema: text, 'x-okta-added-version': '1.5.0' }),
      { since: '1.5.0' },
    ],
    [
      'x-okta-added-version inside the schema',
      parameter({ schema: { ...text, 'x-okta-added-version': '1.5.0' } }),
      { since: '1.5.0' },
    ],
    ['repeated values, as OpenAPI does by itself', parameter({ schema: list }), { explode: true }],
    ['values joined with commas', parameter({ schema: list, explode: false }), { explode: false }],
    ['values joined, as Swagger does by itself', swaggerParameter(list), { explode: false }],
    [
      'repeated values of Swagger',
      swaggerParameter({ ...list, collectionFormat: 'multi' }),
      { explode: true },
    ],
  ])('%s', (_name, given, want) => {
    expect(given).toMatchObject(want);
  });

  test.each([
    ['an empty text', parameter({ schema: { ...text, default: '' } })],
    ['a limit of -1', parameter({ name: 'limit', schema: { type: 'integer', default: -1 } })],
  ])('%s is no default', (_name, given) => {
    expect(given).toBeDefined();
    expect(given).not.toHaveProperty('default');
  });

  test.each([
    ['', undefined],
    ['A', 'A'],
  ])('x-openapi-v3-schema-ref is the type; the default %j counts as %j', (value, want) => {
    const raw = {
      in: 'query',
      name: 'p',
      type: 'string',
      default: value,
      'x-openapi-v3-schema-ref': '#/definitions/E',
    };
    const { api } = build(
      swagger(
        { E: { type: 'string', enum: ['A'] } },
        { '/x': { get: operation('op', { parameters: [raw] }) } },
      ),
    );
    const [found] = operationOf(api, 'op').params;
    expect(found).toMatchObject({ type: { kind: 'model', name: 'E' } });
    expect(found?.default).toBe(want);
  });
});

describe('bodies', () => {
  const content = (mediaType: string, schema: object) => ({
    requestBody: { content: { [mediaType]: { schema } } },
  });
  test.each([
    [
      'JSON',
      put(content('application/json', ref('Thing'))),
      {
        encoding: 'json',
        property: 'body',
        required: false,
        type: { kind: 'model', name: 'Thing' },
      },
    ],
    [
      'x-codegen-request-body-name',
      put({ ...content('application/json', ref('Thing')), 'x-codegen-request-body-name': 'thing' }),
      { property: 'thing' },
    ],
    [
      'the name in Swagger 2.0',
      swaggerPut({
        parameters: [
          { in: 'body', name: 'thing', required: true, schema: { $ref: '#/definitions/Thing' } },
        ],
      }),
      { property: 'thing', required: true, encoding: 'json' },
    ],
    [
      'a JSON dialect',
      put(content('application/merge-patch+json', ref('Thing'))),
      { encoding: 'json', mediaType: 'application/merge-patch+json' },
    ],
    ['text', put(content('text/plain', text)), { encoding: 'text', type: string }],
    ['a token', put(content('application/secevent+jwt', text)), { encoding: 'text', type: string }],
    [
      'bytes',
      put(content('image/png', { type: 'string', format: 'binary' })),
      { encoding: 'binary', type: { kind: 'binary' } },
    ],
    [
      'contentEncoding base64',
      put(content('application/pkix-cert', { ...text, contentEncoding: 'base64' })),
      { encoding: 'base64', type: string },
    ],
    [
      'a form',
      put(
        content('application/x-www-form-urlencoded', {
          type: 'object',
          required: ['b'],
          properties: { b: text, a: text },
        }),
      ),
      {
        encoding: 'form',
        parts: [
          { name: 'a', required: false },
          { name: 'b', required: true },
        ],
      },
    ],
  ])('%s', (_name, document, want) => {
    expect(bodyOf(opOf(document))).toMatchObject(want);
  });

  test('has each of its media types once', () => {
    const parameters = [{ in: 'body', name: 'thing', schema: { $ref: '#/definitions/Thing' } }];
    const twice = ['application/json', 'text/plain', 'application/json', 'text/plain'];
    const { body } = opOf(swaggerPut({ consumes: twice, parameters }));
    expect(body).toMatchObject({ mediaType: 'application/json', encoding: 'json' });
    expect(body?.others?.map(({ mediaType }) => mediaType)).toEqual(['text/plain']);
  });

  test.each([
    [
      'Swagger 2.0',
      swaggerPut({
        consumes: ['multipart/form-data'],
        parameters: [
          { in: 'formData', name: 'file', type: 'file', required: true, description: 'Logo' },
        ],
      }),
    ],
    [
      'OpenAPI 3',
      put({
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { ...text, format: 'binary', description: 'Logo' } },
              },
            },
          },
        },
      }),
    ],
  ])('a multipart upload has parts: %s', (_name, document) => {
    expect(bodyOf(opOf(document))).toMatchObject({
      encoding: 'multipart',
      mediaType: 'multipart/form-data',
      required: true,
      parts: [
        {
          name: 'file',
          property: 'file',
          required: true,
          type: { kind: 'binary' },
          docs: { description: 'Logo' },
        },
      ],
    });
  });

  test.each<[string, object, unknown]>([
    ['bytes', bytes, { kind: 'binary' }],
    ['bytes with a name', ref('Bytes'), { kind: 'binary' }],
    [
      'a list of bytes',
      { type: 'array', items: bytes },
      { kind: 'array', items: { kind: 'binary' } },
    ],
    ['a text', text, string],
  ])('a part of a multipart upload is %s', (_name, schema, want) => {
    const upload = { type: 'object', properties: { file: schema } };
    const given = put({ requestBody: { content: { 'multipart/form-data': { schema: upload } } } });
    expect(bodyOf(opOf(given))).toMatchObject({ parts: [{ type: want }] });
  });

  test('of several media types one is chosen where a form is among them, and said so', () => {
    const requestBody = {
      content: {
        'multipart/form-data': { schema: ref('Thing') },
        'application/json': { schema: ref('Thing') },
      },
    };
    const { api, found } = build(put({ requestBody }));
    expect(operationOf(api, 'op').body).toMatchObject({ mediaType: 'application/json' });
    expect(found).toEqual(['info media-type-chosen /paths/~1x/put/requestBody']);
  });

  test('a shared body is used where it is referred to', () => {
    const document = {
      ...put({ requestBody: { $ref: '#/components/requestBodies/B' } }),
      components: {
        schemas: { Thing: thing },
        requestBodies: { B: { content: json(ref('Thing')) } },
      },
    };
    expect(opOf(document).body).toMatchObject({
      type: { name: 'Thing' },
      pointer: '/components/requestBodies/B',
    });
  });
});

describe('responses', () => {
  const responses = (given: object, rest: object = {}) => opOf(put({ responses: given, ...rest }));

  test('are sorted by status, and the first success with content is the result', () => {
    const { responses: built, result } = responses({
      default: {},
      '404': { content: json(ref('Thing')) },
      '201': { content: json(ref('Thing')) },
      '200': { description: 'Nothing' },
    });
    expect(built.map(({ status }) => status)).toEqual(['200', '201', '404', 'default']);
    expect(result).toEqual({
      mediaType: 'application/json',
      type: { kind: 'model', name: 'Thing' },
    });
  });

  test.each([
    ['application/xml', { type: 'object', properties: { a: text } }, string],
    ['text/html', {}, string],
    ['image/png', text, string],
    ['application/octet-stream', { type: 'string', format: 'binary' }, { kind: 'binary' }],
    ['application/zip', {}, { kind: 'binary' }],
    [
      'application/json',
      { type: 'string', format: 'binary' },
      { kind: 'string', format: 'binary' },
    ],
    ['application/scim+json', ref('Thing'), { kind: 'model', name: 'Thing' }],
  ])('of %s', (mediaType, schema, type) => {
    expect(responses({ '200': { content: { [mediaType]: { schema } } } }).result).toEqual({
      mediaType,
      type,
    });
  });

  test('of Swagger 2.0 have what the operation produces', () => {
    const schema = { $ref: '#/definitions/Thing' };
    expect(
      opOf(swaggerPut({ produces: ['application/xml'], responses: { '200': { schema } } })).result,
    ).toEqual({ mediaType: 'application/xml', type: string });
  });

  test.each<[string, string[], string]>([
    ['nothing', [], '*/*'],
    ['JSON', ['application/json'], '*/*'],
    ['JSON or else', ['application/json', 'image/png'], 'image/png'],
  ])('that are a file of Swagger 2.0 are bytes, where it produces %s', (_name, produces, want) => {
    const schema = { type: 'file' };
    expect(opOf(swaggerPut({ produces, responses: { '200': { schema } } })).result).toEqual({
      mediaType: want,
      type: { kind: 'binary' },
    });
  });

  test('without content are no result', () => {
    expect(responses({ '204': {} }).result).toBeUndefined();
  });
});

describe('pagination', () => {
  const query = (name: string) => ({ in: 'query', name, schema: { type: 'integer' } });
  const get = (method: string, schema: object, parameters: object[] = []) =>
    opOf(
      openapi(
        { Thing: thing, Things: { type: 'array', items: ref('Thing') } },
        {
          '/x': {
            [method]: operation('op', {
              parameters,
              responses: { '200': { content: json({ ...schema }) } },
            }),
          },
        },
      ),
    );
  const array = { type: 'array', items: ref('Thing') };
  const items = { kind: 'model', name: 'Thing' };

  test.each([
    [
      'with both parameters',
      get('get', array, [query('after'), query('limit')]),
      { items, cursorParameter: 'after', limitParameter: 'limit' },
    ],
    ['without parameters', get('get', array), { items }],
    ['of an array with a name', get('get', ref('Things')), { items }],
    ['not of an object', get('get', ref('Thing')), undefined],
    ['not of a POST', get('post', array), undefined],
  ])('%s', (_name, found, want) => {
    expect(found.pagination).toEqual(want);
  });
});

describe('documentation', () => {
  const url = 'https://developer.okta.com/docs/reference/api/users/#list';
  test.each([
    [
      'externalDocs',
      { externalDocs: { url: 'https://example.com/x' }, description: `See ${url}` },
      'https://example.com/x',
    ],
    ['a link in the description', { description: `See [users](${url}).` }, url],
    ['a sentence that ends in a link', { description: `See ${url}.` }, url],
    ['a link to elsewhere', { description: 'See https://example.com' }, undefined],
  ])('%s', (_name, rest, want) => {
    expect(opOf(put(rest)).docs?.url).toBe(want);
  });
});

test('areas are the tags of operations, with a description where there is one', () => {
  const tagged = (id: string, tag: string) => operation(id, { tags: [tag] });
  const document = {
    ...openapi({}, { '/a': { get: tagged('a', 'UserFactor'), put: tagged('b', 'CAPTCHA') } }),
    tags: [{ name: 'UserFactor', description: 'Factors' }, { name: 'Unused' }],
  };
  expect(build(document).api.areas).toEqual([
    { tag: 'CAPTCHA', namespace: 'captcha', slug: 'captcha' },
    {
      tag: 'UserFactor',
      namespace: 'userFactor',
      slug: 'user-factor',
      docs: { description: 'Factors' },
    },
  ]);
});
