import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createOktaClient, isOktaError, OktaApiError, type OktaClient } from '../../src/index.js';
import { loadOktaDescription } from '../support/description.js';
import {
  expectedOperations,
  type ExpectedOperation,
  type ExpectedParameter,
} from '../support/document.js';
import { HttpServer, type ReceivedRequest } from '../support/http-server.js';
import { readJsonLines, sharedFile } from '../../../../testing/shared.js';
import { callOf } from '../support/surfaces.js';
import { unexpressed } from './unexpressed.js';

interface Exchange {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly pathTemplate: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string | string[]>>;
  readonly responseBody: unknown;
}

const file = sharedFile('traffic/exchanges.jsonl');
const recordedOrigin = /https?:\/\/[^/>]+/g;

describe.skipIf(file === undefined)('recorded exchanges with the real API', async () => {
  const operations = new Map(
    expectedOperations(await loadOktaDescription()).map((operation) => [operation.id, operation]),
  );
  const exchanges =
    file === undefined
      ? []
      : readJsonLines<Exchange>(file).filter(({ operationId }) => operations.has(operationId));
  const byOperation = [...new Set(exchanges.map(({ operationId }) => operationId))].toSorted();

  let server: HttpServer;
  let client: OktaClient;
  beforeAll(async () => {
    server = await HttpServer.start();
    client = createOktaClient({
      orgUrl: server.origin,
      auth: { token: 'test-token' },
      maxRetries: 0,
    });
  });
  afterAll(() => server.stop());

  it('are there, for operations of the description', () => {
    expect(exchanges.length).toBeGreaterThan(3000);
    expect(byOperation.length).toBeGreaterThan(100);
  });

  it('lists no exception that has become stale', () => {
    const used = new Set(
      exchanges
        .filter((exchange) => bodyIsUnexpressed(exchange))
        .map(({ operationId }) => operationId),
    );
    expect(Object.keys(unexpressed).toSorted()).toEqual([...used].toSorted());
  });

  it.each(byOperation)('%s: sends the recorded request, gives the recorded answer', async (id) => {
    const operation = operations.get(id) as ExpectedOperation;
    for (const exchange of exchanges.filter(({ operationId }) => operationId === id)) {
      await replay(operation, exchange);
    }
  });

  async function replay(operation: ExpectedOperation, exchange: Exchange): Promise<void> {
    server.answer(() => recordedAnswer(exchange, server.origin));
    const { params, options } = paramsOf(operation, exchange);
    const outcome = await callOf(client, operation)(params, options).then(
      (data) => ({ data }),
      (error: unknown) => ({ error }),
    );
    expectRecordedRequest(server.take(), operation, exchange);
    expectRecordedAnswer(outcome, operation, exchange);
  }

  function bodyIsUnexpressed({ operationId, requestBody }: Exchange): boolean {
    if (requestBody === null) return false;
    const { parameters = [] } = operations.get(operationId) ?? {};
    const body = parameters.find(
      (parameter) => parameter.in === 'body' || parameter.in === 'formData',
    );
    return body === undefined || body.in === 'formData';
  }

  function paramsOf(
    operation: ExpectedOperation,
    exchange: Exchange,
  ): { params: object; options: object } {
    const template = exchange.pathTemplate.split('?')[0]?.split('/') ?? [];
    const actual = exchange.path.split('?')[0]?.split('/') ?? [];
    const params: Record<string, unknown> = {};
    for (const [index, segment] of template.entries()) {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      if (name !== undefined) params[name] = decodeURIComponent(actual[index] ?? '');
    }
    const query: Record<string, string> = {};
    for (const [name, value] of Object.entries(exchange.query)) {
      const declared = operation.parameters.some(
        (parameter) => parameter.in === 'query' && parameter.name === name,
      );
      if (declared) params[name] = value;
      else if (!(name in operation.fixedQuery)) query[name] = value;
    }
    for (const { in: place, name, required } of operation.parameters) {
      if (place === 'body') params[name] = exchange.requestBody ?? (required ? {} : undefined);
      if (place === 'formData') params[name] = new Blob(['x']);
    }
    return { params, options: { query } };
  }

  function expectRecordedRequest(
    received: ReceivedRequest[],
    operation: ExpectedOperation,
    exchange: Exchange,
  ): void {
    expect(received.length).toBe(1);
    const [request] = received;
    expect(request?.method).toBe(exchange.method);
    const url = new URL(request?.url ?? '', server.origin);
    // One recording client puts a slash behind the path; the API takes it for the same path.
    const recordedPath = (exchange.path.split('?')[0] ?? '').replace(/\/$/, '');
    expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(
      recordedPath.split('/').map(decodeURIComponent),
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...operation.fixedQuery,
      ...exchange.query,
    });
    // Some recordings lack the body, though the answer shows that there was one; the client sends none of these calls without.
    const isLost = exchange.requestBody === null && operation.parameters.some(isRequiredBody);
    if (bodyIsUnexpressed(exchange) || isLost) return;
    const sent = request?.body.toString() ?? '';
    expect(sent === '' ? null : JSON.parse(sent)).toEqual(exchange.requestBody);
  }
});

function isRequiredBody({ in: place, required }: ExpectedParameter): boolean {
  return place === 'body' && required === true;
}

function recordedAnswer({ status, responseHeaders, responseBody }: Exchange, origin: string) {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(responseHeaders)) {
    if (/^(content-length|content-encoding|transfer-encoding|connection)$/i.test(name)) continue;
    const isLink = name.toLowerCase() === 'link';
    headers[name] = isLink ? linksTo(origin, value) : value;
  }
  if (responseBody === null || status === 204) return { status, headers };
  const type = { 'content-type': 'application/json', ...headers };
  return { status, headers: type, body: JSON.stringify(responseBody) };
}

function linksTo(origin: string, value: string | string[]): string[] {
  return [value].flat().map((link) => link.replaceAll(recordedOrigin, origin));
}

function expectRecordedAnswer(
  outcome: { data?: unknown; error?: unknown },
  { isList }: ExpectedOperation,
  exchange: Exchange,
): void {
  const { status, responseBody } = exchange;
  if (status >= 400) {
    const { error } = outcome;
    expect(error).toBeInstanceOf(OktaApiError);
    expect(isOktaError(error)).toBe(true);
    const recorded = (responseBody ?? {}) as { errorCode?: string; errorSummary?: string };
    const { status: received, errorCode, body } = error as OktaApiError;
    expect({ status: received, errorCode, body }).toEqual({
      status,
      errorCode: recorded.errorCode,
      body: responseBody ?? undefined,
    });
    return;
  }
  expect(outcome.error).toBeUndefined();
  const data =
    isList && Array.isArray(responseBody)
      ? (outcome.data as { items: unknown }).items
      : outcome.data;
  expect(data).toEqual(responseBody ?? undefined);
}
