import { describe, expect, test } from 'vitest';

import { Diagnostics } from '../../src/diagnostics/collector.js';
import { buildApi } from '../../src/ir/build.js';
import { normalise } from '../../src/normalise/normalise.js';
import { build, openapi, operation, operationOf, ref, swagger } from '../support/descriptions.js';
import { text } from '../support/fragments.js';

type Part = Readonly<Record<string, unknown>>;

const thing = {
  type: 'object',
  required: ['name'],
  properties: {
    id: { ...text, readOnly: true },
    name: { ...text, maxLength: 3 },
    kind: { ...text, enum: ['A', 'B'] },
    at: { ...text, format: 'date-time' },
    count: { type: 'integer', format: 'int32', minimum: 1 },
    tags: { type: 'array', items: text, minItems: 1, uniqueItems: true },
    more: { type: 'object', additionalProperties: { type: 'number', multipleOf: 2 } },
    none: { ...text, nullable: true },
    either: { oneOf: [{ type: 'boolean' }, ref('Shape')] },
  },
};
const shape = {
  type: 'object',
  required: ['form'],
  properties: { form: text },
  discriminator: { propertyName: 'form', mapping: { CIRCLE: '#/components/schemas/Circle' } },
};
const circle = {
  allOf: [ref('Shape')],
  type: 'object',
  required: ['radius'],
  properties: { radius: { type: 'number', exclusiveMinimum: true, minimum: 0 } },
};

const shared = { Shared: { value: { name: 'abc' } } };

/** The operation that takes and answers with a Thing, with examples of both. */
function described(media: Part, answered: Part = {}): Part {
  const whole = openapi(
    { Thing: thing, Shape: shape, Circle: circle },
    {
      '/x': {
        post: operation('op', {
          requestBody: { content: { 'application/json': { schema: ref('Thing'), ...media } } },
          responses: {
            '200': {
              description: 'ok',
              content: { 'application/json': { schema: ref('Thing'), ...answered } },
            },
          },
        }),
      },
    },
  );
  return { ...whole, components: { ...(whole['components'] as Part), examples: shared } };
}

/** What is said about examples. */
function messageOf(document: unknown): string {
  const diagnostics = new Diagnostics('test');
  const normal = normalise(document, diagnostics);
  if (normal !== undefined) buildApi(normal, diagnostics);
  return diagnostics.all.map(({ code, message }) => `${code}: ${message}`).join('\n');
}

const one = (value: unknown): Part => ({ examples: { One: { value } } });

describe('examples of bodies', () => {
  test.each<[string, Part, readonly { name: string; value: unknown }[] | undefined]>([
    ['none', {}, undefined],
    ['with a name', one({ name: 'a' }), [{ name: 'One', value: { name: 'a' } }]],
    ['without one', { example: { name: 'a' } }, [{ name: 'default', value: { name: 'a' } }]],
    [
      'a shared one',
      { examples: { 'of all': { $ref: '#/components/examples/Shared' } } },
      [{ name: 'of all', value: { name: 'abc' } }],
    ],
    ['a dead one', { examples: { No: { $ref: '#/components/examples/No' } } }, undefined],
    ['one in a file', { examples: { No: { externalValue: 'https://x.test/a' } } }, undefined],
  ])('%s', (_name, media, want) => {
    const { api, found } = build(described(media, media));
    expect(found).toEqual([]);
    const { examples } = operationOf(api, 'op').docs ?? {};
    expect(examples).toEqual(want && { read: want, write: want });
  });

  test.each<[string, Part, string[]]>([
    ['of a body, by name', { 'x-examples': { One: { value: { name: 'a' } } } }, ['One']],
    ['of a body, as a whole', { 'x-examples': { Two: { name: 'a' } } }, ['Two']],
    [
      'of a body, by media type',
      { 'x-examples': { 'application/json': { name: 'a' }, 'text/xml': 'a' } },
      ['default'],
    ],
  ])('Swagger 2.0: %s', (_name, given, want) => {
    const body = { in: 'body', name: 'thing', schema: { $ref: '#/definitions/Thing' }, ...given };
    const responses = {
      '200': {
        description: 'ok',
        schema: { $ref: '#/definitions/Thing' },
        examples: { 'application/json': { name: 'b' }, 'text/xml': '<b/>' },
      },
    };
    const { either: _either, ...properties } = thing.properties;
    const { api, found } = build(
      swagger(
        { Thing: { ...thing, properties } },
        { '/x': { post: operation('op', { parameters: [body], responses }) } },
      ),
    );
    expect(found).toEqual([]);
    const { read, write } = operationOf(api, 'op').docs?.examples ?? { read: [], write: [] };
    expect(read).toEqual([{ name: 'default', value: { name: 'b' } }]);
    expect(write.map(({ name }) => name)).toEqual(want);
  });
});

describe('an example that contradicts the schema is left out, and a note says why', () => {
  test.each<[string, unknown, string]>([
    ['another kind', [], 'an object'],
    ['what is missing', {}, 'name: a value'],
    ['a text that is too long', { name: 'abcd' }, 'name: at most 3 characters'],
    ['a value that is not listed', { name: 'a', kind: 'C' }, 'kind: one of A, B'],
    ['no date-time', { name: 'a', at: '2024-02-30T00:00:00Z' }, 'at: a date-time'],
    ['no integer', { name: 'a', count: 1.5 }, 'count: an integer'],
    ['more than 32 bits', { name: 'a', count: 2 ** 40 }, 'count: an integer'],
    ['a number that is too small', { name: 'a', count: 0 }, 'count: at least 1'],
    ['too few items', { name: 'a', tags: [] }, 'tags: at least 1 items'],
    ['twins', { name: 'a', tags: ['x', 'x'] }, 'tags: items that differ'],
    ['a wrong item', { name: 'a', tags: [1] }, 'tags.0: a string'],
    ['a wrong value of a map', { name: 'a', more: { x: 3 } }, 'more.x: a multiple of 2'],
    ['null', { name: null }, 'name: a string'],
    [
      'a subtype by the discriminator',
      { name: 'a', either: { form: 'CIRCLE', radius: 0 } },
      'either.radius: more than 0',
    ],
  ])('%s', (_name, value, why) => {
    const document = described(one(value));
    expect(operationOf(build(document).api, 'op').docs?.examples).toBeUndefined();
    expect(messageOf(document)).toBe(
      `example-refused: 1 of 1 examples of bodies contradict the schemas, and become no fixtures: op sends One (${why}).`,
    );
  });

  test('is no warning, so that --strict does not refuse the description', () => {
    const { found } = build(described(one([])));
    expect(found).toEqual([expect.stringMatching(/^info example-refused /)]);
  });

  test.each<[string, unknown]>([
    ['null where it is allowed', { name: 'a', none: null }],
    ['unknown keys', { name: 'a', unknown: { any: 1 } }],
    ['what only the API sets', { name: 'a', id: '1' }],
    ['an unknown subtype', { name: 'a', either: { form: 'OTHER' } }],
    ['a leap day', { name: 'a', at: '2024-02-29T23:59:59.123+02:00' }],
  ])('not so %s', (_name, value) => {
    const { api, found } = build(described(one(value)));
    expect(found).toEqual([]);
    expect(operationOf(api, 'op').docs?.examples?.write).toHaveLength(1);
  });

  test('an answer may have a value that is not listed', () => {
    const { api } = build(described({}, one({ name: 'a', kind: 'C' })));
    expect(operationOf(api, 'op').docs?.examples?.read).toHaveLength(1);
  });

  test('several are counted, and the first are named', () => {
    const examples = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`E${i}`, { value: i }]));
    const message = messageOf(described({ examples }));
    expect(message).toContain(' 5 of 5 examples');
    expect(message).toContain('E3 (an object), and 2 more.');
  });
});
