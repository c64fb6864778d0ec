import type { Node } from './base.js';
import {
  type Edit,
  body,
  major,
  minor,
  none,
  pair,
  pairGiven,
  patch,
  picture,
  ref,
} from './seed.js';
import { accepts, refuses, schemas, thing, things } from './seed.js';

const json = 'application/json';
const patchJson = 'application/merge-patch+json';
const form = 'application/x-www-form-urlencoded';
const text = { schema: { type: 'string' } };
const content = (name: string): Node => ({ [json]: { schema: ref(name) } });

const taking =
  (...types: string[]): Edit =>
  (d) => {
    const { [json]: whole } = body(d)['content'];
    body(d)['content'] = Object.fromEntries(
      types.map((type) => [type, type === 'text/plain' ? text : structuredClone(whole)]),
    );
  };
const uploading =
  (...types: string[]): Edit =>
  (d) => {
    const { requestBody } = picture(d)['post'];
    const { 'multipart/form-data': whole } = requestBody.content;
    requestBody.content = Object.fromEntries(types.map((type) => [type, structuredClone(whole)]));
  };
const answering =
  (of: (d: Node) => Node, status: number, more: Node): Edit =>
  (d) => {
    const { responses } = of(d);
    responses[status] ??= { description: 'Yes' };
    responses[status].content = { ...responses[status].content, ...more };
  };

const create = (d: Node): Node => things(d)['post'];
const get = (d: Node): Node => thing(d)['get'];
const remove = (d: Node): Node => thing(d)['delete'];

/** Media types of bodies. What a caller could choose or send by hand, and can no longer, is gone. */
export const bodyMediaSeeds = [
  ...pairGiven(
    taking(json, patchJson),
    'the second media type of a body gone',
    (d) => {
      delete body(d)['content'][patchJson];
    },
    [['request-media-type-removed'], major],
    [['request-media-type-added'], minor],
  ),
  // The first was sent without choosing it, and is refused; taken back, the second is taken still.
  ...pairGiven(
    taking(json, patchJson),
    'the first media type of a body gone',
    (d) => {
      delete body(d)['content'][json];
    },
    [['request-media-type-changed', 'request-media-type-removed'], major],
    [['request-media-type-added', 'request-media-type-default-changed'], minor],
  ),
  ...pairGiven(
    taking(json, 'text/plain'),
    'a text no longer taken instead of an object',
    (d) => {
      delete body(d)['content']['text/plain'];
    },
    [['request-media-type-removed', 'request-type-changed'], major],
    [['request-media-type-added', 'request-type-widened'], minor],
  ),
  // No call of an operation sends it as a form, but a raw call may have.
  ...pairGiven(
    taking(json, form),
    'a form no longer taken instead of JSON',
    (d) => {
      delete body(d)['content'][form];
    },
    [['request-unsent-media-type-removed'], refuses],
    [['request-unsent-media-type-added'], patch],
  ),
  ...pairGiven(
    uploading('multipart/form-data', form),
    'a form no longer taken instead of an upload',
    (d) => {
      delete picture(d)['post'].requestBody.content[form];
    },
    [['request-unsent-media-type-removed'], refuses],
    [['request-unsent-media-type-added'], patch],
  ),
  ...pairGiven(
    taking(json, patchJson),
    'media types of a body in another order',
    (d) => {
      taking(patchJson, json)(d);
    },
    [['request-media-type-default-changed'], minor],
    [['request-media-type-default-changed'], minor],
  ),
];

// Another description of an answer is another comment in the validators, too.
const answeredOtherwise = ['patch', 'patch', 'minor'] as const;

/** Media types and statuses of answers. */
export const answerSeeds = [
  ...pair(
    'a second media type of a result of POST',
    answering(create, 200, { 'application/hal+json': { schema: ref('Thing') } }),
    [['response-media-type-added'], ['minor', 'patch']],
    [['response-media-type-removed'], ['major', 'patch']],
  ),
  ...pair(
    'a second media type of a result, of another type',
    answering(get, 200, { 'text/plain': text }),
    [['response-media-type-added'], ['minor', 'patch']],
    [['response-media-type-removed'], ['major', 'patch']],
  ),
  // Lists are walked page by page as JSON; nobody is given the other.
  ...pair(
    'a second media type of a list',
    (d) => answering(() => things(d)['get'], 200, { 'text/csv': text })(d),
    [['response-media-type-added'], ['minor', 'patch']],
    [['response-media-type-removed'], ['major', 'patch']],
  ),
  ...pairGiven(
    answering(create, 201, content('Thing')),
    'a second media type of a second success',
    answering(create, 201, { 'text/plain': text }),
    [['response-media-type-added'], ['minor', 'patch']],
    [['response-media-type-removed'], ['major', 'patch']],
  ),
  ...pair(
    'a second success that answers with the same',
    answering(create, 201, content('Thing')),
    [['response-success-status-changed'], answeredOtherwise],
    [['response-success-status-changed'], answeredOtherwise],
  ),
  // A program that reads the result as a `Thing` may be given a receipt; taken back, it reads what it expected.
  ...pair(
    'a second success that answers with something else',
    answering(create, 201, content('Receipt')),
    [['response-other-type-changed', 'response-success-status-changed'], major],
    [['response-success-status-changed'], answeredOtherwise],
  ),
  ...pairGiven(
    answering(create, 201, content('Thing')),
    'another type of a second success',
    (d) => {
      create(d)['responses'][201].content = content('Receipt');
    },
    [['response-other-type-changed'], major],
    [['response-other-type-changed'], major],
  ),
  // `default` stands for success where no success is named: the result is the same.
  ...pair(
    'only a default answer instead of 200',
    (d) => {
      const { responses } = get(d);
      responses.default = responses[200];
      delete responses[200];
    },
    [['response-status-unsaid'], patch],
    [['response-status-unsaid'], patch],
  ),
  ...pair(
    'only a default answer instead of the 200 of a list',
    (d) => {
      const { responses } = things(d)['get'];
      responses.default = responses[200];
      delete responses[200];
    },
    [['response-status-unsaid'], patch],
    [['response-status-unsaid'], patch],
  ),
  // The mock answers 200 instead of 204.
  ...pair(
    'only a default answer instead of 204',
    (d) => {
      const { responses } = remove(d);
      responses.default = responses[204];
      delete responses[204];
    },
    [['response-success-status-changed'], answeredOtherwise],
    [['response-success-status-changed'], answeredOtherwise],
  ),
  // Beside a named success, `default` is what errors answer.
  ...pair(
    'a default answer beside 200',
    (d) => {
      get(d)['responses'].default = { description: 'No', content: content('Receipt') };
    },
    [['response-errors-changed'], patch],
    [['response-errors-changed'], patch],
  ),
  ...pairGiven(
    (d) => {
      get(d)['responses'][404] = { description: 'No', content: content('Receipt') };
    },
    'another type of an error',
    (d) => {
      get(d)['responses'][404].content = content('Part');
    },
    [['response-errors-changed'], patch],
    [['response-errors-changed'], patch],
  ),
  // Headers of answers are read by nobody: the SDK knows those that page and limit.
  ...pair(
    'a header of an answer described',
    (d) => {
      get(d)['responses'][200].headers = { 'X-Rate': { schema: { type: 'integer' } } };
    },
    [[], none],
    [[], none],
  ),
  ...pair(
    'a file as the result instead of a model',
    (d) => {
      get(d)['responses'][200].content = { 'application/octet-stream': {} };
    },
    [['response-media-type-changed', 'response-type-changed'], major],
    [['response-media-type-changed', 'response-type-changed'], major],
  ),
  ...pair(
    'a longer text in an inline answer',
    (d) => {
      schemas(d)['Receipt']['properties'].number.maxLength = 9;
    },
    [['response-constraint-changed'], accepts],
    [['response-constraint-changed'], accepts],
  ),
];
