import type { Node } from './base.js';
import { major, minor, pair, patch, ref, schema, thing, things } from './seed.js';

const content = (type: Node): Node => ({ 'application/json': { schema: type } });

/** What operations give, and the models that it is made of. */
export const resultSeeds = [
  ...pair(
    'a result where there was none',
    (d) => {
      thing(d)['delete'].responses = {
        200: { description: 'Gone', content: content(ref('Thing')) },
        404: { description: 'None' },
      };
    },
    [['response-result-added', 'response-success-status-changed'], major],
    [['response-result-removed', 'response-success-status-changed'], major],
  ),
  ...pair(
    'one thing instead of a list',
    (d) => {
      things(d)['get'].responses[200].content = content(ref('Thing'));
    },
    [['response-paging-changed'], major],
    [['response-paging-changed'], major],
  ),
  ...pair(
    'another model as the result',
    (d) => {
      thing(d)['get'].responses[200].content = content(ref('Receipt'));
    },
    [['response-type-changed'], major],
    [['response-type-changed'], major],
  ),
  ...pair(
    'another status of success',
    (d) => {
      const { responses } = things(d)['post'];
      responses[201] = responses[200];
      delete responses[200];
    },
    [['response-success-status-changed'], ['patch', 'none', 'minor']],
    [['response-success-status-changed'], ['patch', 'none', 'minor']],
  ),
  ...pair(
    'another kind of JSON as the result',
    (d) => {
      const answer = thing(d)['get'].responses[200];
      answer.content = { 'application/hal+json': answer.content['application/json'] };
    },
    [['response-media-type-changed'], patch],
    [['response-media-type-changed'], patch],
  ),
  ...pair(
    'a result in another media type, too',
    (d) => {
      const { content: answers } = thing(d)['get'].responses[200];
      answers['application/hal+json'] = answers['application/json'];
      answers['text/csv'] = { schema: { type: 'string' } };
    },
    [['response-media-type-added'], ['minor', 'patch']],
    [['response-media-type-removed'], ['major', 'patch']],
  ),
  ...pair(
    'an error described',
    (d) => {
      thing(d)['get'].responses[403] = { description: 'No' };
    },
    [['response-errors-changed'], patch],
    [['response-errors-changed'], patch],
  ),
  ...pair(
    'a model more',
    (d) => {
      d['components'].schemas.Extra = { type: 'object', properties: { a: { type: 'string' } } };
    },
    [['model-added'], minor],
    [['model-removed'], major],
  ),
  ...pair(
    'a model called otherwise',
    (d) => {
      const { schemas } = d['components'];
      schemas.Piece = schemas.Part;
      delete schemas.Part;
      schemas.Thing.properties.part = ref('Piece');
      schemas.Receipt.properties.part = ref('Piece');
    },
    [['model-renamed'], major],
    [['model-renamed'], major],
  ),
  ...pair(
    'a model of another area',
    (d) => {
      schema(d, 'Part')['x-okta-tags'] = ['Shape'];
    },
    [['model-moved'], major],
    [['model-moved'], major],
  ),
  ...pair(
    'a model that nothing sends any more',
    (d) => {
      delete schema(d, 'Thing')['properties'].part;
    },
    [['model-input-removed', 'request-property-removed', 'response-property-removed'], major],
    [['model-input-added', 'request-property-added', 'response-property-added'], minor],
  ),
  ...pair(
    'undeclared properties in what is read',
    (d) => {
      schema(d, 'Receipt')['additionalProperties'] = true;
    },
    [['response-additional-properties-added'], minor],
    [['response-additional-properties-removed'], major],
  ),
  ...pair(
    'undeclared properties in what is sent',
    (d) => {
      schema(d, 'Order')['additionalProperties'] = true;
    },
    [['request-additional-properties-added'], major],
    [['request-additional-properties-removed'], major],
  ),
  ...pair(
    'a subtype more',
    (d) => {
      d['components'].schemas.Oval = {
        'x-okta-tags': ['Shape'],
        'x-okta-parent': '#/components/schemas/Shape',
        allOf: [ref('Shape'), { type: 'object', properties: { width: { type: 'number' } } }],
      };
      schema(d, 'Shape')['discriminator'].mapping.OVAL = '#/components/schemas/Oval';
    },
    [['model-added', 'model-subtype-added'], minor],
    [['model-removed', 'model-subtype-removed'], major],
  ),
  ...pair(
    'no discriminator',
    (d) => {
      delete schema(d, 'Shape')['discriminator'];
    },
    // The subtypes' own values were required and closed because of it.
    [
      ['model-discriminator-changed', 'response-property-became-optional', 'response-type-changed'],
      major,
    ],
    [
      [
        'model-discriminator-changed',
        'response-property-became-required',
        'response-type-narrowed',
      ],
      major,
    ],
  ),
  ...pair(
    'a method of a resource more',
    (d) => {
      schema(d, 'Thing')['x-okta-operations'].push({
        alias: 'remove',
        arguments: [{ dest: 'thingId', src: 'id' }],
        operationId: 'deleteThing',
      });
    },
    [['model-methods-added'], ['minor', 'none']],
    [['model-methods-changed'], ['major', 'none']],
  ),
  ...pair(
    'a model deprecated',
    (d) => {
      schema(d, 'Receipt')['deprecated'] = true;
    },
    [['model-deprecated'], minor],
    [['no-longer-deprecated'], patch],
  ),
  ...pair(
    'another description of a model',
    (d) => {
      schema(d, 'Receipt')['description'] = 'What one gets.';
    },
    [['model-documentation-changed'], patch],
    [['model-documentation-changed'], patch],
  ),
];
