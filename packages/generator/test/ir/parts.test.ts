import { describe, expect, test } from 'vitest';

import { build, json, objectOf, openapi, operation, ref } from '../support/descriptions.js';

const object = (properties: object, rest: object = {}) => ({
  type: 'object',
  properties,
  ...rest,
});
const readOnly = { type: 'string', readOnly: true };
const identity = { id: readOnly, name: readOnly, made: readOnly };

const schemas = {
  Rule: object({
    ...identity,
    app: ref('AppReference'),
    group: ref('Group'),
    owner: ref('Base'),
    _links: object({ self: ref('Link') }),
  }),
  AppReference: object(identity),
  Group: object(identity),
  Base: object(identity),
  User: { allOf: [ref('Base'), object({})] },
  Link: object({ href: readOnly, name: readOnly }),
  Answer: object({ part: ref('Answered') }),
  Answered: object(identity),
};

const paths = {
  '/rules': {
    post: operation('create', {
      requestBody: { content: json(ref('Rule')) },
      responses: { 200: { description: 'Done', content: json(ref('Answer')) } },
    }),
  },
  '/groups': {
    get: operation('list', {
      responses: {
        200: { description: 'Done', content: json({ type: 'array', items: ref('Group') }) },
      },
    }),
  },
  '/users': {
    get: operation('read', { responses: { 200: { description: '', content: json(ref('User')) } } }),
  },
};

const sent = (name: string): readonly string[] =>
  objectOf(build(openapi(schemas, paths)).api, name)
    .properties.filter(({ write }) => write !== 'absent')
    .map((property) => property.name);

describe('what identifies a thing, and only the API sets', () => {
  test.each([
    { what: 'a part of a request', model: 'AppReference', want: ['id', 'name'] },
    { what: 'a resource that is sent', model: 'Rule', want: ['_links', 'app', 'group', 'owner'] },
    { what: 'a resource that is answered', model: 'Group', want: [] },
    { what: 'the base of a resource', model: 'Base', want: [] },
    { what: 'a link', model: 'Link', want: [] },
    { what: 'a part of answers alone', model: 'Answered', want: [] },
  ])('of $what: sent are $want', ({ model, want }) => {
    expect(sent(model)).toEqual(want);
  });
});
