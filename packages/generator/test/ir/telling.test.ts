import { describe, expect, test } from 'vitest';

import { build, json, objectOf, openapi, operation, ref } from '../support/descriptions.js';

const told = (instead?: readonly string[]) => ({
  type: 'object',
  properties: {
    mode: { type: 'string' },
    name: { type: 'string', readOnly: true },
    made: { type: 'string', readOnly: true },
  },
  discriminator: { propertyName: 'mode', mapping: { A: '#/components/schemas/A' } },
  ...(instead && { 'x-oktaforge-told-by': instead }),
});

const schemas = (instead?: readonly string[]) => ({
  Thing: told(instead),
  A: {
    allOf: [ref('Thing')],
    discriminator: { propertyName: 'name', mapping: { one: '#/components/schemas/One' } },
  },
  One: { allOf: [ref('A')] },
});

const sending = (method: string) => ({
  '/things': { [method]: operation('send', { requestBody: { content: json(ref('Thing')) } }) },
});

const writeOf = (document: unknown, model: string, name: string): string | undefined =>
  objectOf(build(document).api, model).properties.find((each) => each.name === name)?.write;

describe('what tells the subtypes apart', () => {
  test.each([
    { what: 'has to be sent', model: 'Thing', property: 'mode', want: 'always' },
    { what: 'has to be sent by subtypes', model: 'One', property: 'mode', want: 'always' },
    {
      what: 'has to be sent although it is read-only',
      model: 'A',
      property: 'name',
      want: 'always',
    },
    {
      what: 'may be sent by the base, whose subtypes it tells',
      model: 'Thing',
      property: 'name',
      want: 'sometimes',
    },
    { what: 'alone is sent then', model: 'A', property: 'made', want: 'absent' },
  ])('$what', ({ model, property, want }) => {
    expect(writeOf(openapi(schemas(), sending('post')), model, property)).toBe(want);
  });

  test('may be missing when read', () => {
    const { properties } = objectOf(build(openapi(schemas(), sending('post'))).api, 'Thing');
    expect(properties.find(({ name }) => name === 'mode')?.read).toBe('sometimes');
  });

  test.each([
    { what: 'nothing', instead: undefined, method: 'post', want: [undefined, 'always'] },
    { what: 'another property', instead: ['name'], method: 'post', want: [['name'], 'sometimes'] },
    { what: 'nothing at all', instead: [], method: 'post', want: [[], 'sometimes'] },
    {
      what: 'nothing at all in a partial update',
      instead: undefined,
      method: 'patch',
      want: [[], 'sometimes'],
    },
  ])('may be left out for $what', ({ instead, method, want }) => {
    const document = openapi(schemas(instead), sending(method));
    const { discriminator } = objectOf(build(document).api, 'Thing');
    expect([discriminator?.instead, writeOf(document, 'Thing', 'mode')]).toEqual(want);
  });

  test('may be demanded by an operation, where its model lets it out', () => {
    const post = operation('send', { requestBody: { content: json(ref('Thing')) } });
    const paths = { '/things': { post: { ...post, 'x-oktaforge-demands': ['mode'] } } };
    const { api } = build(openapi(schemas(['name']), paths));
    expect(api.operations[0]?.params.map(({ type }) => type)).toEqual([
      { kind: 'model', name: 'Thing', demands: ['mode'] },
    ]);
  });

  test.each([
    { what: 'an update whose path tells it', method: 'put', want: 'sometimes' },
    { what: 'something new', method: 'post', want: 'always' },
  ])('is left out by an example of $what: $want', ({ method, want }) => {
    const content = { 'application/json': { schema: ref('Thing'), example: { name: 'a' } } };
    const paths = { '/things': { [method]: operation('send', { requestBody: { content } }) } };
    expect(writeOf(openapi(schemas(), paths), 'Thing', 'mode')).toBe(want);
  });

  test('is declared where the description does not: what may be sent instead', () => {
    const document = openapi(schemas(['key']), sending('post'));
    expect(writeOf(document, 'Thing', 'key')).toBe('sometimes');
    expect(writeOf(document, 'One', 'key')).toBe('sometimes');
  });

  test('is a list of names', () => {
    const odd = { ...told(), 'x-oktaforge-told-by': 'name' };
    const { found } = build(openapi({ ...schemas(), Thing: odd }, sending('post')));
    expect(found.filter((line) => line.includes('told-by'))).toHaveLength(1);
  });
});
