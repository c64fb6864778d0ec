import { asObject } from '../../json.js';
import type { Fault, MockOrg } from '../../mock/types.js';
import { shapeOf } from '../../shape.js';
import { faultIn, type Schema } from './schema.js';
import { type Control, ControlFault } from './types.js';

/** A schema for each kind of fault, by its further properties. TypeScript sees that none is missing. */
const KINDS: Readonly<Record<Fault['kind'], Pick<Schema, 'properties' | 'required'>>> = {
  rate_limited: { properties: { resetMs: { type: 'integer', minimum: 0 } } },
  server_error: { properties: { status: { type: 'integer', enum: [500, 502, 503, 504] } } },
  error: {
    properties: {
      status: { type: 'integer', minimum: 400, maximum: 599 },
      errorCode: { type: 'string' },
      errorSummary: { type: 'string' },
      errorCauses: { type: 'array', items: { type: 'string' } },
    },
    required: ['status', 'errorCode'],
  },
  latency: {
    // No timer waits longer.
    properties: { ms: { type: 'number', minimum: 0, maximum: 2 ** 31 - 1 } },
    required: ['ms'],
  },
  connection_reset: {},
  malformed_body: {},
  expired_token: {},
  insufficient_scope: {},
  forbidden: {},
};

const faults = Object.entries(KINDS).map(([kind, { properties, required = [] }]): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: ['kind', ...required],
  properties: { kind: { type: 'string', enum: [kind] }, ...properties },
}));

const anyFault: Schema = { oneOf: faults };

const isFault = (value: unknown): value is Fault => faultIn(value, anyFault, '') === undefined;

/** Faults of the next requests. */
export const faultControls: readonly Control[] = [
  {
    method: 'POST',
    path: '/faults',
    name: 'addFault',
    summary: 'Lets the next requests of an operation fail.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['fault'],
      properties: {
        operation: {
          type: 'string',
          default: '*',
          description:
            'An operationId, or method and path: `GET /api/v1/users/{userId}`. `*` is any.',
        },
        fault: anyFault,
        times: {
          description: 'How often. Default 1; `always` is until `/_mock/reset`.',
          oneOf: [
            { type: 'integer', minimum: 1 },
            { type: 'string', enum: ['always'] },
          ],
        },
      },
    },
    run({ mock, body }) {
      const { operation = '*', fault, times = 1 } = asObject(body);
      const often = times === 'always' ? Number.POSITIVE_INFINITY : Number(times);
      const id = operationIdOf(String(operation), mock);
      if (isFault(fault)) mock.fail(id, fault, { times: often });
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    name: 'clearFaults',
    summary: 'Forgets the faults that are still to come.',
    run: ({ mock }) => mock.clearFaults(),
  },
];

function operationIdOf(operation: string, { operations }: MockOrg): string {
  if (operation === '*') return operation;
  const shape = shapeOf(operation);
  const found = operations.filter(
    ({ operationId, method, path }) =>
      operationId === operation || `${method} ${shapeOf(path)}` === shape,
  );
  const ids = found.map(({ operationId }) => operationId);
  if (ids[0] !== undefined && ids.length === 1) return ids[0];
  const why = ids.length === 0 ? 'is no operation of the API' : `is one of ${ids.join(', ')}`;
  throw new ControlFault(400, `body.operation: ${operation.slice(0, 100)} ${why}`);
}
