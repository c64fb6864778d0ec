import type { ReceivedAny } from '../../mock/types.js';
import type { Control } from './types.js';

/** What was received, for assertions. */
export const requestControls: readonly Control[] = [
  {
    method: 'GET',
    path: '/requests',
    name: 'listRequests',
    summary:
      'The requests that were received, oldest first, with all that they sent: headers, tokens and passwords, too. The mock keeps ' +
      'the last of them: 10,000, and 64 MB.',
    query: {
      operationId: { description: 'Only those of this operation.', schema: { type: 'string' } },
      last: { description: 'Only so many of the last.', schema: { type: 'integer', minimum: 1 } },
    },
    answer: {
      type: 'array',
      items: {
        type: 'object',
        required: ['method', 'url', 'at', 'headers'],
        properties: {
          operationId: { type: 'string', description: 'Absent where it is no operation.' },
          params: { type: 'object', description: 'Path, query, headers and body, by their names.' },
          method: { type: 'string' },
          url: { type: 'string' },
          status: { type: 'integer', description: 'Absent where the connection was reset.' },
          at: { type: 'string', format: 'date-time' },
          headers: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
    },
    run({ mock, query: { operationId, last } }) {
      const found = mock.requests.filter(
        (one) => operationId === undefined || one.operationId === operationId,
      );
      return found.slice(typeof last === 'number' ? -last : 0).map(shown);
    },
  },
  {
    method: 'DELETE',
    path: '/requests',
    name: 'clearRequests',
    summary: 'Forgets what was received.',
    run: ({ mock }) => mock.clearRequests(),
  },
];

function shown({ headers, at, ...request }: ReceivedAny): object {
  return {
    ...request,
    at: new Date(at).toISOString(),
    headers: Object.fromEntries(headers),
  };
}
