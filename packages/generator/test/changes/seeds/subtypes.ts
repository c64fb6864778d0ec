import type { Node } from './base.js';
import {
  type Edit,
  asItIs,
  major,
  minor,
  pair,
  pairGiven,
  prop,
  ref,
  schema,
  schemas,
} from './seed.js';

const mapping = (d: Node): Node => schema(d, 'Shape')['discriminator'].mapping;
const ownOf = (d: Node, model: string): Node => schema(d, model)['allOf'][1];
/** Shapes are sent, too, in a property of an order. */
const sent: Edit = (d) => {
  schema(d, 'Order')['properties'].shape = ref('Shape');
};

/** Subtypes that a discriminator tells apart, their constants, inheritance, and models in the place of others. */
export const subtypeSeeds = [
  // A program that compares with the old value no longer compiles.
  ...pair(
    'another value for a subtype',
    (d) => {
      mapping(d)['ROUND'] = mapping(d)['CIRCLE'];
      delete mapping(d)['CIRCLE'];
    },
    [['model-subtype-added', 'model-subtype-removed', 'response-type-changed'], major],
    [['model-subtype-added', 'model-subtype-removed', 'response-type-changed'], major],
  ),
  // `circle.kind` was always one text; a program that counts on that breaks.
  ...pairGiven(
    asItIs,
    'a second value for a subtype',
    (d) => {
      mapping(d)['ROUND'] = mapping(d)['CIRCLE'];
    },
    [['model-subtype-added', 'response-type-changed'], major],
    [['model-subtype-removed', 'response-type-narrowed'], major],
  ),
  ...pairGiven(
    asItIs,
    'two values exchanged',
    (d) => {
      const values = mapping(d);
      [values['CIRCLE'], values['SQUARE']] = [values['SQUARE'], values['CIRCLE']];
    },
    [['model-subtype-removed', 'response-type-changed'], major],
    [['model-subtype-removed', 'response-type-changed'], major],
  ),
  ...pairGiven(
    sent,
    'a subtype more, sent',
    (d) => {
      schemas(d)['Oval'] = {
        'x-okta-tags': ['Shape'],
        'x-okta-parent': '#/components/schemas/Shape',
        allOf: [ref('Shape'), { type: 'object', properties: { width: { type: 'number' } } }],
      };
      mapping(d)['OVAL'] = '#/components/schemas/Oval';
    },
    [['model-added', 'model-subtype-added'], minor],
    [['model-removed', 'model-subtype-removed'], major],
  ),
  ...pair(
    'a required property of a subtype, read',
    (d) => {
      ownOf(d, 'Circle')['required'] = ['radius'];
    },
    [['response-property-became-required'], minor],
    [['response-property-became-optional'], major],
  ),
  ...pairGiven(
    sent,
    'a required property of a subtype, read and sent',
    (d) => {
      ownOf(d, 'Circle')['required'] = ['radius'];
    },
    [['request-property-became-required', 'response-property-became-required'], major],
    [['request-property-became-optional', 'response-property-became-optional'], major],
  ),
  ...pair(
    'a property of a subtype more',
    (d) => {
      ownOf(d, 'Circle')['properties'].centre = { type: 'string' };
    },
    [['response-property-added'], minor],
    [['response-property-removed'], major],
  ),
  // It is inherited by both subtypes.
  ...pair(
    'a property of the base more',
    (d) => {
      schema(d, 'Shape')['properties'].name = { type: 'string' };
    },
    [['response-property-added'], minor],
    [['response-property-removed'], major],
  ),
  ...pair(
    'a constant of a subtype',
    (d) => {
      schema(d, 'Circle')['x-okta-defined-as'] = { colour: 'red' };
    },
    [['response-property-became-required', 'response-type-narrowed'], minor],
    [['response-property-became-optional', 'response-type-changed'], major],
  ),
  // Renamed and changed at once: for programs one is gone and another is there.
  ...pair(
    'a model called otherwise, with a property more',
    (d) => {
      const { Part, ...others } = schemas(d);
      d['components'].schemas = { ...others, Piece: Part };
      Part.properties.more = { type: 'string' };
      prop(d, 'Thing', 'part')['$ref'] = ref('Piece')['$ref'];
      prop(d, 'Receipt', 'part')['$ref'] = ref('Piece')['$ref'];
    },
    [['model-added', 'model-removed', 'request-type-widened', 'response-type-narrowed'], major],
    [['model-added', 'model-removed', 'request-type-changed', 'response-type-changed'], major],
  ),
  ...pair(
    'a list of another model',
    (d) => {
      const { schema: list } =
        d['paths']['/api/v1/things'].get.responses[200].content['application/json'];
      list.items = ref('Receipt');
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pair(
    'a list of orders instead of one',
    (d) => {
      const { put } = d['paths']['/api/v1/things/{thingId}'];
      put.requestBody.content['application/json'].schema = { type: 'array', items: ref('Order') };
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  // The program only compares with the values.
  ...pairGiven(
    asItIs,
    'null for an enum that is read and sent',
    (d) => {
      schema(d, 'Tone')['nullable'] = true;
    },
    [['request-became-nullable', 'response-became-nullable'], major],
    [['request-no-longer-nullable', 'response-no-longer-nullable'], major],
  ),
  ...pair(
    'null for the values of a map, read and sent',
    (d) => {
      prop(d, 'Thing', 'attributes')['additionalProperties'].nullable = true;
    },
    [['request-became-nullable', 'response-became-nullable'], major],
    [['request-no-longer-nullable', 'response-no-longer-nullable'], major],
  ),
];
