import type { Node } from './base.js';
import {
  type Edit,
  type Seed,
  accepts,
  major,
  minor,
  pair,
  pairGiven,
  patch,
  prop,
} from './seed.js';
import { refuses, schema, thing } from './seed.js';

const set =
  (model: string, property: string, more: Node): Edit =>
  (d) => {
    Object.assign(prop(d, model, property), more);
  };

/** A limit on what is sent: more is refused, and less again when it is taken back. */
const limit = (name: string, edit: Edit): Seed[] =>
  pair(
    name,
    edit,
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  );

/** A limit on what is read: only who checks answers sees it. */
const answered = (name: string, edit: Edit): Seed[] =>
  pair(
    name,
    edit,
    [['response-constraint-changed'], accepts],
    [['response-constraint-changed'], accepts],
  );

/** Limits. */
export const limitSeeds = [
  ...limit('multiples only, sent', set('Order', 'amount', { multipleOf: 2 })),
  ...limit('distinct items, sent', set('Order', 'lines', { uniqueItems: true })),
  ...limit('a least number of items, sent', set('Order', 'lines', { minItems: 1 })),
  ...limit('a greatest number of items, sent', set('Order', 'lines', { maxItems: 9 })),
  // The bound itself is refused now; there is one bound before and after.
  ...limit('a bound that is excluded, sent', set('Order', 'amount', { exclusiveMinimum: true })),
  ...limit(
    'an upper bound that is excluded, sent',
    set('Order', 'amount', { exclusiveMaximum: true }),
  ),
  ...limit('a lower maximum, sent', set('Order', 'amount', { maximum: 50 })),
  ...limit('whole numbers only, sent', (d) => {
    schema(d, 'Order')['properties'].amount.type = 'integer';
    schema(d, 'Order')['properties'].amount.minimum = 2;
  }),
  // Each multiple of 4 is one of 2.
  ...pairGiven(
    set('Order', 'amount', { multipleOf: 4 }),
    'finer multiples, sent',
    set('Order', 'amount', { multipleOf: 2 }),
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  ...pairGiven(
    set('Order', 'amount', { multipleOf: 2 }),
    'other multiples, sent',
    set('Order', 'amount', { multipleOf: 3 }),
    [['request-constraint-tightened'], refuses],
    [['request-constraint-tightened'], refuses],
  ),
  // A greater bound, though it is excluded no longer, refuses more.
  ...pairGiven(
    set('Order', 'amount', { minimum: 1, exclusiveMinimum: true }),
    'a higher bound that is included, sent',
    set('Order', 'amount', { minimum: 5, exclusiveMinimum: false }),
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
  ...pair(
    'a least number of keys, read and sent',
    set('Thing', 'attributes', { minProperties: 1 }),
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
  ),
  ...pair(
    'a pattern, read and sent',
    set('Thing', 'label', { pattern: '^[a-z]+$' }),
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
  ),
  // Nobody can tell which of two patterns lets more through: each counts as the tighter one.
  ...pairGiven(
    set('Order', 'remark', { pattern: '^[a-z]+$' }),
    'a pattern that lets more through, sent',
    set('Order', 'remark', { pattern: '^[a-z]*$' }),
    [['request-constraint-tightened'], refuses],
    [['request-constraint-tightened'], refuses],
  ),
  ...answered('whole numbers only, read', set('Receipt', 'total', { type: 'integer' })),
  ...answered('a pattern, read', set('Receipt', 'number', { pattern: '^[A-Z]+$' })),
  ...answered('a greatest number of items, read', set('Receipt', 'lines', { maxItems: 9 })),
];

/** What is said of a direction in which the values do not travel, and examples: published texts and tables change, no program does. */
export const unnoticedSeeds = [
  ...pair(
    'readOnly on what is only read',
    set('Receipt', 'number', { readOnly: true }),
    [['unnoticed-change'], patch],
    [['unnoticed-change'], patch],
  ),
  ...pairGiven(
    (d) => {
      const own = { type: 'object', properties: { a: { type: 'string' } } };
      thing(d)['get'].responses[200].content['application/json'].schema = own;
    },
    'readOnly in an inline answer',
    (d) => {
      const { schema: own } = thing(d)['get'].responses[200].content['application/json'];
      own.properties.a.readOnly = true;
    },
    [['unnoticed-change'], patch],
    [['unnoticed-change'], patch],
  ),
  ...pair(
    'readOnly on what is only sent',
    set('Order', 'remark', { readOnly: true }),
    [['property-became-read-only'], major],
    [['property-became-writable'], minor],
  ),
  ...pair(
    'writeOnly on what is only read',
    set('Receipt', 'total', { writeOnly: true }),
    [['property-became-write-only'], major],
    [['property-no-longer-write-only'], minor],
  ),
  // The type for reading an order is of no use to anybody, but it is exported.
  ...pair(
    'writeOnly on what is only sent',
    set('Order', 'remark', { writeOnly: true }),
    [['model-unread-type-changed'], minor],
    [['model-unread-type-changed'], minor],
  ),
  // Programs read what the same version answers: a property that is always there again breaks none.
  ...pair(
    'a required property that is never answered',
    set('Thing', 'name', { writeOnly: true }),
    [['property-became-write-only'], major],
    [['property-no-longer-write-only'], minor],
  ),
  ...pair(
    'an example of a property',
    set('Receipt', 'number', { example: 'n-1' }),
    [['model-documentation-changed'], patch],
    [['model-documentation-changed'], patch],
  ),
  ...pair(
    'a lifecycle of an operation',
    (d) => {
      thing(d)['get']['x-okta-lifecycle'] = { lifecycle: 'EA', isGenerallyAvailable: false };
    },
    [['operation-documentation-changed'], patch],
    [['operation-documentation-changed'], patch],
  ),
  ...pair(
    'an address of documentation',
    (d) => {
      thing(d)['get'].externalDocs = { url: 'https://docs.example' };
    },
    [['operation-documentation-changed'], patch],
    [['operation-documentation-changed'], patch],
  ),
];
