import { describe, expect, test } from 'vitest';
import { build, json, objectOf, openapi, operation, ref } from '../support/descriptions.js';

const text = { type: 'string' };
const query = (name: string, required = false) => ({ in: 'query', name, required, schema: text });
const body = {
  requestBody: { content: json(ref('Thing')) },
  'x-codegen-request-body-name': 'thing',
};
const paths = {
  '/p/{parentId}/t/{thingId}': {
    put: operation('replaceThing', { ...body, parameters: [query('q'), query('r', true)] }),
    delete: operation('deleteThing'),
  },
  '/upload/{thingId}': {
    post: operation('upload', {
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: { properties: { file: { ...text, format: 'binary' } } },
          },
        },
      },
    }),
  },
};

function methodsOf(extensions: object) {
  const thing = { type: 'object', properties: { id: text }, ...extensions };
  const declared = openapi({ Thing: thing }, paths);
  const { api, found } = build(declared);
  const relevant = found.filter((line) => !line.includes('undeclared-path-parameter'));
  return { methods: objectOf(api, 'Thing').methods, found: relevant };
}

const PLACE = '/components/schemas/Thing/x-okta-operations/0';
const one = (operationId: string, ...args: object[]) => ({
  'x-okta-operations': [{ alias: 'm', operationId, arguments: args }],
});

describe('resource methods', () => {
  test('x-okta-crud comes before x-okta-operations, in the order of the description', () => {
    const { methods } = methodsOf({
      'x-okta-operations': [{ alias: 'up', operationId: 'upload' }],
      'x-okta-crud': [
        { alias: 'update', operationId: 'replaceThing' },
        { alias: 'delete', operationId: 'deleteThing' },
      ],
    });
    expect(methods.map(({ alias, origin }) => [alias, origin])).toEqual([
      ['update', 'crud'],
      ['delete', 'crud'],
      ['up', 'operations'],
    ]);
  });

  test('arguments come from properties, the resource itself and the parent; the caller has the rest', () => {
    const { methods, found } = methodsOf(
      one(
        'replaceThing',
        { dest: 'thingId', src: 'id' },
        { dest: 'thing', self: true },
        { dest: 'parentId', parentSrc: 'parentId' },
      ),
    );
    expect(found).toEqual([]);
    expect(methods).toMatchObject([
      {
        operation: 'replaceThing',
        supplied: [
          { param: 'thingId', from: 'property', property: 'id' },
          { param: 'thing', from: 'self' },
        ],
        parents: [{ param: 'parentId', parentProperty: 'parentId' }],
        remaining: ['parentId', 'r', 'q'],
        pointer: PLACE,
      },
    ]);
  });

  test('the parts of an upload are arguments of their own', () => {
    const { methods } = methodsOf(one('upload', { dest: 'thingId', src: 'id' }));
    expect(methods[0]?.remaining).toEqual(['file']);
  });

  test.each([
    [
      'that the operation does not have',
      { dest: 'roleId', src: 'id' },
      'unknown-argument',
      ['parentId', 'thingId'],
    ],
    [
      'of a body that is not there',
      { dest: 'thing', self: true },
      'unknown-argument',
      ['parentId', 'thingId'],
    ],
    [
      'of the resource for a parameter',
      { dest: 'thingId', self: true },
      'self-not-body',
      ['parentId', 'thingId'],
    ],
    [
      'of a property that is not there',
      { dest: 'thingId', src: 'name' },
      'unknown-argument',
      ['parentId', 'thingId'],
    ],
  ])('an argument %s is left out, and said so', (_name, argument, code, remaining) => {
    const { methods, found } = methodsOf(one('deleteThing', argument));
    expect(found).toEqual([`info ${code} ${PLACE}/arguments/0`]);
    expect(methods).toMatchObject([{ supplied: [], remaining }]);
  });

  test('a property cannot be the whole body', () => {
    const { methods, found } = methodsOf(one('replaceThing', { dest: 'thing', src: 'id' }));
    expect(found).toEqual([`info property-not-body ${PLACE}/arguments/0`]);
    expect(methods[0]?.supplied).toEqual([]);
  });

  test('the resource is the body of its own type, whatever the description calls it', () => {
    const { methods, found } = methodsOf(one('replaceThing', { dest: 'item', self: true }));
    expect(found).toEqual([`info renamed-argument ${PLACE}/arguments/0`]);
    expect(methods[0]?.supplied).toEqual([{ param: 'thing', from: 'self' }]);
  });

  test.each([
    [
      'an operation that does not exist',
      [['a', 'nothing']],
      [`warning unknown-operation ${PLACE}`],
      0,
    ],
    [
      'one alias twice for one operation',
      [
        ['a', 'upload'],
        ['a', 'upload'],
      ],
      [],
      1,
    ],
    [
      'one alias for two operations',
      [
        ['a', 'upload'],
        ['a', 'deleteThing'],
      ],
      ['warning renamed-alias /components/schemas/Thing/x-okta-operations/1'],
      2,
    ],
    ['an alias with a space', [['do it', 'upload']], [`warning renamed-alias ${PLACE}`], 1],
    [
      'an alias that every object has',
      [['constructor', 'upload']],
      [`warning renamed-alias ${PLACE}`],
      1,
    ],
    ['an alias that every handle has', [['data', 'upload']], [`warning renamed-alias ${PLACE}`], 1],
  ])('%s', (_name, given, want, count) => {
    const { methods, found } = methodsOf({
      'x-okta-operations': given.map(([alias, operationId]) => ({ alias, operationId })),
    });
    expect(found).toEqual(want);
    expect(methods).toHaveLength(count);
  });
});
