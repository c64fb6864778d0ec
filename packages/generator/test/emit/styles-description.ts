import { json, openapi, operation, ref } from '../support/descriptions.js';
import { sent, text } from '../support/fragments.js';

const list = { type: 'array', items: text };
const numbers = { type: 'array', items: { type: 'integer' } };
const color = ref('Color');

const query = (name: string, rest: object): object => ({ in: 'query', name, ...rest });
const inPath = (schema: object, rest: object = {}): object => ({
  in: 'path',
  name: 'value',
  required: true,
  schema,
  ...rest,
});

const get = (id: string, ...parameters: readonly object[]): object => ({
  get: operation(id, { parameters }),
});

/** Parameters in each style of OpenAPI, and forms with lists and objects. */
export const styles = openapi(
  {
    Color: {
      type: 'object',
      properties: { R: { type: 'integer' }, G: { type: 'integer' }, name: text },
    },
    Filter: {
      type: 'object',
      properties: {
        q: text,
        tags: list,
        range: {
          type: 'object',
          properties: { from: { type: 'number' }, open: { type: 'boolean' } },
        },
        also: ref('Filter'),
      },
    },
    Numbers: numbers,
  },
  {
    '/simple/{value}': get('simpleList', inPath(list)),
    '/simple-numbers/{value}': get('simpleNumbers', inPath(ref('Numbers'), { explode: true })),
    '/simple-object/{value}': get('simpleObject', inPath(color)),
    '/simple-exploded/{value}': get('simpleExploded', inPath(color, { explode: true })),
    '/label-text/{value}': get('labelText', inPath(text, { style: 'label', explode: true })),
    '/label/{value}': get('labelList', inPath(list, { style: 'label' })),
    '/label-exploded/{value}': get(
      'labelExploded',
      inPath(list, { style: 'label', explode: true }),
    ),
    '/label-object/{value}': get('labelObject', inPath(color, { style: 'label', explode: true })),
    '/matrix-text/{value}': get('matrixText', inPath(text, { style: 'matrix' })),
    '/matrix/{value}': get('matrixList', inPath(numbers, { style: 'matrix' })),
    '/matrix-exploded/{value}': get(
      'matrixExploded',
      inPath(list, { style: 'matrix', explode: true }),
    ),
    '/matrix-object/{value}': get(
      'matrixObject',
      inPath(color, { style: 'matrix', explode: true }),
    ),
    '/json/{value}': get('jsonSegment', {
      in: 'path',
      name: 'value',
      required: true,
      content: json(color),
    }),
    '/form': get('formObject', query('value', { schema: color, explode: false })),
    '/form-list': get('formList', query('value', { schema: list, explode: false })),
    '/form-exploded': get(
      'formExploded',
      query('value', { schema: color }),
      query('other', { schema: text }),
    ),
    '/form-map': get(
      'formMap',
      query('value', { schema: { type: 'object', additionalProperties: { type: 'integer' } } }),
      query('other', { schema: text }),
    ),
    '/space': get('spaceList', query('value', { schema: list, style: 'spaceDelimited' })),
    '/pipe': get('pipeList', query('value', { schema: numbers, style: 'pipeDelimited' })),
    '/pipe-object': get('pipeObject', query('value', { schema: color, style: 'pipeDelimited' })),
    '/pipe-exploded': get(
      'pipeExploded',
      query('value', { schema: list, style: 'pipeDelimited', explode: true }),
    ),
    '/deep': get('deepObject', query('value', { schema: ref('Filter'), style: 'deepObject' })),
    '/json': get('jsonQuery', query('value', { content: json(color) })),
    '/reserved': get(
      'reservedText',
      query('value', { schema: text, allowReserved: true }),
      query('list', { schema: list, allowReserved: true }),
    ),
    '/headers': get(
      'headers',
      { in: 'header', name: 'X-List', schema: numbers },
      { in: 'header', name: 'X-Object', schema: color },
      { in: 'header', name: 'X-Exploded', schema: color, explode: true },
      { in: 'header', name: 'X-Json', content: json(color) },
    ),
    '/encoded': {
      post: operation('sendForm', {
        ...sent({
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              properties: {
                ids: list,
                color,
                deep: color,
                colors: { type: 'array', items: color },
                csv: list,
              },
            },
            encoding: { deep: { style: 'deepObject' }, csv: { explode: false } },
          },
        }),
      }),
    },
    '/parts': {
      post: operation('sendParts', {
        ...sent({
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { ids: list, color, colors: { type: 'array', items: color }, note: text },
            },
            encoding: { note: { contentType: 'text/plain' } },
          },
        }),
      }),
    },
  },
);
