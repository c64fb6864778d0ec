const json = (schema) => ({ content: { 'application/json': { schema } } });
const group = { $ref: '#/components/schemas/Group' };
const groupId = { name: 'groupId', in: 'path', required: true, schema: { type: 'string' } };
const operation = (operationId, more) => ({ operationId, tags: ['Group'], ...more });
const answers = (schema) => ({ 200: { description: 'OK', ...json(schema) } });

/** A small API, which is released first. */
export function first() {
  return {
    openapi: '3.0.3',
    info: { title: 'Okta API', version: '1.0.0' },
    tags: [{ name: 'Group' }],
    paths: {
      '/api/v1/groups': {
        get: operation('listGroups', { responses: answers({ type: 'array', items: group }) }),
        post: operation('createGroup', { requestBody: json(group), responses: answers(group) }),
      },
      '/api/v1/groups/{groupId}': {
        parameters: [groupId],
        get: operation('getGroup', { responses: answers(group) }),
        delete: operation('deleteGroup', { responses: { 204: { description: 'Done' } } }),
      },
    },
    components: {
      schemas: {
        Group: {
          type: 'object',
          properties: {
            id: { type: 'string', readOnly: true },
            profile: { type: 'object', properties: { name: { type: 'string' } } },
          },
        },
      },
    },
  };
}

/** Takes an operation away. */
export function withBreak() {
  const description = first();
  description.info.version = '1.1.0';
  delete description.paths['/api/v1/groups/{groupId}'].delete;
  return description;
}

/** Adds an operation to that. */
export function withAddition() {
  const description = withBreak();
  description.info.version = '1.2.0';
  const responses = answers(group);
  description.paths['/api/v1/groups/{groupId}'].put = operation('replaceGroup', {
    requestBody: json(group),
    responses,
  });
  return description;
}
