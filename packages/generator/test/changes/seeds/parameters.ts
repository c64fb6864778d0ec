import type { Node } from './base.js';
import {
  type Edit,
  type Seed,
  accepts,
  asItIs,
  major,
  minor,
  pair,
  pairGiven,
  patch,
} from './seed.js';
import { param, picture, refuses, thing, things } from './seed.js';

const list = (d: Node): Node => things(d)['get'];
/** A header `If-Match`, which is the key `ifMatch`. */
const withHeader: Edit = (d) => {
  list(d)['parameters'].push({ in: 'header', name: 'If-Match', schema: { type: 'string' } });
};
const pathType =
  (schema: Node): Edit =>
  (d) => {
    thing(d)['delete'].parameters[0].schema = schema;
  };

/** Callers pass the same value; what recognises requests looks for it elsewhere or in another form. */
const moved = (name: string, edit: Edit): Seed[] =>
  pair(name, edit, [['request-parameter-moved'], refuses], [['request-parameter-moved'], refuses]);

/** Parameters, and parts of forms. They are always sent. */
export const parameterSeeds = [
  ...moved('a list joined by bars', (d) => {
    Object.assign(param(d, 'ids'), { style: 'pipeDelimited', explode: false });
  }),
  ...moved('a text with reserved characters as they are', (d) => {
    param(d, 'filter')['allowReserved'] = true;
  }),
  ...moved('a text as JSON', (d) => {
    const { schema } = param(d, 'filter');
    delete param(d, 'filter')['schema'];
    param(d, 'filter')['content'] = { 'application/json': { schema } };
  }),
  ...moved('a part of a form as JSON', (d) => {
    const { 'multipart/form-data': form } = picture(d)['post'].requestBody.content;
    form.encoding = { title: { contentType: 'application/json' } };
  }),
  ...pair(
    'a default where there was none',
    (d) => {
      param(d, 'filter')['schema'].default = 'all';
    },
    [['default-changed'], patch],
    [['default-changed'], patch],
  ),
  ...pair(
    'null for a parameter',
    (d) => {
      param(d, 'filter')['schema'].nullable = true;
    },
    [['request-became-nullable'], minor],
    [['request-no-longer-nullable'], major],
  ),
  ...pair(
    'listed items of a list that was of any texts',
    (d) => {
      param(d, 'ids')['schema'].items.enum = ['a', 'b'];
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
  ...pair(
    'fewer items of a list',
    (d) => {
      param(d, 'ids')['schema'].maxItems = 5;
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
  ...pair(
    'a pattern of a parameter',
    (d) => {
      param(d, 'filter')['schema'].pattern = '^[a-z]*$';
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
  ...pair(
    'a number in the path instead of a text',
    pathType({ type: 'integer' }),
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pair(
    'a listed value in the path',
    pathType({ type: 'string', enum: ['a', 'b'] }),
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
  // A `Date` may be passed for a time; taken back, a program that passes one no longer compiles.
  ...pair(
    'a time as a parameter',
    (d) => {
      param(d, 'filter')['schema'].format = 'date-time';
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened', 'request-type-changed'], major],
  ),
  ...pair(
    'times as items of a parameter',
    (d) => {
      param(d, 'ids')['schema'].items.format = 'date-time';
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened', 'request-type-changed'], major],
  ),
  ...pair(
    'a header more',
    withHeader,
    [['request-parameter-added'], minor],
    [['request-parameter-removed'], major],
  ),
  ...pairGiven(
    withHeader,
    'a header in small letters',
    (d) => {
      list(d)['parameters'].at(-1).name = 'if-match';
    },
    [['request-header-spelled-otherwise'], patch],
    [['request-header-spelled-otherwise'], patch],
  ),
  ...pairGiven(
    withHeader,
    'a header that has to be passed',
    (d) => {
      list(d)['parameters'].at(-1).required = true;
    },
    [['request-parameter-became-required'], major],
    [['request-parameter-became-optional'], minor],
  ),
  // With a cursor, pages can be begun anywhere: one more parameter.
  ...pair(
    'a cursor of a list',
    (d) => {
      list(d)['parameters'].push({ in: 'query', name: 'after', schema: { type: 'string' } });
    },
    [['request-parameter-added'], minor],
    [['request-parameter-removed'], major],
  ),
  ...pair(
    'an upload that is a text',
    (d) => {
      const { 'multipart/form-data': form } = picture(d)['post'].requestBody.content;
      form.schema.properties.file = { type: 'string' };
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pairGiven(
    asItIs,
    'a property that one operation demands',
    (d) => {
      thing(d)['put']['x-oktaforge-demands'] = ['remark'];
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
];
