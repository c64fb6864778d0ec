import type { RuleId } from '../../../src/changes/index.js';
import type { Node } from './base.js';
import { type Edit, type Seed, major, minor, pair, pairGiven, patch, prop, ref } from './seed.js';
import { schema, schemas, things } from './seed.js';

/** What was inline is a model of its own. */
const moved =
  (model: string, property: string): Edit =>
  (d) => {
    schemas(d)['Named'] = prop(d, model, property);
    schema(d, model)['properties'][property] = ref('Named');
  };

/** A type that was inline gets a name: that name is new, and gone again when it is taken back. Nothing else changes. */
const named = (name: string, edit: Edit, ...rules: RuleId[]): Seed[] =>
  pair(name, edit, [['model-added', ...rules], minor], [['model-removed', ...rules], major]);

/** Another model of the same content, where both models stay. */
const another = (name: string, type: Node, model: string, rule: RuleId): Seed[] =>
  pairGiven(
    (d) => {
      schemas(d)['One'] = structuredClone(type);
      schemas(d)['Other'] = structuredClone(type);
      schema(d, model)['properties'].extra = ref('One');
      schema(d, model)['properties'].second = ref('One');
      schema(d, model)['properties'].third = ref('Other');
    },
    name,
    (d) => {
      prop(d, model, 'extra')['$ref'] = ref('Other')['$ref'];
    },
    [[rule], patch],
    [[rule], patch],
  );

const tones = { type: 'string', enum: ['A', 'B'], 'x-okta-tags': ['Thing'] };

/** The same type under another name. Values that were right are right, and programs that name the type write what they wrote. */
export const namedSeeds = [
  ...named('a sent enum as a model', moved('Order', 'priority'), 'request-type-named'),
  ...named('a read enum as a model', moved('Receipt', 'status'), 'response-type-named'),
  ...pairGiven(
    (d) => {
      prop(d, 'Receipt', 'status')['nullable'] = true;
    },
    'a read enum or null as a model or null',
    (d) => {
      const { nullable, ...type } = prop(d, 'Receipt', 'status');
      schemas(d)['Named'] = type;
      schema(d, 'Receipt')['properties'].status = { nullable, allOf: [ref('Named')] };
    },
    [['model-added', 'response-type-named'], minor],
    [['model-removed', 'response-type-named'], major],
  ),
  ...named(
    'the enum of a parameter as a model',
    (d) => {
      const [, , sort] = things(d)['get'].parameters;
      const { default: _default, ...type } = sort.schema;
      schemas(d)['Named'] = type;
      sort.schema = ref('Named');
    },
    'request-type-named',
    // The parameter no longer says a default.
    'default-changed',
  ),
  ...named('a sent text as a model', moved('Order', 'remark'), 'request-type-named'),
  ...named('a read list as a model', moved('Receipt', 'lines'), 'response-type-named'),
  ...named(
    'a read and sent map as a model',
    moved('Thing', 'attributes'),
    'request-type-named',
    'response-type-named',
  ),
  ...named(
    'the items of a sent list as a model',
    (d) => {
      schemas(d)['Named'] = prop(d, 'Order', 'lines')['items'];
      prop(d, 'Order', 'lines')['items'] = ref('Named');
    },
    'request-type-named',
  ),
  // An interface in the place of an inline type is assignable both ways; for the rules it is a type of its own.
  ...named(
    'a read and sent object as a model',
    moved('Thing', 'place'),
    'request-type-widened',
    'response-type-narrowed',
  ),
  ...another('another enum of the same values, sent', tones, 'Order', 'request-type-named'),
  ...another('another enum of the same values, read', tones, 'Receipt', 'response-type-named'),
  // Moved and reordered at once: still the same values.
  ...named(
    'a read enum as a model, in another order',
    (d) => {
      moved('Receipt', 'status')(d);
      schema(d, 'Named')['enum'].reverse();
    },
    'response-type-named',
  ),
  // A model with a value more is no other name.
  ...pair(
    'a read enum as a model with a value more',
    (d) => {
      moved('Receipt', 'status')(d);
      schema(d, 'Named')['enum'].push('LOST');
    },
    [['model-added', 'response-enum-value-added'], minor],
    [['model-removed', 'response-enum-value-removed'], major],
  ),
  ...pair(
    'a sent enum as a model with a value less',
    (d) => {
      moved('Order', 'priority')(d);
      schema(d, 'Named')['enum'].pop();
    },
    [['model-added', 'request-enum-value-removed'], major],
    [['model-removed', 'request-enum-value-added'], major],
  ),
];
