import type { Node } from './base.js';
import { type Edit, accepts, body, major, minor, none, pair, pairGiven, prop } from './seed.js';
import { ref, schema, schemas } from './seed.js';

const free = { type: 'object' };
const closed = { type: 'object', additionalProperties: false };
const openPlace = { ...free, additionalProperties: true, properties: { a: { type: 'string' } } };

/** A property of `Order` (sent) or `Receipt` (read) with the given schema. */
const having =
  (model: 'Order' | 'Receipt', type: Node): Edit =>
  (d) => {
    schema(d, model)['properties'].extra = structuredClone(type);
  };
const close =
  (model: 'Order' | 'Receipt'): Edit =>
  (d) => {
    prop(d, model, 'extra')['additionalProperties'] = false;
  };

/** An object of a model of its own, which declares no property. */
const havingModel =
  (model: 'Order' | 'Receipt'): Edit =>
  (d) => {
    schemas(d)['Extra'] = structuredClone(free);
    schema(d, model)['properties'].extra = ref('Extra');
  };
const closeModel =
  (): Edit =>
  (d): void => {
    schema(d, 'Extra')['additionalProperties'] = false;
  };

/**
 * Objects that admit keys that they do not declare, and do so no longer. Where it is sent, validators and Okta refuse what they
 * took; where it is read, a key that programs read is gone. An object without properties has the same type open and closed, so
 * that opening it again breaks nothing; others get an index signature, which interfaces of an application do not satisfy.
 */
export const closedSeeds = [
  ...pairGiven(
    having('Order', free),
    'a free inline object closed, sent',
    close('Order'),
    [['request-additional-properties-removed'], major],
    [['request-constraint-loosened'], accepts],
  ),
  ...pairGiven(
    having('Receipt', free),
    'a free inline object closed, read',
    close('Receipt'),
    [['response-additional-properties-removed'], major],
    [['response-additional-properties-added'], minor],
  ),
  ...pairGiven(
    havingModel('Order'),
    'a free model closed, sent',
    closeModel(),
    [['request-additional-properties-removed'], major],
    [['request-constraint-loosened'], accepts],
  ),
  ...pairGiven(
    havingModel('Receipt'),
    'a free model closed, read',
    closeModel(),
    [['response-additional-properties-removed'], major],
    [['response-additional-properties-added'], minor],
  ),
  ...pairGiven(
    having('Order', { type: 'array', items: free }),
    'free items of a list closed, sent',
    (d) => {
      prop(d, 'Order', 'extra')['items'] = closed;
    },
    [['request-additional-properties-removed'], major],
    [['request-constraint-loosened'], accepts],
  ),
  ...pairGiven(
    (d) => {
      body(d)['content']['application/json'].schema = free;
    },
    'a free body closed',
    (d) => {
      body(d)['content']['application/json'].schema = closed;
    },
    [['request-additional-properties-removed'], major],
    [['request-constraint-loosened'], accepts],
  ),
  ...pairGiven(
    having('Order', openPlace),
    'an inline object with properties closed, sent',
    close('Order'),
    [['request-additional-properties-removed'], major],
    [['request-additional-properties-added'], major],
  ),
  ...pairGiven(
    having('Receipt', openPlace),
    'an inline object with properties closed, read',
    close('Receipt'),
    [['response-additional-properties-removed'], major],
    [['response-additional-properties-added'], minor],
  ),
  // The compiler has one type for both maps: it is not enough to look at it once.
  ...pairGiven(
    (d) => {
      Object.assign(schema(d, 'Receipt')['properties'], {
        first: { ...free, additionalProperties: true },
        second: { ...free, additionalProperties: true },
      });
    },
    'one of two maps with properties instead, read',
    (d) => {
      schema(d, 'Receipt')['properties'].second = {
        ...free,
        properties: { a: { type: 'string' } },
      };
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  // The values of a map that was of texts are unknown in the type of a closed object: a program that reads a text breaks.
  ...pairGiven(
    having('Receipt', { ...free, additionalProperties: { type: 'string' } }),
    'a map of texts closed, read',
    close('Receipt'),
    [['response-additional-properties-removed', 'response-type-changed'], major],
    [['response-additional-properties-added', 'response-type-narrowed'], minor],
  ),
  // Validators refuse undeclared keys wherever the description does not admit them, so that nothing is new.
  ...pair(
    'an object with properties that says it is closed, sent',
    (d) => {
      schema(d, 'Order')['additionalProperties'] = false;
    },
    [[], none],
    [[], none],
  ),
  // A map takes any key, but an interface of an application has no index signature; read, `extra.a` is still one of its keys.
  ...pairGiven(
    having('Order', { ...free, properties: { a: { type: 'string' } } }),
    'a map instead of an object, sent',
    having('Order', { ...free, additionalProperties: { type: 'string' } }),
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pairGiven(
    having('Receipt', { ...free, properties: { a: { type: 'string' } } }),
    'a map instead of an object, read',
    having('Receipt', { ...free, additionalProperties: { type: 'string' } }),
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
];
