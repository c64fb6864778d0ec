import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/runtime/deadline.js';
import {
  OktaApiError,
  OktaError,
  OktaNetworkError,
  type OperationDescriptor,
  type RequestOptions,
} from '../../src/runtime/index.js';
import { send } from '../../src/runtime/send.js';
import { testClock, testCore, withMethod } from '../runtime/support/client.js';
import { json, serve, type Reply, type TestServer } from '../runtime/support/server.js';
import type { Fault } from './faults.js';

/** How a client is set, and how long a fault lasts. */
export interface Setting {
  readonly name: string;
  readonly options?: RequestOptions;
  /** The fault is gone when the request comes again. */
  readonly passes?: true;
}

export const settings: readonly Setting[] = [
  { name: 'default' },
  { name: 'default, and the fault passes', passes: true },
  { name: '`maxRetries: 0`', options: { maxRetries: 0 } },
];

/** One way to call, and whether it may be done twice without harm. */
export interface Method {
  readonly name: string;
  readonly operation: OperationDescriptor;
  readonly isRepeatable: boolean;
}

export const methods: readonly Method[] = [
  ...['GET', 'PUT', 'DELETE'].map((name) => ({
    name,
    operation: withMethod(name),
    isRepeatable: true,
  })),
  {
    name: 'DELETE of a user',
    operation: { ...withMethod('DELETE'), idempotent: false },
    isRepeatable: false,
  },
  ...['POST', 'PATCH'].map((name) => ({
    name,
    operation: withMethod(name),
    isRepeatable: false,
  })),
];

/** What came of a call. */
export interface Outcome {
  /** In words, for the table. */
  readonly text: string;
  readonly error: unknown;
  /** Requests that the server received. */
  readonly requests: number;
}

export async function measure(fault: Fault, setting: Setting, method: Method): Promise<Outcome> {
  const clock = testClock();
  const server = await serverOf(fault, setting, clock);
  let tries = 0;
  const hooks = { onRequest: () => void (tries += 1) };
  const core = testCore({ ...server, hooks }, { ...clock, ...server.clock });
  const options = { ...fault.options, ...setting.options };
  const error = await send(core, method.operation, { userId: '1' }, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const waited = clock.waits.filter((wait) => wait >= 3000);
  const text = [
    error === undefined ? 'succeeds' : nameOf(error),
    tries === 1 ? 'tried once' : `tried ${tries} times`,
    ...(waited.length ? [`waits ${waited.map((wait) => `${wait / 1000} s`).join(', ')}`] : []),
  ].join('; ');
  return { text, error, requests: server.requests.length };
}

async function serverOf(
  { reply }: Fault,
  { passes }: Setting,
  { sleep }: Clock,
): Promise<TestServer & { readonly clock?: Partial<Clock> }> {
  const healthy = json({ id: '1' });
  if (reply) return serve(...(passes ? [reply, healthy] : [reply]));
  const port = await freePort();
  const gone = { orgUrl: `http://127.0.0.1:${port}`, requests: [] };
  if (!passes) return gone;
  return {
    ...gone,
    clock: {
      sleep: async (...all) => {
        await sleep(...all);
        await serveAt(port, healthy);
      },
    },
  };
}

/** A port at which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serveAt(port: number, reply: Reply): Promise<void> {
  const server = createServer((request, response) => reply(response, request, ''));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
}

function nameOf(error: unknown): string {
  if (error instanceof OktaApiError) return `\`${error.name}\` ${error.status}`;
  if (error instanceof OktaNetworkError) return `\`${error.name}\` of reason \`${error.reason}\``;
  return error instanceof OktaError ? `\`${error.name}\`` : String(error);
}
