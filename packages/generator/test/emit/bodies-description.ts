import { json, openapi, operation, ref } from '../support/descriptions.js';
import { binary, ok, path, sent, text } from '../support/fragments.js';

const maybe = (content: object): object => ({ requestBody: { content } });

/** Bodies whose type depends on their media type, on functions, clients and resources. */
export const bodies = openapi(
  {
    Note: {
      type: 'object',
      required: ['title'],
      properties: {
        id: { ...text, readOnly: true },
        title: text,
        tags: { type: 'array', items: text },
      },
      'x-okta-operations': [
        { alias: 'replace', operationId: 'putNote', arguments: [{ dest: 'noteId', src: 'id' }] },
        { alias: 'add', operationId: 'addNote' },
        {
          alias: 'save',
          operationId: 'putNote',
          arguments: [
            { dest: 'noteId', src: 'id' },
            { dest: 'body', self: true },
          ],
        },
      ],
    },
    Patch: { type: 'object', properties: { title: { ...text, nullable: true } } },
  },
  {
    '/notes/{noteId}': {
      parameters: [path('noteId')],
      put: operation('putNote', {
        ...sent({
          'text/plain': { schema: text },
          ...json(ref('Note')),
          'application/vnd.note+json': { schema: ref('Note') },
          'text/xml': { schema: ref('Note') },
          'image/png': { schema: binary },
        }),
        ...ok(ref('Note')),
      }),
      patch: operation('patchNote', {
        ...sent({ ...json(ref('Note')), 'application/merge-patch+json': { schema: ref('Patch') } }),
        responses: {
          '200': {
            description: 'OK',
            content: { ...json(ref('Note')), 'application/pkcs10': { schema: text } },
          },
        },
      }),
    },
    '/form': {
      post: operation('sendForm', {
        ...sent({
          'application/x-www-form-urlencoded': {
            schema: { type: 'object', additionalProperties: text },
          },
        }),
      }),
    },
    '/notes': {
      parameters: [{ in: 'query', name: 'q', schema: text }],
      post: operation('addNote', {
        ...maybe({
          ...json(ref('Note')),
          'application/pkcs10': { schema: text },
          'application/secevent+jwt': { schema: text },
        }),
        'x-codegen-request-body-name': 'note',
      }),
    },
  },
);
