import { asObject } from '../../json.js';
import { type Control, type ControlCall, ControlFault } from './types.js';

const object = { type: 'object', additionalProperties: true } as const;

const path = {
  description: 'Where it is in the API: `/api/v1/users/00u1`.',
  required: true,
  schema: { type: 'string', pattern: '^(/[^/?#\\s]+){2,}$' },
} as const;

const pathOf = ({ query }: ControlCall): string => String(query['path']);

/** Things without a request of the API: nothing is checked, made up or written to the system log. */
export const thingControls: readonly Control[] = [
  {
    method: 'GET',
    path: '/things',
    name: 'getThing',
    summary: 'A thing as it is stored, without links.',
    query: { path },
    answer: object,
    run(call) {
      const found = call.mock.get(pathOf(call));
      if (found === undefined) throw new ControlFault(404, `There is nothing at ${pathOf(call)}.`);
      return found;
    },
  },
  {
    method: 'PUT',
    path: '/things',
    name: 'putThing',
    summary: 'Stores a thing as it is sent. Whether its parents exist is not checked.',
    query: { path },
    body: object,
    run(call) {
      call.mock.put(pathOf(call), asObject(call.body));
    },
  },
  {
    method: 'DELETE',
    path: '/things',
    name: 'removeThing',
    summary: 'Removes a thing, or all of a collection, and what is below.',
    query: { path },
    run: (call) => call.mock.remove(pathOf(call)),
  },
  {
    method: 'POST',
    path: '/relations',
    name: 'relate',
    summary: 'Assigns one thing to another: a user to a group.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['template', 'path', 'id'],
      properties: {
        template: {
          type: 'string',
          pattern: '^/',
          description: 'Template of the list: `/api/v1/groups/{groupId}/users`.',
        },
        path: {
          type: 'string',
          pattern: '^/',
          description: 'Its path: `/api/v1/groups/00g1/users`.',
        },
        id: { type: 'string', pattern: '.', description: 'What is in the list: `00u1`.' },
      },
    },
    run({ mock, body }) {
      const { template, path: at, id } = asObject(body);
      mock.relate(String(template), String(at), String(id));
    },
  },
];
