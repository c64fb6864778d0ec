/** JSON that a seed may change as it likes. */
export type Node = { [key: string]: any }; // oxlint-disable-line typescript/no-explicit-any

const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Node): Node => ({ 'application/json': { schema } });
const answer = (schema: Node): Node => ({ 200: { description: 'Yes', content: json(schema) } });
const inPath = (name: string): Node => ({
  in: 'path',
  name,
  required: true,
  schema: { type: 'string' },
});

/** A description with one of everything that the rules are about, read, sent, and both. */
export function base(): Node {
  return {
    openapi: '3.0.1',
    info: { title: 'Things', version: '1.0.0' },
    paths: {
      '/api/v1/things': {
        get: {
          operationId: 'listThings',
          tags: ['Thing'],
          summary: 'List things',
          parameters: [
            { in: 'query', name: 'limit', schema: { type: 'integer', maximum: 200 } },
            { in: 'query', name: 'filter', schema: { type: 'string' } },
            {
              in: 'query',
              name: 'sort',
              schema: { type: 'string', enum: ['up', 'down'], default: 'up' },
            },
            { in: 'query', name: 'ids', schema: { type: 'array', items: { type: 'string' } } },
            { in: 'query', name: 'scope', required: true, schema: { type: 'string' } },
          ],
          responses: answer({ type: 'array', items: ref('Thing') }),
        },
        post: {
          operationId: 'createThing',
          tags: ['Thing'],
          requestBody: { required: true, content: json(ref('Thing')) },
          'x-codegen-request-body-name': 'thing',
          responses: answer(ref('Thing')),
        },
      },
      '/api/v1/things/{thingId}': {
        get: {
          operationId: 'getThing',
          tags: ['Thing'],
          parameters: [inPath('thingId')],
          responses: answer(ref('Thing')),
        },
        put: {
          operationId: 'orderThing',
          tags: ['Thing'],
          parameters: [inPath('thingId')],
          requestBody: { content: json(ref('Order')) },
          'x-codegen-request-body-name': 'order',
          responses: answer(ref('Receipt')),
        },
        delete: {
          operationId: 'deleteThing',
          tags: ['Thing'],
          parameters: [inPath('thingId')],
          responses: { 204: { description: 'Gone' }, 404: { description: 'None' } },
        },
      },
      '/api/v1/shapes/{shapeId}': {
        get: {
          operationId: 'getShape',
          tags: ['Shape'],
          parameters: [inPath('shapeId')],
          responses: answer(ref('Shape')),
        },
      },
      '/api/v1/shapes/{shapeId}/picture': {
        post: {
          operationId: 'uploadPicture',
          tags: ['Shape'],
          parameters: [inPath('shapeId')],
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  required: ['file'],
                  properties: {
                    file: { type: 'string', format: 'binary' },
                    title: { type: 'string' },
                  },
                },
              },
            },
          },
          responses: { 204: { description: 'Done' } },
        },
      },
    },
    components: { schemas: schemas() },
  };
}

function schemas(): Node {
  return {
    Thing: {
      type: 'object',
      required: ['name'],
      'x-okta-tags': ['Thing'],
      'x-okta-operations': [
        {
          alias: 'reread',
          arguments: [{ dest: 'thingId', src: 'id' }],
          operationId: 'getThing',
        },
      ],
      properties: {
        id: { type: 'string', readOnly: true },
        name: { type: 'string', minLength: 1, maxLength: 50 },
        label: { type: 'string' },
        size: { type: 'integer', minimum: 1, maximum: 9 },
        weight: { type: 'number' },
        tone: ref('Tone'),
        tags: { type: 'array', items: { type: 'string' }, maxItems: 5 },
        when: { type: 'string', format: 'date-time' },
        note: { type: 'string', nullable: true },
        place: {
          type: 'object',
          properties: { city: { type: 'string' }, zip: { type: 'string' } },
        },
        attributes: { type: 'object', additionalProperties: { type: 'string' } },
        part: ref('Part'),
        secret: { type: 'string', writeOnly: true },
        active: { type: 'boolean', default: true },
      },
    },
    Part: {
      type: 'object',
      'x-okta-tags': ['Thing'],
      properties: { code: { type: 'string' }, spare: { type: 'boolean' } },
    },
    Tone: { type: 'string', enum: ['LOUD', 'SOFT'], 'x-okta-tags': ['Thing'] },
    Order: {
      type: 'object',
      required: ['amount'],
      'x-okta-tags': ['Thing'],
      properties: {
        amount: { type: 'integer', minimum: 1, maximum: 100 },
        remark: { type: 'string', pattern: '^[a-z]+$' },
        priority: { type: 'string', enum: ['HIGH', 'LOW'] },
        gift: { type: 'boolean', nullable: true },
        lines: { type: 'array', items: { type: 'string' } },
      },
    },
    Receipt: {
      type: 'object',
      required: ['number'],
      'x-okta-tags': ['Thing'],
      properties: {
        number: { type: 'string' },
        total: { type: 'number', minimum: 0 },
        status: { type: 'string', enum: ['OPEN', 'PAID'] },
        paid: { type: 'string', nullable: true },
        lines: { type: 'array', items: { type: 'string' } },
        part: ref('Part'),
      },
    },
    Shape: {
      type: 'object',
      'x-okta-tags': ['Shape'],
      discriminator: {
        propertyName: 'kind',
        mapping: {
          CIRCLE: '#/components/schemas/Circle',
          SQUARE: '#/components/schemas/Square',
        },
      },
      properties: { kind: { type: 'string' }, colour: { type: 'string' } },
    },
    Circle: {
      'x-okta-tags': ['Shape'],
      'x-okta-parent': '#/components/schemas/Shape',
      allOf: [ref('Shape'), { type: 'object', properties: { radius: { type: 'number' } } }],
    },
    Square: {
      'x-okta-tags': ['Shape'],
      'x-okta-parent': '#/components/schemas/Shape',
      allOf: [ref('Shape'), { type: 'object', properties: { side: { type: 'number' } } }],
    },
    Open: {
      type: 'object',
      'x-okta-tags': ['Thing'],
      additionalProperties: true,
      properties: { known: { type: 'string' } },
    },
  };
}

/**
 * A program that uses all of it. What breaks for a user has to break here: it is compiled against the packages before and after
 * each edit.
 */
export const program = `
import type { Circle, OktaClient, Open, Order, OrderInput, Part, PartInput, Receipt, Shape, Thing, ThingInput, Tone } from './index.js';
import { createThing, deleteThing, getThing, listThings, orderThing, thingResource, type GetThingParams, type Part as AreaPart } from './areas/thing.js';
import { getShape, uploadPicture } from './areas/shape.js';
declare const okta: OktaClient;
interface OwnPart { code: string }
declare const ownPart: OwnPart;
interface OwnOrder { amount: number }
declare const ownOrder: OwnOrder;

export function readThing(thing: Thing): (string | number | boolean | undefined | null)[] {
  const name: string = thing.name;
  const id: string | undefined = thing.id;
  const label: string | undefined = thing.label;
  const size: number | undefined = thing.size;
  const weight: number | undefined = thing.weight;
  const loud: boolean = thing.tone === 'LOUD' || thing.tone === 'SOFT';
  const tags: string[] | undefined = thing.tags;
  const when: string | undefined = thing.when;
  const note: string | null | undefined = thing.note;
  const city: string | undefined = thing.place?.city;
  const zip: string | undefined = thing.place?.zip;
  const own: string | undefined = thing.attributes?.['own'];
  const code: string | undefined = thing.part?.code;
  const spare: boolean | undefined = thing.part?.spare;
  const active: boolean | undefined = thing.active;
  return [name, id, label, size, weight, loud, when, note, city, zip, own, code, spare, active, ...(tags ?? [])];
}
export function readReceipt(receipt: Receipt): (string | number | boolean | undefined | null)[] {
  const number: string = receipt.number;
  const total: number | undefined = receipt.total;
  const paid: string | null | undefined = receipt.paid;
  const isPaid: boolean = receipt.status === 'PAID' || receipt.status === 'OPEN';
  const lines: string[] | undefined = receipt.lines;
  return [number, total, paid, isPaid, receipt.part?.code, ...(lines ?? [])];
}
export function readShape(shape: Shape): number | string | undefined {
  if (shape.kind === 'CIRCLE') return shape.radius;
  if (shape.kind === 'SQUARE') return shape.side;
  return shape.colour;
}
export const tone: Tone = 'LOUD';
export const other: Tone = 'unheard of';
export function readOpen(open: Open): unknown { return open['whatever'] ?? open.known; }
export const thing: ThingInput = {
  name: 'a', label: 'b', size: 2, weight: 1.5, tone: 'SOFT', tags: ['x'], when: '2020-01-01T00:00:00Z', note: null,
  place: { city: 'c', zip: 'z' }, attributes: { own: 'x' }, part: { code: 'p', spare: true }, secret: 's', active: false,
};
export const least: ThingInput = { name: 'a' };
export const order: OrderInput = { amount: 3, remark: 'abc', priority: 'HIGH', gift: null, lines: ['l'] };
export const leastOrder: OrderInput = { amount: 1 };
export const part: PartInput = ownPart;
export const myOrder: OrderInput = ownOrder;
export const areaPart: AreaPart = {};
export type Used = [Circle, Order, Part];

export async function call(): Promise<void> {
  for await (const each of okta.thing.listThings({ scope: 's', limit: 1, filter: 'f', sort: 'up', ids: ['a'] })) readThing(each);
  for await (const each of okta.thing.listThings({ scope: 's' })) readThing(each);
  readThing(await okta.thing.createThing({ thing }));
  const params: GetThingParams = { thingId: 'a' };
  readThing(await okta.thing.getThing(params));
  readReceipt(await okta.thing.orderThing({ thingId: 'a', order }));
  await okta.thing.orderThing({ thingId: 'a' });
  const gone: void = await okta.thing.deleteThing({ thingId: 'a' });
  readShape(await okta.shape.getShape({ shapeId: 'a' }));
  const nothing: void = await okta.shape.uploadPicture({ shapeId: 'a', file: new Blob([]), title: 't' });
  await okta.shape.uploadPicture({ shapeId: 'a', file: new Blob([]) });
  await thingResource(okta, await getThing(okta, { thingId: 'a' })).reread();
  void [createThing, deleteThing, listThings, orderThing, getShape, uploadPicture, gone, nothing];
}
`;
