import { describe, expect, test } from 'vitest';
import { build, json, objectOf, openapi, operation, ref } from '../support/descriptions.js';

const text = { type: 'string' };
const thing = { type: 'object', properties: { id: { ...text, readOnly: true }, name: text } };
const answers = (schema: object) => ({ responses: { '200': { content: json(schema as never) } } });
const list = { type: 'array', items: ref('R') };
const sent = { requestBody: { content: json(ref('R')) } };

const get = (schema: object, id = 'read') => ({ get: operation(id, answers(schema)) });
const post = (schema: object) => ({ post: operation('create', { ...sent, ...answers(schema) }) });
const remove = { delete: operation('remove') };

/** How often `id` of a model is there when read. */
function idOf(paths: object, schemas: object = {}, name = 'R'): unknown {
  const { api } = build(openapi({ R: thing, ...schemas }, paths as never));
  const properties = objectOf(api, name).properties.map(({ name: key, read }) => [key, read]);
  return Object.fromEntries(properties)['id'];
}

describe('the id of a resource of its own is always there when read', () => {
  test.each<[string, { given: object; want: string }]>([
    ['read at its id', { given: { '/r/{rId}': get(ref('R')) }, want: 'always' }],
    ['named {id}', { given: { '/r/{id}': get(ref('R')) }, want: 'always' }],
    ['by id or label', { given: { '/r/{rIdOrLabel}': get(ref('R')) }, want: 'always' }],
    ['read at a key', { given: { '/r/{rName}': get(ref('R')) }, want: 'sometimes' }],
    ['listed above its id', { given: { '/r': get(list), '/r/{rId}': remove }, want: 'always' }],
    [
      'listed above an id further down',
      { given: { '/r': get(list), '/r/{rId}/a': remove }, want: 'always' },
    ],
    [
      'created above its id',
      { given: { '/r': post(ref('R')), '/r/{x_id}': remove }, want: 'always' },
    ],
    ['listed above a key', { given: { '/r': get(list), '/r/{name}': remove }, want: 'sometimes' }],
    ['listed, and nothing else', { given: { '/r': get(list) }, want: 'sometimes' }],
    [
      'in another list',
      { given: { '/r/{rId}/catalog': get(list), '/r/{rId}': remove }, want: 'sometimes' },
    ],
    [
      'read and written',
      { given: { '/r': { ...get(ref('R')), ...post(ref('R')) } }, want: 'always' },
    ],
    [
      'listed and created',
      { given: { '/r': { ...get(list), ...post(ref('R')) } }, want: 'sometimes' },
    ],
    ['read at one path', { given: { '/r': get(ref('R')) }, want: 'sometimes' }],
    [
      'a part of a resource',
      {
        given: { '/p/{pId}': get({ type: 'object', properties: { r: ref('R') } }) },
        want: 'sometimes',
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(idOf(given)).toBe(want);
  });

  const paths = { '/r/{rId}': get(ref('B')) };

  test.each<[string, object]>([
    [
      'subtypes, by the base',
      {
        B: {
          ...thing,
          discriminator: { propertyName: 'name', mapping: { r: '#/components/schemas/R' } },
        },
        R: { allOf: [ref('B'), { type: 'object', properties: { a: text } }] },
      },
    ],
    ['members of a union', { B: { oneOf: [ref('R'), ref('S')] }, S: thing }],
    ['by another name', { B: ref('R'), R: thing }],
  ])('%s', (_, schemas) => {
    expect(idOf(paths, schemas, 'B' in schemas && 'S' in schemas ? 'S' : 'R')).toBe('always');
  });

  test('what is sent stays as it is, and an id that is sent only is not read', () => {
    const given = {
      ...thing,
      properties: { ...thing.properties, id: text, secret: { ...text, writeOnly: true } },
    };
    const { api } = build(
      openapi({ R: given }, { '/r/{rId}': { ...get(ref('R')), ...post(ref('R')) } }),
    );
    expect(
      objectOf(api, 'R').properties.map(({ name, read, write }) => [name, read, write]),
    ).toEqual([
      ['id', 'always', 'sometimes'],
      ['name', 'sometimes', 'sometimes'],
      ['secret', 'absent', 'sometimes'],
    ]);
    const writeOnly = { type: 'object', properties: { id: { ...text, writeOnly: true } } };
    expect(idOf({ '/r/{rId}': get(ref('R')) }, { R: writeOnly })).toBe('absent');
  });
});
