import { describe, expect, test } from 'vitest';
import {
  build,
  json,
  objectOf,
  openapi,
  operation,
  operationOf,
  propertyTypes,
  ref,
} from '../support/descriptions.js';

const closed = (...values: string[]) => ({
  kind: 'enum',
  base: 'string',
  values,
  open: false,
  knownValues: false,
});
const text = { type: 'string' };

describe('x-okta-parent', () => {
  test.each([
    [
      'the extension',
      {
        'x-okta-parent': '#/definitions/Animal',
        properties: { bark: text, name: { type: 'integer' } },
      },
    ],
    [
      'allOf',
      { allOf: [ref('Animal'), { properties: { bark: text, name: { type: 'integer' } } }] },
    ],
    [
      'both',
      {
        'x-okta-parent': '#/definitions/Animal',
        allOf: [ref('Animal'), { properties: { bark: text, name: { type: 'integer' } } }],
      },
    ],
  ])('by %s: properties are inherited, the redeclared one is the own', (_name, dog) => {
    const animal = {
      type: 'object',
      required: ['age'],
      properties: { age: { type: 'integer' }, name: text },
    };
    const model = objectOf(build(openapi({ Dog: dog, Animal: animal })).api, 'Dog');
    expect(model.parent).toBe('Animal');
    expect(model.properties).toMatchObject([
      { name: 'age', inheritedFrom: 'Animal', read: 'always', write: 'always' },
      { name: 'bark' },
      { name: 'name', type: { kind: 'number' } },
    ]);
    expect(model.properties.map(({ inheritedFrom }) => inheritedFrom)).toEqual([
      'Animal',
      undefined,
      undefined,
    ]);
  });

  test('over two generations, each property knows who declares it', () => {
    const { api } = build(
      openapi({
        C: { 'x-okta-parent': '#/definitions/B', properties: { c: text } },
        B: { 'x-okta-parent': '#/definitions/A', properties: { b: text } },
        A: { properties: { a: text } },
      }),
    );
    expect(
      objectOf(api, 'C').properties.map(({ name, inheritedFrom }) => [name, inheritedFrom]),
    ).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['c', undefined],
    ]);
  });

  test('of several references the first is the parent, all lend their properties', () => {
    const { api } = build(
      openapi({
        C: { allOf: [ref('A'), ref('B')] },
        A: { properties: { a: text } },
        B: { properties: { b: text } },
      }),
    );
    expect(objectOf(api, 'C')).toMatchObject({
      parent: 'A',
      properties: [
        { name: 'a', inheritedFrom: 'A' },
        { name: 'b', inheritedFrom: 'B' },
      ],
    });
  });

  test.each([
    [
      'x-okta-parent',
      { A: { 'x-okta-parent': '#/definitions/B' }, B: { 'x-okta-parent': '#/definitions/A' } },
      'B',
    ],
    ['allOf', { A: { allOf: [ref('B')] }, B: { allOf: [{ allOf: [ref('A')] }] } }, 'B'],
    ['itself', { A: { allOf: [ref('A'), { properties: { a: text } }] } }, 'A'],
    ['names of names', { A: ref('B'), B: ref('A') }, 'B'],
  ])('in a circle by %s is an error, told once', (_name, schemas, at) => {
    expect(build(openapi(schemas)).found).toEqual([
      `error circular-inheritance /components/schemas/${at}`,
    ]);
  });
});

describe('x-openapi-v3-discriminator', () => {
  const app = {
    type: 'object',
    properties: {
      mode: { type: 'string', enum: ['S1', 'S2', 'B'] },
      name: { type: 'string', readOnly: true },
    },
    'x-openapi-v3-discriminator': {
      propertyName: 'mode',
      mapping: { S1: '#/definitions/Saml', S2: '#/definitions/Saml', B: '#/definitions/Plugin' },
    },
  };
  const plugin = {
    'x-okta-parent': '#/definitions/App',
    'x-openapi-v3-discriminator': { propertyName: 'name', mapping: { swa: '#/definitions/Swa' } },
    properties: {},
  };
  const { api, found } = build(
    openapi({
      App: app,
      Saml: { 'x-okta-parent': '#/definitions/App', properties: {} },
      Plugin: plugin,
      Swa: {
        'x-okta-parent': '#/definitions/Plugin',
        'x-okta-defined-as': { name: 'swa' },
        properties: { name: { type: 'object' } },
      },
    }),
  );

  test('is a union on read, with a subtype for unknown values', () => {
    expect(found).toEqual([]);
    expect(objectOf(api, 'App').discriminator).toEqual({
      property: 'mode',
      mapping: [
        { value: 'S1', model: 'Saml' },
        { value: 'S2', model: 'Saml' },
        { value: 'B', model: 'Plugin' },
      ],
      otherName: 'OtherApp',
    });
    expect(propertyTypes(objectOf(api, 'App'))).toMatchObject({ mode: { open: true } });
  });

  test.each([
    ['two values for one subtype', 'Saml', [{ property: 'mode', values: ['S1', 'S2'] }]],
    ['one level', 'Plugin', [{ property: 'mode', values: ['B'] }]],
    [
      'two levels',
      'Swa',
      [
        { property: 'mode', values: ['B'] },
        { property: 'name', values: ['swa'] },
      ],
    ],
  ])('fixes the values of a subtype: %s', (_name, name, want) => {
    const model = objectOf(api, name);
    expect(model.discriminatedBy).toEqual(want);
    for (const { property, values } of want) {
      expect(model.properties.find((candidate) => candidate.name === property)).toMatchObject({
        type: closed(...values),
        read: 'always',
        write: 'always',
      });
    }
  });

  test('a narrowed property is declared anew where it is narrowed, and inherited below', () => {
    const origin = (name: string) =>
      objectOf(api, name).properties.find((property) => property.name === 'mode')?.inheritedFrom;
    expect([origin('Plugin'), origin('Swa')]).toEqual([undefined, 'Plugin']);
  });
});

const unionBy = (propertyName: string, members: Readonly<Record<string, string>>): object => ({
  oneOf: Object.values(members).map(ref),
  discriminator: { propertyName, mapping: members },
});

describe('discriminators of OpenAPI', () => {
  const mapping = { a: '#/components/schemas/A', b: 'B' };
  const leaf = { type: 'object', properties: { t: text } };

  test('of a oneOf give a union', () => {
    const { api } = build(
      openapi({
        U: { oneOf: [ref('A'), ref('B')], discriminator: { propertyName: 't', mapping } },
        A: leaf,
        B: leaf,
      }),
    );
    expect(api.models.find(({ name }) => name === 'U')).toMatchObject({
      kind: 'union',
      members: [{ name: 'A' }, { name: 'B' }],
      discriminator: {
        property: 't',
        mapping: [
          { value: 'a', model: 'A' },
          { value: 'b', model: 'B' },
        ],
        otherName: 'OtherU',
      },
    });
    expect(propertyTypes(objectOf(api, 'B'))).toEqual({ t: closed('b') });
  });

  test('of a oneOf without a mapping take the names as values', () => {
    const { api } = build(
      openapi({
        U: { oneOf: [ref('A'), ref('B')], discriminator: { propertyName: 't' } },
        A: leaf,
        B: leaf,
      }),
    );
    expect(api.models.find(({ name }) => name === 'U')).toMatchObject({
      discriminator: {
        mapping: [
          { value: 'A', model: 'A' },
          { value: 'B', model: 'B' },
        ],
      },
    });
  });

  test.each([
    ['OpenAPI', { propertyName: 't' }],
    ['Swagger 2.0', 't'],
  ])(
    'of a base without a mapping are the names of those who inherit: %s',
    (_name, discriminator) => {
      const { api } = build(
        openapi({
          Base: { ...leaf, discriminator },
          A: { allOf: [ref('Base'), { properties: { a: text } }] },
        }),
      );
      expect(objectOf(api, 'Base').discriminator?.mapping).toEqual([{ value: 'A', model: 'A' }]);
    },
  );

  test('reach through a union to its members, which may have the value', () => {
    const Rsa = { type: 'object', properties: { kty: text } };
    const { api } = build(
      openapi({
        Key: unionBy('use', { sig: 'Signing', enc: 'Encryption' }),
        Signing: unionBy('kty', { rsa: 'Rsa' }),
        Encryption: leaf,
        Rsa,
      }),
    );
    const use = objectOf(api, 'Rsa').properties.find(({ name }) => name === 'use');
    expect(use).toMatchObject({ type: closed('sig'), read: 'sometimes', write: 'sometimes' });
    expect(objectOf(api, 'Rsa').discriminatedBy).toEqual([{ property: 'kty', values: ['rsa'] }]);
  });

  test('without any subtype are none', () => {
    const { api, found } = build(openapi({ E: { ...leaf, discriminator: { propertyName: 't' } } }));
    expect(objectOf(api, 'E').discriminator).toBeUndefined();
    expect(found).toEqual([]);
  });

  test('in place, saying what a named one says, are the named one', () => {
    const discriminator = { propertyName: 't', mapping: { a: '#/components/schemas/A' } };
    const list = operation('listBases', {
      responses: {
        '200': { content: json({ type: 'array', items: { oneOf: [ref('A')], discriminator } }) },
      },
    });
    const { api } = build(
      openapi(
        {
          Base: { ...leaf, discriminator },
          A: { allOf: [ref('Base'), { properties: { x: text } }] },
        },
        { '/b': { get: list } },
      ),
    );
    expect(operationOf(api, 'listBases').result?.type).toEqual({
      kind: 'array',
      items: { kind: 'model', name: 'Base' },
    });
  });

  test('on a base that does not declare the property add it; a mapping to itself is dropped', () => {
    const discriminator = {
      propertyName: 'k',
      mapping: { self: '#/components/schemas/Base', a: '#/components/schemas/A' },
    };
    const { api } = build(
      openapi({ Base: { type: 'object', properties: {}, discriminator }, A: { properties: {} } }),
    );
    expect(objectOf(api, 'Base')).toMatchObject({
      properties: [{ name: 'k', type: { kind: 'string' } }],
      discriminator: { mapping: [{ value: 'a', model: 'A' }] },
    });
  });
});

describe('other extensions of schemas', () => {
  test.each([
    ['OpenAPI 3 form', { name: { type: 'object' } }],
    ['Swagger 2.0 form', { name: { default: 'bookmark' } }],
    ['undeclared', {}],
  ])('x-okta-defined-as makes a constant: %s', (_name, properties) => {
    const model = objectOf(
      build(openapi({ X: { properties, 'x-okta-defined-as': { name: 'bookmark' } } })).api,
      'X',
    );
    expect(model.constants).toEqual({ name: 'bookmark' });
    expect(model.properties).toMatchObject([
      { name: 'name', read: 'always', write: 'always', type: closed('bookmark') },
    ]);
    expect(model.properties[0]).not.toHaveProperty('default');
  });

  test('x-okta-extensible makes an open map beside the properties', () => {
    const { api } = build(
      openapi({ P: { 'x-okta-extensible': true, properties: { email: text } } }),
    );
    expect(objectOf(api, 'P')).toMatchObject({
      extensible: true,
      additional: { kind: 'unknown' },
      properties: [{ name: 'email' }],
    });
  });

  test('x-okta-lifecycle, wherever it stands', () => {
    const lifecycle = {
      lifecycle: 'EA',
      isGenerallyAvailable: false,
      SKUs: ['OIE'],
      features: ['F'],
    };
    const want = { stage: 'EA', isGenerallyAvailable: false, skus: ['OIE'], features: ['F'] };
    const marked = { 'x-okta-lifecycle': lifecycle };
    const { api } = build(
      openapi(
        { X: { ...marked, properties: { a: { ...marked, type: 'string' } } } },
        {
          '/x': {
            get: operation('getX', {
              ...marked,
              parameters: [{ name: 'q', in: 'query', ...marked, schema: text }],
            }),
          },
        },
      ),
    );
    const { properties, ...model } = objectOf(api, 'X');
    const { params, ...getX } = operationOf(api, 'getX');
    const found = [model, properties[0], getX, params[0]].map((node) => node?.docs?.lifecycle);
    expect(found).toEqual([want, want, want, want]);
  });

  test('x-okta-tags: the area of the model, else the one whose operations use it most', () => {
    const tagged = (tag: string) => ({ type: 'object', properties: {}, 'x-okta-tags': [tag] });
    const use = (id: string, tag: string, name: string) =>
      operation(id, { tags: [tag], responses: { '200': { content: json(ref(name)) } } });
    const { api } = build(
      openapi(
        {
          Own: tagged('User'),
          Shared: tagged('Common'),
          Unused: tagged('Ion'),
          Tie: tagged('Common'),
        },
        {
          '/a': { get: use('a', 'Group', 'Shared'), put: use('b', 'Group', 'Shared') },
          '/b': {
            get: use('c', 'User', 'Shared'),
            put: use('d', 'User', 'Tie'),
            post: use('e', 'Group', 'Tie'),
          },
        },
      ),
    );
    expect(Object.fromEntries(api.models.map(({ name, area }) => [name, area]))).toEqual({
      Own: 'User',
      Shared: 'Group',
      Tie: 'Group',
      Unused: undefined,
    });
  });
});
