import type { Node } from './base.js';
import { accepts, major, minor, pair, patch, picture, refuses, thing, things } from './seed.js';

export const operationSeeds = [
  ...pair(
    'an operation more',
    (d) => {
      thing(d)['patch'] = { ...structuredClone(thing(d)['delete']), operationId: 'mendThing' };
    },
    [['operation-added'], minor],
    [['operation-removed'], major],
  ),
  ...pair(
    'another operationId',
    (d) => {
      thing(d)['put'].operationId = 'demandThing';
    },
    [['operation-renamed'], major],
    [['operation-renamed'], major],
  ),
  ...pair(
    'an operation in another area that is there',
    (d) => {
      thing(d)['put'].tags = ['Shape'];
    },
    [['operation-moved'], major],
    [['operation-moved'], major],
  ),
  ...pair(
    'another path',
    (d) => {
      const paths = d['paths'] as Node;
      paths['/api/v2/shapes/{shapeId}'] = paths['/api/v1/shapes/{shapeId}'];
      delete paths['/api/v1/shapes/{shapeId}'];
    },
    [['operation-path-changed'], refuses],
    [['operation-path-changed'], refuses],
  ),
  ...pair(
    'another method',
    (d) => {
      thing(d)['patch'] = thing(d)['put'];
      delete thing(d)['put'];
    },
    [['operation-path-changed'], refuses],
    [['operation-path-changed'], refuses],
  ),
  ...pair(
    'an operation deprecated',
    (d) => {
      thing(d)['get'].deprecated = true;
    },
    [['operation-deprecated'], minor],
    [['no-longer-deprecated'], patch],
  ),
  ...pair(
    'another description of an operation',
    (d) => {
      things(d)['get'].description = 'All of them.';
    },
    [['operation-documentation-changed'], patch],
    [['operation-documentation-changed'], patch],
  ),
  ...pair(
    'another summary of an operation',
    (d) => {
      things(d)['get'].summary = 'Get things';
    },
    [['operation-documentation-changed'], patch],
    [['operation-documentation-changed'], patch],
  ),
  ...pair(
    'another version of the description',
    (d) => {
      d['info'].version = '1.1.0';
    },
    [['api-version-changed'], patch],
    [['api-version-changed'], patch],
  ),
  ...pair(
    'an area more, with an operation',
    (d) => {
      d['paths']['/api/v1/logs'] = {
        get: { operationId: 'getLog', tags: ['Log'], responses: { 204: { description: 'No' } } },
      };
    },
    [['area-added', 'operation-added'], minor],
    [['area-removed', 'operation-removed'], major],
  ),
  ...pair(
    'a path parameter called otherwise',
    (d) => {
      const paths = d['paths'] as Node;
      const shape = paths['/api/v1/shapes/{shapeId}'];
      shape.get.parameters[0].name = 'id';
      paths['/api/v1/shapes/{id}'] = shape;
      delete paths['/api/v1/shapes/{shapeId}'];
    },
    [['request-parameter-renamed'], major],
    [['request-parameter-renamed'], major],
  ),
  ...pair(
    'an optional parameter more',
    (d) => {
      things(d)['get'].parameters.push({ in: 'query', name: 'q', schema: { type: 'string' } });
    },
    [['request-parameter-added'], minor],
    [['request-parameter-removed'], major],
  ),
  ...pair(
    'a required parameter more',
    (d) => {
      things(d)['get'].parameters.push({
        in: 'query',
        name: 'depth',
        required: true,
        schema: { type: 'integer' },
      });
    },
    [['request-required-parameter-added'], major],
    [['request-parameter-removed'], major],
  ),
  ...pair(
    'a parameter that has to be passed',
    (d) => {
      things(d)['get'].parameters[1].required = true;
    },
    [['request-parameter-became-required'], major],
    [['request-parameter-became-optional'], minor],
  ),
  ...pair(
    'a header instead of a query parameter',
    (d) => {
      things(d)['get'].parameters[1].in = 'header';
    },
    [['request-parameter-moved'], refuses],
    [['request-parameter-moved'], refuses],
  ),
  ...pair(
    'a list joined by commas',
    (d) => {
      things(d)['get'].parameters[3].explode = false;
    },
    [['request-parameter-moved'], refuses],
    [['request-parameter-moved'], refuses],
  ),
  ...pair(
    'a parameter deprecated',
    (d) => {
      things(d)['get'].parameters[1].deprecated = true;
    },
    [['request-parameter-deprecated'], minor],
    [['no-longer-deprecated'], patch],
  ),
  ...pair(
    'another type of a parameter',
    (d) => {
      things(d)['get'].parameters[1].schema = { type: 'boolean' };
    },
    [['request-type-changed'], major],
    [['request-type-changed'], major],
  ),
  ...pair(
    'a higher limit of a parameter',
    (d) => {
      things(d)['get'].parameters[0].schema.maximum = 500;
    },
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  ...pair(
    'a value more for a parameter',
    (d) => {
      things(d)['get'].parameters[2].schema.enum.push('none');
    },
    [['request-enum-value-added'], minor],
    [['request-enum-value-removed'], major],
  ),
  ...pair(
    'another default of a parameter',
    (d) => {
      things(d)['get'].parameters[2].schema.default = 'down';
    },
    [['default-changed'], patch],
    [['default-changed'], patch],
  ),
  ...pair(
    'a listed parameter that was any text',
    (d) => {
      things(d)['get'].parameters[1].schema.enum = ['a', 'f'];
    },
    [['request-constraint-tightened'], refuses],
    [['request-constraint-loosened'], accepts],
  ),
  ...pair(
    'an optional body',
    (d) => {
      thing(d)['delete'].requestBody = {
        content: { 'application/json': { schema: { type: 'object', properties: {} } } },
      };
    },
    [['request-body-added'], minor],
    [['request-body-removed'], major],
  ),
  ...pair(
    'a required body',
    (d) => {
      thing(d)['delete'].requestBody = {
        required: true,
        content: { 'application/json': { schema: { type: 'object', properties: {} } } },
      };
    },
    [['request-required-body-added'], major],
    [['request-body-removed'], major],
  ),
  ...pair(
    'a body that has to be passed',
    (d) => {
      thing(d)['put'].requestBody.required = true;
    },
    [['request-body-became-required'], major],
    [['request-body-became-optional'], minor],
  ),
  ...pair(
    'a body under another name',
    (d) => {
      thing(d)['put']['x-codegen-request-body-name'] = 'demand';
    },
    [['request-parameter-renamed'], major],
    [['request-parameter-renamed'], major],
  ),
  ...pair(
    'a body as another kind of JSON',
    (d) => {
      const body = thing(d)['put'].requestBody;
      body.content = { 'application/merge-patch+json': body.content['application/json'] };
    },
    [['request-media-type-changed'], refuses],
    [['request-media-type-changed'], refuses],
  ),
  ...pair(
    'a body in another media type, too',
    (d) => {
      thing(d)['put'].requestBody.content['application/merge-patch+json'] =
        thing(d)['put'].requestBody.content['application/json'];
    },
    [['request-media-type-added'], minor],
    [['request-media-type-removed'], major],
  ),
  ...pair(
    'an object as a parameter in brackets',
    (d) => {
      const [parameter] = things(d)['get'].parameters;
      parameter.schema = { type: 'object', properties: { a: { type: 'string' } } };
      parameter.style = 'deepObject';
    },
    [['request-type-changed', 'request-parameter-moved'], major],
    [['request-type-changed', 'request-parameter-moved'], major],
  ),
  ...pair(
    'another part of a form',
    (d) => {
      picture(d)['post'].requestBody.content['multipart/form-data'].schema.properties.note = {
        type: 'string',
      };
    },
    [['request-parameter-added'], minor],
    [['request-parameter-removed'], major],
  ),
  ...pair(
    'a part of a form that has to be passed',
    (d) => {
      picture(d)['post'].requestBody.content['multipart/form-data'].schema.required.push('title');
    },
    [['request-parameter-became-required'], major],
    [['request-parameter-became-optional'], minor],
  ),
];
