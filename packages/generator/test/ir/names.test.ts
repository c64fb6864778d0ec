import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerProperty, modelName } from '../../src/ir/names.js';
import { areaNames } from '../../src/ir/names/areas.js';
import { paramsName } from '../../src/ir/names/derived.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';

describe('names', () => {
  test.each([
    ['User', 'User'],
    ['OAuth2Claim', 'OAuth2Claim'],
    ['userLink', 'UserLink'],
    ['_embedded', 'Embedded'],
    ['BASIC_SMTP_AUTH', 'BasicSmtpAuth'],
    ['user-type.v2', 'UserTypeV2'],
    ['2fa', 'Schema2fa'],
    ['Error', 'ErrorModel'],
    ['response', 'ResponseModel'],
    ['OktaApiError', 'OktaApiErrorModel'],
    ['Page', 'PageModel'],
    ['Maker', 'MakerModel'],
    ['Café', 'Cafe'],
    ['日本', 'U65e5U672c'],
  ])('of the model for the schema %s is %s', (schema, want) => {
    expect(modelName(schema)).toBe(want);
  });

  test('of files are never too long, and differ where the names do', () => {
    const slugs = ['a', 'b'].map((end) => areaNames(`Tag ${'x'.repeat(300)} ${end}`).slug);
    expect(slugs.map((slug) => slug.length)).toEqual([99, 99]);
    expect(new Set(slugs).size).toBe(2);
  });

  test('of models are none that the SDK exports already', () => {
    const common = readFileSync(new URL('../../../sdk/src/common.ts', import.meta.url), 'utf8');
    const types = [...common.matchAll(/^ {2}([A-Z]\w+),$/gm)].map(([, name = '']) => name);
    expect(types).toEqual(expect.arrayContaining(['OktaApiError', 'Page']));
    expect(types.map(modelName)).toEqual(types.map((name) => `${name}Model`));
  });

  test.each([
    ['User', { namespace: 'user', slug: 'user' }],
    ['UserFactor', { namespace: 'userFactor', slug: 'user-factor' }],
    ['CAPTCHA', { namespace: 'captcha', slug: 'captcha' }],
    ['SSFReceiver', { namespace: 'ssfReceiver', slug: 'ssf-receiver' }],
    ['OAuth2Client', { namespace: 'oauth2Client', slug: 'oauth2-client' }],
    ['Org Setting', { namespace: 'orgSetting', slug: 'org-setting' }],
    ['2FA', { namespace: 'area2Fa', slug: '2-fa' }],
    ['日本', { namespace: 'u65E5U672C', slug: 'u65-e5-u672-c' }],
    ['!', { namespace: 'area', slug: 'area' }],
    ['Console', { namespace: 'console', slug: 'console' }],
    ['../../a', { namespace: 'a', slug: 'a' }],
  ])('of the area for the tag %s', (tag, want) => {
    expect(areaNames(tag)).toEqual(want);
  });

  test.each([
    ['OktaAccessGateway-Agent', 'oktaAccessGatewayAgent'],
    ['Accept-Language', 'acceptLanguage'],
    ['If-Match', 'ifMatch'],
  ])('of the property for the header %s is %s', (header, want) => {
    expect(headerProperty(header)).toBe(want);
  });

  test('of params', () => {
    expect(paramsName('getUser')).toBe('GetUserParams');
  });
});

const object = { type: 'object', properties: { a: { type: 'string' } } };
const readOnly = { type: 'object', properties: { id: { type: 'string', readOnly: true } } };
const discriminated = { ...object, discriminator: { propertyName: 'a', mapping: { b: 'B' } } };
const query = (name: string): object => ({ in: 'query', name, schema: {} });
const header = (name: string): object => ({ in: 'header', name, schema: {} });
const get = (id: string, rest: object = {}): Record<string, unknown> => ({
  '/x': { get: operation(id, { ...rest }) },
});

/** Two operations, each with a tag. */
const tagged = (one: string, other: string): ReturnType<typeof openapi> =>
  openapi(
    {},
    {
      '/x': { get: operation('a', { tags: [one] }), put: operation('b', { tags: [other] }) },
    },
  );

/** All names that one finds in the packages. */
function namesIn(given: unknown): { found: string[]; names: string[] } {
  const { api, found } = build(given);
  return {
    found: found.map((each) => each.split(' ').slice(0, 2).join(' ')),
    names: [
      ...api.areas.map(({ namespace, slug }) => `${namespace} /${slug}`),
      ...api.operations.flatMap(({ id, params }) => [
        id,
        ...params.map(({ property }) => `.${property}`),
      ]),
      ...api.models.map(({ name }) => name),
    ],
  };
}

describe('two things of one name', () => {
  test.each([
    ['two schemas', openapi({ 'a-b': object, a_b: object }), ['renamed-model'], ['AB', 'ABModel']],
    [
      'a schema and params',
      openapi({ GetXParams: object }, get('getX')),
      ['renamed-model'],
      ['thing /thing', 'getX', 'GetXParamsModel'],
    ],
    [
      'a schema and an operation',
      openapi({ UpdateA: object }, get('UpdateA')),
      ['renamed-model'],
      ['thing /thing', 'UpdateA', 'UpdateAModel'],
    ],
    [
      'a schema and the validator of a request',
      openapi({ AddARequest: object }, get('AddA')),
      ['renamed-model'],
      ['thing /thing', 'AddA', 'AddARequestModel'],
    ],
    [
      'a schema and the fixture of a response',
      openapi({ UpdateAResponse: object }, get('UpdateA')),
      ['renamed-model'],
      ['thing /thing', 'UpdateA', 'UpdateAResponseModel'],
    ],
    [
      'a schema and the unknown subtypes of another',
      openapi({ A: discriminated, B: object, OtherA: object }),
      ['renamed-model'],
      ['A', 'B', 'OtherAModel'],
    ],
    [
      'a schema and the input of another',
      openapi({ A: readOnly, AInput: object }),
      ['renamed-model'],
      ['A', 'AInputModel'],
    ],
    [
      'schemas whose words are the same, as their validators are called by words',
      openapi({ APIToken: object, ApiToken: object }),
      ['renamed-model'],
      ['APIToken', 'ApiTokenModel'],
    ],
    [
      'two areas',
      tagged('UserType', 'user-type'),
      ['renamed-area'],
      ['userType /user-type', 'userTypeArea /user-type-area', 'a', 'b'],
    ],
    [
      'an area and a word of the language',
      tagged('class', 'Thing'),
      ['renamed-area'],
      ['thing /thing', 'classArea /class-area', 'a', 'b'],
    ],
    [
      'an area and a subpath of the packages',
      tagged('Types', 'Hooks'),
      ['renamed-area', 'renamed-area'],
      ['hooksArea /hooks-area', 'typesArea /types-area', 'a', 'b'],
    ],
    [
      'an area and a function of the client',
      tagged('Request', 'OrgUrl'),
      ['renamed-area', 'renamed-area'],
      ['orgUrlArea /org-url-area', 'requestArea /request-area', 'a', 'b'],
    ],
    [
      'an area and a device of Windows',
      tagged('CON', 'Thing'),
      ['renamed-area'],
      ['conArea /con-area', 'thing /thing', 'a', 'b'],
    ],
    [
      'two parameters',
      openapi({}, get('a', { parameters: [query('xId'), header('X-Id')] })),
      ['renamed-param'],
      ['thing /thing', 'a', '.xId', '.xIdHeader'],
    ],
    [
      'parameters in the path and in the query',
      openapi(
        {},
        {
          '/x/{id}': {
            get: operation('a', {
              parameters: [query('id'), { in: 'path', name: 'id', required: true, schema: {} }],
            }),
          },
        },
      ),
      ['renamed-param'],
      ['thing /thing', 'a', '.id', '.idQuery'],
    ],
    [
      'a parameter and the body',
      openapi({}, get('a', { parameters: [query('body')], requestBody: { content: json({}) } })),
      ['renamed-param'],
      ['thing /thing', 'a', '.body', '.bodyBody'],
    ],
    [
      'an operation and a word of the language',
      openapi({}, get('delete')),
      ['renamed-operation'],
      ['thing /thing', 'deleteOperation'],
    ],
    [
      'an operation and a function that its module imports',
      openapi({}, get('send')),
      ['renamed-operation'],
      ['thing /thing', 'sendOperation'],
    ],
    [
      'operations that are no identifiers',
      openapi(
        {},
        {
          '/x': {
            get: operation('get-x'),
            put: operation('2fa'),
            post: operation('日本'),
            delete: operation('!'),
          },
        },
      ),
      Array<string>(4).fill('renamed-operation'),
      ['thing /thing', 'deleteX', 'getX', 'operation2Fa', 'u65E5U672C'],
    ],
    [
      'an operation that comes to the name by its spelling only',
      openapi({}, { '/x': { get: operation('get-x'), put: operation('getX') } }),
      ['renamed-operation'],
      ['thing /thing', 'getX', 'getXOperation'],
    ],
    [
      'two operations of one operationId',
      openapi(
        {},
        {
          '/x/{id}': {
            parameters: [{ in: 'path', name: 'id', required: true, schema: {} }],
            get: operation('a'),
            put: operation('a'),
          },
        },
      ),
      ['duplicate-operation-id'],
      ['thing /thing', 'a', '.id', 'putXById', '.id'],
    ],
    [
      'an operation without an operationId',
      openapi(
        {},
        {
          '/api/v1/things/{thingId}/parts': { get: { ...operation('a'), operationId: undefined } },
        },
      ),
      ['undeclared-path-parameter', 'missing-operation-id'],
      ['thing /thing', 'getApiV1ThingsByThingIdParts', '.thingId'],
    ],
  ])('%s', (_name, given, codes, names) => {
    expect(namesIn(given)).toEqual({
      found: expect.arrayContaining(codes.map((code) => `warning ${code}`)) as unknown,
      names,
    });
  });

  test('a schema whose own name it is keeps it, the other makes way', () => {
    const { api, found } = build(
      openapi({
        tempPassword: object,
        TempPassword: object,
        Holder: { properties: { p: ref('tempPassword') } },
      }),
    );
    expect(found).toEqual(['warning renamed-model /components/schemas/tempPassword']);
    expect(api.models.map(({ name, schemaName }) => [name, schemaName])).toEqual([
      ['Holder', 'Holder'],
      ['TempPassword', 'TempPassword'],
      ['TempPasswordModel', 'tempPassword'],
    ]);
    expect(api.models[0]).toMatchObject({ properties: [{ type: { name: 'TempPasswordModel' } }] });
  });
});
