import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areaNames, headerProperty, modelName, paramsName } from '../../src/ir/names.js';
import { build, findings, json, openapi, operation, ref } from '../support/descriptions.js';

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
  ])('of the model for the schema %s is %s', (schema, want) => {
    expect(modelName(schema)).toBe(want);
  });

  test('of files are never too long, and differ where the names do', () => {
    const slugs = ['a', 'b'].map((end) => areaNames(`Tag ${'x'.repeat(300)} ${end}`).slug);
    expect(slugs.map((slug) => slug.length)).toEqual([99, 99]);
    expect(new Set(slugs).size).toBe(2);
  });

  test('of models are none that the SDK exports already', () => {
    const core = readFileSync(new URL('../../../sdk/src/core.ts', import.meta.url), 'utf8');
    const types = [...core.matchAll(/^ {2}([A-Z]\w+),$/gm)].map(([, name = '']) => name);
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
    ['CON', { namespace: 'con', slug: 'con-area' }],
    ['com1', { namespace: 'com1', slug: 'com1-area' }],
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
const X = '/paths/~1x';

describe('two things of one name', () => {
  test.each([
    [
      'two schemas',
      openapi({ 'a-b': object, a_b: object }),
      ['error name-collision /components/schemas/a_b'],
    ],
    [
      'a schema and params',
      openapi({ GetXParams: object }, { '/x': { get: operation('getX') } }),
      [`error name-collision ${X}/get`],
    ],
    [
      'a schema and the unknown subtypes of another',
      openapi({ A: discriminated, B: object, OtherA: object }),
      ['error name-collision /components/schemas/A/discriminator'],
    ],
    [
      'a schema and the input of another',
      openapi({ A: readOnly, AInput: object }),
      ['error name-collision /components/schemas/A'],
    ],
    [
      'two areas',
      openapi(
        {},
        {
          '/x': {
            get: operation('a', { tags: ['UserType'] }),
            put: operation('b', { tags: ['user-type'] }),
          },
        },
      ),
      [`error name-collision ${X}/put`],
    ],
    [
      'two parameters',
      openapi(
        {},
        {
          '/x': {
            get: operation('a', {
              parameters: [
                { in: 'query', name: 'xId', schema: {} },
                { in: 'header', name: 'X-Id', schema: {} },
              ],
            }),
          },
        },
      ),
      [`error name-collision ${X}/get/parameters/1`],
    ],
    [
      'a parameter and the body',
      openapi(
        {},
        {
          '/x': {
            put: operation('a', {
              parameters: [{ in: 'query', name: 'body', schema: {} }],
              requestBody: { content: json({}) },
            }),
          },
        },
      ),
      [`error name-collision ${X}/put/requestBody`],
    ],
    [
      'an operation and a word of the language',
      openapi({}, { '/x': { delete: operation('delete') } }),
      [`error invalid-name ${X}/delete`],
    ],
    [
      'an operation and a function that its module imports',
      openapi({}, { '/x': { post: operation('send') } }),
      [`error invalid-name ${X}/post`],
    ],
    [
      'an operation that is no identifier',
      openapi({}, { '/x': { get: operation('get-x') } }),
      [`error invalid-name ${X}/get`],
    ],
  ])('%s', (_name, given, want) => {
    expect(findings(given)).toEqual(want);
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
