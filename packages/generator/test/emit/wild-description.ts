import { openapi, operation, json, ref } from '../support/descriptions.js';

const file = { type: 'string', format: 'binary' };

const formulas = { type: 'array', minItems: 2, items: ref('Formula') };

/** What the descriptions of other vendors have, and Okta's have not. */
export const wild = openapi(
  {
    // A museum's tickets: a name for bytes, and bytes within an object.
    TicketImage: file,
    // A search engine's formulas: each value ends only by way of another member.
    Formula: { anyOf: [ref('Sum'), ref('Absolute'), { type: 'number' }] },
    Sum: { type: 'object', required: ['sum'], properties: { sum: formulas } },
    Absolute: { type: 'object', required: ['abs'], properties: { abs: ref('Formula') } },
    // The same with a discriminator, where the lowest subtype ends it.
    Filter: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string' } },
      discriminator: {
        propertyName: 'kind',
        mapping: { not: '#/components/schemas/Not', is: '#/components/schemas/Is' },
      },
    },
    Not: {
      allOf: [
        ref('Filter'),
        { type: 'object', required: ['filter'], properties: { filter: ref('Filter') } },
      ],
    },
    Is: { allOf: [ref('Filter'), { type: 'object', properties: { value: { type: 'string' } } }] },
    // A chat's older schemas: alternatives as a list.
    Message: {
      type: 'object',
      properties: { authors: { type: 'array', items: [ref('Ticket'), { type: 'string' }] } },
    },
    Delivery: { type: 'object', properties: { status: { type: 'integer', enum: [0, 1] } } },
    Ticket: { type: 'object', required: ['image'], properties: { image: ref('TicketImage') } },
  },
  {
    '/deliveries': {
      get: operation('getDelivery', {
        responses: { 200: { description: 'Found', content: json(ref('Delivery')) } },
      }),
    },
    '/tickets': {
      get: operation('getTicket', {
        responses: { 200: { description: 'Found', content: json(ref('Ticket')) } },
      }),
    },
  },
);
