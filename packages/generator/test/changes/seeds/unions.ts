import type { Node } from './base.js';
import { type Edit, major, minor, pair, pairGiven, prop, ref, refuses } from './seed.js';
import { schema, schemas, thing } from './seed.js';

const text = { type: 'string' };
const number = { type: 'number' };
const one = { type: 'object', 'x-okta-tags': ['Thing'], properties: { one: text } };
const two = { type: 'object', 'x-okta-tags': ['Thing'], properties: { two: text } };
const three = { type: 'object', 'x-okta-tags': ['Thing'], properties: { three: text } };

/** Models `One`, `Two` and `Three`, which stay read and sent whatever the union has, and one property of that union. */
const union =
  (model: 'Order' | 'Receipt', ...members: readonly Node[]): Edit =>
  (d) => {
    Object.assign(schemas(d), structuredClone({ One: one, Two: two, Three: three }));
    for (const name of ['One', 'Two', 'Three']) {
      schema(d, 'Thing')['properties'][name.toLowerCase()] = ref(name);
    }
    schema(d, model)['properties'].choice = { oneOf: structuredClone(members) };
  };
const withoutLast =
  (model: 'Order' | 'Receipt'): Edit =>
  (d) => {
    prop(d, model, 'choice')['oneOf'].pop();
  };

/** The same as a model `Choice`. */
const unionModel =
  (model: 'Order' | 'Receipt', ...members: readonly Node[]): Edit =>
  (d) => {
    union(model, ...members)(d);
    schemas(d)['Choice'] = { ...prop(d, model, 'choice'), 'x-okta-tags': ['Thing'] };
    schema(d, model)['properties'].choice = ref('Choice');
  };
const modelWithoutLast: Record<'Order' | 'Receipt', Edit> = {
  Order: (d) => {
    schema(d, 'Choice')['oneOf'].pop();
  },
  Receipt: (d) => {
    schema(d, 'Choice')['oneOf'].pop();
  },
};

const models = [ref('One'), ref('Two')];

/**
 * Members of unions without a discriminator, which are closed. Sent, a member that is gone is refused; a new one is one more
 * choice. Read, a program that looks for a member's key loses it, and a new member is a value that it does not expect.
 */
export const unionSeeds = [
  ...pairGiven(
    union('Order', ...models),
    'a model less in a sent union',
    withoutLast('Order'),
    [['request-type-changed'], major],
    [['request-type-widened'], minor],
  ),
  ...pairGiven(
    union('Receipt', ...models),
    'a model less in a read union',
    withoutLast('Receipt'),
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pairGiven(
    union('Order', ...models, ref('Three')),
    'a model less of three in a sent union',
    withoutLast('Order'),
    [['request-type-changed'], major],
    [['request-type-widened'], minor],
  ),
  ...pairGiven(
    unionModel('Order', ...models, ref('Three')),
    'a model less in a sent union that is a model',
    modelWithoutLast.Order,
    [['request-type-changed'], major],
    [['request-type-widened'], minor],
  ),
  ...pairGiven(
    unionModel('Receipt', ...models, ref('Three')),
    'a model less in a read union that is a model',
    modelWithoutLast.Receipt,
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pairGiven(
    union('Order', text, number),
    'a number less in a sent union',
    withoutLast('Order'),
    [['request-type-changed'], major],
    [['request-type-widened'], minor],
  ),
  // A program that reads a text or a number can read a text.
  ...pairGiven(
    union('Receipt', text, number),
    'a number less in a read union',
    withoutLast('Receipt'),
    [['response-type-narrowed'], minor],
    [['response-type-changed'], major],
  ),
  ...pairGiven(
    union('Order', text, { type: 'array', items: text }),
    'a list less in a sent union',
    withoutLast('Order'),
    [['request-type-changed'], major],
    [['request-type-widened'], minor],
  ),
  ...pairGiven(
    union('Order', { type: 'array', items: { oneOf: models } }, text),
    'a model less in a union in a list in a union, sent',
    (d) => {
      prop(d, 'Order', 'choice')['oneOf'][0].items.oneOf.pop();
    },
    [['request-type-changed'], major],
    [['request-type-widened'], minor],
  ),
  ...pairGiven(
    union('Receipt', { type: 'array', items: { oneOf: models } }, text),
    'a model less in a union in a list in a union, read',
    (d) => {
      prop(d, 'Receipt', 'choice')['oneOf'][0].items.oneOf.pop();
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pair(
    'a text or a number instead of a text, sent',
    (d) => {
      schema(d, 'Order')['properties'].priority = { oneOf: [prop(d, 'Order', 'priority'), number] };
    },
    [['request-type-widened'], minor],
    [['request-type-changed'], major],
  ),
  // Members are looked up by what they are: their order means nothing.
  ...pairGiven(
    union('Order', text, number),
    'a nullable union, sent',
    (d) => {
      prop(d, 'Order', 'choice')['nullable'] = true;
    },
    [['request-became-nullable'], minor],
    [['request-no-longer-nullable'], major],
  ),
  ...pairGiven(
    union('Receipt', text, number),
    'a nullable union, read',
    (d) => {
      prop(d, 'Receipt', 'choice')['nullable'] = true;
    },
    [['response-became-nullable'], major],
    [['response-no-longer-nullable'], minor],
  ),
  // One model in the place of another: sent, its own keys are refused by the other.
  ...pairGiven(
    union('Order', ref('One')),
    'another model with optional keys, sent',
    (d) => {
      schema(d, 'Order')['properties'].choice = ref('Two');
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  // An object with the keys of both compiles still, as TypeScript takes keys of any member; the validators take those of one.
  ...pairGiven(
    union('Order', {
      type: 'object',
      'x-okta-tags': ['Thing'],
      properties: { one: text, two: text },
    }),
    'two models instead of one with the keys of both, sent',
    (d) => {
      prop(d, 'Order', 'choice')['oneOf'] = structuredClone(models);
    },
    [['request-type-refused'], refuses],
    [['request-type-widened'], minor],
  ),
  // The union has no name of its own: only the operation gives it.
  ...pairGiven(
    (d) => {
      union('Order', text)(d);
      const members = [ref('Receipt'), ref('One'), ref('Two')];
      thing(d)['put'].responses[200].content['application/json'].schema = { oneOf: members };
    },
    'a model less in a union that an operation answers',
    (d) => {
      thing(d)['put'].responses[200].content['application/json'].schema.oneOf.pop();
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
];
