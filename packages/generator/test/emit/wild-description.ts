import { openapi, operation, json, ref } from '../support/descriptions.js';

const file = { type: 'string', format: 'binary' };

/** What the descriptions of other vendors have, and Okta's have not. */
export const wild = openapi(
  {
    // A museum's tickets: a name for bytes, and bytes within an object.
    TicketImage: file,
    Ticket: { type: 'object', required: ['image'], properties: { image: ref('TicketImage') } },
  },
  {
    '/tickets': {
      get: operation('getTicket', {
        responses: { 200: { description: 'Found', content: json(ref('Ticket')) } },
      }),
    },
  },
);
