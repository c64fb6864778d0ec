import type { Node } from './base.js';
import {
  type Edit,
  type Seed,
  asItIs,
  major,
  minor,
  none,
  pair,
  pairGiven,
  patch,
  ref,
} from './seed.js';
import { refuses, schemas, thing, things } from './seed.js';

/** Another spelling of a tag, on operations and models. */
const retag =
  (from: string, to: string): Edit =>
  (d) => {
    for (const path of Object.values<Node>(d['paths'])) {
      for (const operation of Object.values<Node>(path)) {
        if (operation['tags']?.[0] === from) operation['tags'] = [to];
      }
    }
    for (const model of Object.values<Node>(schemas(d))) {
      if (model['x-okta-tags']?.[0] === from) model['x-okta-tags'] = [to];
    }
  };

const inPath = { in: 'path', name: 'thingId', required: true, schema: { type: 'string' } };
const plain = (operationId: string): Node => ({
  operationId,
  tags: ['Thing'],
  parameters: [inPath],
  responses: { 204: { description: 'Done' } },
});
const variant = (operationId: string): Node => ({
  operationId,
  parameters: [{ in: 'body', name: 'thing', schema: ref('Thing') }],
});
const lifecycle = (d: Node, word: string): Node =>
  d['paths'][`/api/v1/things/{thingId}/lifecycle/${word}`];
/** Two operations that take and give the same. */
const switches: Edit = (d) => {
  const path = '/api/v1/things/{thingId}/lifecycle/';
  d['paths'][`${path}activate`] = { post: plain('activateThing') };
  d['paths'][`${path}deactivate`] = { post: plain('deactivateThing') };
};
const swapped = (
  name: string,
  given: Edit,
  one: (d: Node) => Node,
  other: (d: Node) => Node,
): Seed[] =>
  pairGiven(
    given,
    name,
    (d) => {
      const [first, second] = [one(d), other(d)];
      [first['operationId'], second['operationId']] = [second['operationId'], first['operationId']];
    },
    [['operation-swapped'], major],
    [['operation-swapped'], major],
  );

/** A tag written otherwise has the namespace and the subpath that it had; only texts show it. */
const spelling = (name: string, edit: Edit): Seed[] =>
  pair(name, edit, [['area-tag-changed'], patch], [['area-tag-changed'], patch]);

/** Areas, names of operations, routes, methods of resources. */
export const areaSeeds = [
  ...spelling('a tag in small letters', retag('Thing', 'thing')),
  ...spelling('another tag in small letters', retag('Shape', 'shape')),
  // The namespace becomes `things`, so that every call of its operations changes.
  ...pair(
    'a tag in the plural',
    retag('Thing', 'Things'),
    [['area-added', 'area-removed', 'model-moved', 'operation-moved'], major],
    [['area-added', 'area-removed', 'model-moved', 'operation-moved'], major],
  ),
  // A call compiles as before and does the opposite.
  ...swapped(
    'two operationIds swapped, with the same types',
    switches,
    (d) => lifecycle(d, 'activate')['post'],
    (d) => lifecycle(d, 'deactivate')['post'],
  ),
  ...pairGiven(
    switches,
    'a path of two that are alike',
    (d) => {
      const path = '/api/v1/things/{thingId}/lifecycle/';
      d['paths'][`${path}enable`] = d['paths'][`${path}activate`];
      delete d['paths'][`${path}activate`];
    },
    [['operation-path-changed'], refuses],
    [['operation-path-changed'], refuses],
  ),
  // A name goes to a new operation, whose types are the same; its old request has a new name.
  ...pairGiven(
    switches,
    'an operationId given to a new operation',
    (d) => {
      lifecycle(d, 'activate')['post'].operationId = 'startThing';
      const path = '/api/v1/things/{thingId}/lifecycle/suspend';
      d['paths'][path] = { post: plain('activateThing') };
    },
    [['operation-added', 'operation-swapped'], major],
    [['operation-removed', 'operation-swapped'], major],
  ),
  // No rule about methods counts on the compiler; here it sees that `reread` is gone.
  ...pairGiven(
    asItIs,
    'an alias of a method called otherwise',
    (d) => {
      schemas(d)['Thing']['x-okta-operations'][0].alias = 'refresh';
    },
    [
      ['model-methods-added', 'model-methods-changed'],
      ['major', 'none'],
    ],
    [
      ['model-methods-added', 'model-methods-changed'],
      ['major', 'none'],
    ],
  ),
  ...pairGiven(
    asItIs,
    'a method of a resource that calls another operation',
    (d) => {
      schemas(d)['Thing']['x-okta-operations'][0].operationId = 'deleteThing';
    },
    [['model-methods-changed'], ['major', 'none']],
    [['model-methods-changed'], ['major', 'none']],
  ),
  // An operation of several kinds becomes one function for each.
  ...pairGiven(
    (d) => {
      things(d)['post']['x-okta-multi-operation'] = ['createRound', 'createFlat'].map(variant);
    },
    'a variant of an operation more',
    (d) => {
      things(d)['post']['x-okta-multi-operation'].push(variant('createTall'));
    },
    [['operation-added'], minor],
    [['operation-removed'], major],
  ),
  ...pair(
    'an operation in two areas, the first as before',
    (d) => {
      thing(d)['get'].tags = ['Thing', 'Shape'];
    },
    [[], none],
    [[], none],
  ),
];
