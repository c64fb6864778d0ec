import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts } from '../../../../testing/described.js';

import {
  createOktaClient,
  createOktaCore,
  type OktaClient,
  type OktaCore,
} from '../../src/index.js';
import { loadOktaDescription } from '../support/description.js';
import {
  expectedOperations,
  type ExpectedOperation,
  type ExpectedParameter,
} from '../support/document.js';
import { HttpServer, type ReceivedRequest } from '../support/http-server.js';
import { areaFunctions, callOf } from '../support/surfaces.js';

const operations = expectedOperations(await loadOktaDescription());

const token = '00abcdefghijklmnopqrstuvwxyz0123456789ABCD';
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x0d, 0x0a]);

let server: HttpServer;
let core: OktaCore;
let client: OktaClient;

beforeAll(async () => {
  server = await HttpServer.start();
  const options = { orgUrl: server.origin, auth: { token } };
  core = createOktaCore(options);
  client = createOktaClient(options);
});
afterAll(() => server.stop());

it('every operation that the manifest counts is among them, under its own id', () => {
  expect(operations.length).toBe(counts.operations);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(counts.operations);
});

describe.each(operations)('$id', (operation) => {
  it('sends what the description says, from the client and as a function', async () => {
    server.answer(() => answerOf(operation));
    const params = sampleParams(operation);

    const fromClient = await callOf(client, operation)(params);
    const functions = await areaFunctions(operation.tag);
    const fromFunction = await functions[operation.id]?.(core, params);

    const received = server.take();
    expect(received.length).toBe(2);
    for (const request of received) expectRequest(request, operation, params);
    for (const result of [fromClient, fromFunction]) expectResult(result, operation);
  });
});

type Params = Record<string, unknown>;

function sampleParams(operation: ExpectedOperation): Params {
  const entries = operation.parameters.map((parameter) => [
    keyOf(parameter),
    sampleValue(parameter, operation),
  ]);
  return Object.fromEntries(entries) as Params;
}

/** Headers stand in the params object in camelCase, everything else under its own name. */
function keyOf({ in: place, name }: ExpectedParameter): string {
  if (place !== 'header') return name;
  const camel = name.replaceAll(/[-_]+(.)/g, (_, letter: string) => letter.toUpperCase());
  return camel.charAt(0).toLowerCase() + camel.slice(1);
}

function sampleValue(
  { in: place, name, type, format }: ExpectedParameter,
  operation: ExpectedOperation,
): unknown {
  if (place === 'formData') return new File([bytes], 'logo.png', { type: 'image/png' });
  if (place === 'body') {
    if (operation.base64) return 'MIIDjDCCAnSgAwIBAgIGAXc0Zg==';
    if (format === 'binary') return bytes;
    return { sample: operation.id, nested: [1, null, { 'ü/"': '\u2028' }], __proto__safe: true };
  }
  if (type === 'integer') return 7;
  if (type === 'boolean') return false;
  return place === 'header' ? `${name} value` : `${name} ü&=?/#%41+;`;
}

function expectRequest(
  request: ReceivedRequest,
  operation: ExpectedOperation,
  params: Params,
): void {
  expect(request.method).toBe(operation.method);
  expectPath(request, operation, params);
  expectQuery(request, operation, params);
  expect(request.headers.authorization).toBe(`SSWS ${token}`);
  expect(request.headers.accept).toBe(operation.produces || 'application/json');
  for (const { in: place, name } of operation.parameters) {
    if (place === 'header') expect(request.headers[name.toLowerCase()]).toBe(`${name} value`);
  }
  expectBody(request, operation, params);
}

function expectPath({ url }: ReceivedRequest, { path }: ExpectedOperation, params: Params): void {
  const [raw = ''] = url.split('?');
  const want = path
    .split('/')
    .map((segment) => segment.replaceAll(/\{(.+?)\}/g, (_, name: string) => String(params[name])));
  expect(raw.split('/').map(decodeURIComponent)).toEqual(want);
}

function expectQuery({ url }: ReceivedRequest, operation: ExpectedOperation, params: Params): void {
  const sent = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  const declared = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => [name, String(params[name])]);
  expect(sent).toEqual({ ...operation.fixedQuery, ...Object.fromEntries(declared) });
}

function expectBody(
  { headers, body }: ReceivedRequest,
  operation: ExpectedOperation,
  params: Params,
): void {
  const parts = operation.parameters.filter((parameter) => parameter.in === 'formData');
  const bodyParameter = operation.parameters.find((parameter) => parameter.in === 'body');
  const type = headers['content-type'];
  if (parts.length > 0) {
    expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
    for (const { name } of parts)
      expect(body.toString('latin1')).toContain(`name="${name}"; filename="logo.png"`);
    expect(body.includes(Buffer.from(bytes))).toBe(true);
  } else if (bodyParameter === undefined) {
    expect(type).toBeUndefined();
    expect(body.length).toBe(0);
  } else {
    const value = params[bodyParameter.name];
    expect(type).toBe(operation.mediaType);
    if (value instanceof Uint8Array) expect(Uint8Array.from(body)).toEqual(value);
    else if (typeof value === 'string') expect(body.toString()).toBe(value);
    else expect(JSON.parse(body.toString())).toEqual(value);
  }
}

const xml = '<?xml version="1.0"?><EntityDescriptor entityID="x"/>';

function answerOf({ success, produces, isList }: ExpectedOperation): {
  status: number;
  headers: Record<string, string>;
  body?: string;
} {
  if (produces === '') return { status: success, headers: {} };
  const body = produces.includes('xml')
    ? xml
    : isList
      ? '[{"id":"1","__proto__":{"x":1}}]'
      : '{"id":"1","new":[null]}';
  return { status: success, headers: { 'content-type': produces }, body };
}

function expectResult(result: unknown, operation: ExpectedOperation): void {
  const { body, headers } = answerOf(operation);
  if (operation.isList)
    expect((result as { items: unknown }).items).toEqual(JSON.parse(body ?? ''));
  else if (body === undefined) expect(result).toBeUndefined();
  else expect(result).toEqual(headers['content-type']?.includes('xml') ? xml : JSON.parse(body));
}
