import { type Node } from './base.js';
import { accepts, major, minor, pair, patch, prop, refuses, schema } from './seed.js';

const text = { type: 'string' };

/** What is read and sent, what is only sent (`Order`), what is only read (`Receipt`). */
export const propertySeeds = [
  ...pair(
    'an optional property more, read and sent',
    (d) => {
      schema(d, 'Thing')['properties'].colour = text;
    },
    [['request-property-added', 'response-property-added'], minor],
    [['request-property-removed', 'response-property-removed'], major],
  ),
  ...pair(
    'an optional property more, sent',
    (d) => {
      schema(d, 'Order')['properties'].colour = text;
    },
    [['request-property-added'], minor],
    [['request-property-removed'], major],
  ),
  ...pair(
    'an optional property more, read',
    (d) => {
      schema(d, 'Receipt')['properties'].colour = text;
    },
    [['response-property-added'], minor],
    [['response-property-removed'], major],
  ),
  ...pair(
    'a required property more, sent',
    (d) => {
      schema(d, 'Order')['properties'].colour = text;
      schema(d, 'Order')['required'].push('colour');
    },
    [['request-required-property-added'], major],
    [['request-property-removed'], major],
  ),
  ...pair(
    'a required property more, read',
    (d) => {
      schema(d, 'Receipt')['properties'].colour = text;
      schema(d, 'Receipt')['required'].push('colour');
    },
    [['response-property-added'], minor],
    [['response-property-removed'], major],
  ),
  ...pair(
    'a property that is required now, sent',
    (d) => {
      schema(d, 'Order')['required'].push('remark');
    },
    [['request-property-became-required'], major],
    [['request-property-became-optional'], minor],
  ),
  ...pair(
    'a property that is required now, read',
    (d) => {
      schema(d, 'Receipt')['required'].push('total');
    },
    [['response-property-became-required'], minor],
    [['response-property-became-optional'], major],
  ),
  ...pair(
    'a property that is required now, read and sent',
    (d) => {
      schema(d, 'Thing')['required'].push('label');
    },
    [['request-property-became-required', 'response-property-became-required'], major],
    [['request-property-became-optional', 'response-property-became-optional'], major],
  ),
  ...pair(
    'a property that Okta sets',
    (d) => {
      prop(d, 'Thing', 'label')['readOnly'] = true;
    },
    [['property-became-read-only'], major],
    [['property-became-writable'], minor],
  ),
  ...pair(
    'a required property that Okta sets',
    (d) => {
      prop(d, 'Thing', 'name')['readOnly'] = true;
    },
    [['property-became-read-only'], major],
    [['required-property-became-writable'], major],
  ),
  ...pair(
    'a property that is never answered',
    (d) => {
      prop(d, 'Thing', 'label')['writeOnly'] = true;
    },
    [['property-became-write-only'], major],
    [['property-no-longer-write-only'], minor],
  ),
  ...pair(
    'null for what is sent',
    (d) => {
      prop(d, 'Order', 'remark')['nullable'] = true;
    },
    [['request-became-nullable'], minor],
    [['request-no-longer-nullable'], major],
  ),
  ...pair(
    'null for what is read',
    (d) => {
      prop(d, 'Receipt', 'total')['nullable'] = true;
    },
    [['response-became-nullable'], major],
    [['response-no-longer-nullable'], minor],
  ),
  ...pair(
    'null for what is read and sent',
    (d) => {
      prop(d, 'Thing', 'label')['nullable'] = true;
    },
    [['request-became-nullable', 'response-became-nullable'], major],
    [['request-no-longer-nullable', 'response-no-longer-nullable'], major],
  ),
  ...pair(
    'null in a list that is read',
    (d) => {
      prop(d, 'Receipt', 'lines')['items'].nullable = true;
    },
    [['response-became-nullable'], major],
    [['response-no-longer-nullable'], minor],
  ),
  ...pair(
    'null in a list that is sent',
    (d) => {
      prop(d, 'Order', 'lines')['items'].nullable = true;
    },
    [['request-became-nullable'], minor],
    [['request-no-longer-nullable'], major],
  ),
  ...pair(
    'another type of what is sent',
    (d) => {
      schema(d, 'Order')['properties'].remark = { type: 'boolean' };
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pair(
    'another type of what is read',
    (d) => {
      schema(d, 'Receipt')['properties'].paid = { type: 'boolean', nullable: true };
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pair(
    'other items of a list that is read',
    (d) => {
      prop(d, 'Receipt', 'lines')['items'] = { type: 'number' };
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pair(
    'other items of a list that is sent',
    (d) => {
      prop(d, 'Order', 'lines')['items'] = { type: 'number' };
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pair(
    'one value instead of a list, sent',
    (d) => {
      schema(d, 'Order')['properties'].lines = text;
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pair(
    'anything instead of text, sent',
    (d) => {
      schema(d, 'Order')['properties'].priority = {};
    },
    [['request-type-widened'], minor],
    [['request-type-changed'], major],
  ),
  ...pair(
    'anything instead of text, read',
    (d) => {
      schema(d, 'Receipt')['properties'].number = {};
    },
    [['response-type-changed'], major],
    [['response-type-narrowed'], minor],
  ),
  ...pair(
    'a whole number instead of any, read and sent',
    (d) => {
      prop(d, 'Thing', 'weight')['type'] = 'integer';
    },
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
  ),
  ...pair(
    'a property of an inline object more, read and sent',
    (d) => {
      prop(d, 'Thing', 'place')['properties'].street = text;
    },
    [['request-property-added', 'response-property-added'], minor],
    [['request-property-removed', 'response-property-removed'], major],
  ),
  ...pair(
    'other values of a map, read and sent',
    (d) => {
      prop(d, 'Thing', 'attributes')['additionalProperties'] = { type: 'number' };
    },
    [['request-type-changed', 'response-type-changed'], major],
    [['request-type-changed', 'response-type-changed'], major],
  ),
  ...pair(
    'a value more for what is sent',
    (d) => {
      prop(d, 'Order', 'priority')['enum'].push('NONE');
    },
    [['request-enum-value-added'], minor],
    [['request-enum-value-removed'], major],
  ),
  ...pair(
    'a value more for what is read',
    (d) => {
      prop(d, 'Receipt', 'status')['enum'].push('LOST');
    },
    [['response-enum-value-added'], minor],
    [['response-enum-value-removed'], minor],
  ),
  ...pair(
    'a value more for an enum that is read and sent',
    (d) => {
      schema(d, 'Tone')['enum'].push('MUTE');
    },
    [['request-enum-value-added', 'response-enum-value-added'], minor],
    [['request-enum-value-removed', 'response-enum-value-removed'], major],
  ),
  ...pair(
    'a longer text',
    (d) => {
      prop(d, 'Thing', 'name')['maxLength'] = 100;
    },
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
  ),
  ...pair(
    'a longer least text',
    (d) => {
      prop(d, 'Thing', 'name')['minLength'] = 3;
    },
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
  ),
  ...pair(
    'another pattern',
    (d) => {
      prop(d, 'Order', 'remark')['pattern'] = '^[A-Z]+$';
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-tightened'], refuses],
  ),
  ...pair(
    'no pattern',
    (d) => {
      delete prop(d, 'Order', 'remark')['pattern'];
    },
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  ...pair(
    'a lower minimum',
    (d) => {
      prop(d, 'Order', 'amount')['minimum'] = 0;
    },
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  ...pair(
    'a longer list',
    (d) => {
      prop(d, 'Thing', 'tags')['maxItems'] = 9;
    },
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
  ),
  ...pair(
    'a format',
    (d) => {
      prop(d, 'Thing', 'label')['format'] = 'date';
    },
    [['request-constraint-tightened', 'response-constraint-changed'], refuses],
    [['request-constraint-loosened', 'response-constraint-changed'], accepts],
  ),
  ...pair(
    'a constraint on what is only read',
    (d) => {
      prop(d, 'Receipt', 'total')['minimum'] = 1;
    },
    [['response-constraint-changed'], accepts],
    [['response-constraint-changed'], accepts],
  ),
  ...pair(
    'another default',
    (d) => {
      prop(d, 'Thing', 'active')['default'] = false;
    },
    [['default-changed'], patch],
    [['default-changed'], patch],
  ),
  ...pair(
    'a property deprecated',
    (d: Node) => {
      prop(d, 'Thing', 'label')['deprecated'] = true;
    },
    [['model-deprecated'], minor],
    [['no-longer-deprecated'], patch],
  ),
  ...pair(
    'another description of a property',
    (d) => {
      prop(d, 'Thing', 'label')['description'] = 'For people.';
    },
    [['model-documentation-changed'], patch],
    [['model-documentation-changed'], patch],
  ),
];
