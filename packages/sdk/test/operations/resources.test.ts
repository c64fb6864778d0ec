import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createOktaCore, type OktaCore } from '../../src/index.js';
import { isStillRecorded } from '../../../../testing/described.js';
import { loadOktaDescription } from '../support/description.js';
import {
  expectedOperations,
  type ExpectedOperation,
  type ExpectedParameter,
} from '../support/document.js';
import { expectedMethods, type ExpectedMethod } from '../support/resource-methods.js';
import { HttpServer } from '../support/http-server.js';
import { resourceModule } from '../support/surfaces.js';

const document = await loadOktaDescription();
const operations = new Map(
  expectedOperations(document).map((operation) => [operation.id, operation]),
);
// A method whose operation the description lacks is left out of the SDK, too.
const methods = expectedMethods(document).filter(({ operationId }) => operations.has(operationId));

let server: HttpServer;
let core: OktaCore;

beforeAll(async () => {
  server = await HttpServer.start();
  server.answer(({ method }) =>
    method === 'GET'
      ? { headers: { 'content-type': 'application/json' }, body: '[]' }
      : { status: 204 },
  );
  core = createOktaCore({ orgUrl: server.origin, auth: { token: 'test-token' } });
});
afterAll(() => server.stop());

it.skipIf(!isStillRecorded('how many resources have methods'))(
  'the description gives methods to 39 resources',
  () => {
    expect(new Set(methods.map(({ schema }) => schema)).size).toBe(39);
  },
);

describe.each(methods)('$schema.$alias', (method) => {
  it('calls its operation, and takes from the resource what the description says', async () => {
    const operation = operations.get(method.operationId) as ExpectedOperation;
    const { data, params, want } = sampleCall(method, operation);
    const module = await resourceModule(method.schema);

    await module.handle(core, data)[method.alias]?.(params);
    await module.methods[method.alias]?.(core, data, params);

    const received = server.take();
    expect(received.length).toBe(2);
    for (const request of received) {
      expect(request.method).toBe(operation.method);
      expect(decodeURIComponent(request.url.split('?')[0] ?? '')).toBe(want.path);
      if (want.body !== undefined) expect(JSON.parse(request.body.toString())).toEqual(want.body);
    }
  });

  const { params, taken } = sampleCall(
    method,
    operations.get(method.operationId) as ExpectedOperation,
  );

  // The first of what the resource supplies, if it supplies anything.
  it.each(taken.slice(0, 1))('says that %s is missing when the resource has none', async (name) => {
    const module = await resourceModule(method.schema);
    expect(() => module.handle(core, {})[method.alias]?.(params)).toThrow(
      `${method.schema}.${method.alias} needs a resource that has ${name}`,
    );
  });
});

interface SampleCall {
  readonly data: Record<string, unknown>;
  /** What the caller gives: every parameter that the resource does not supply. */
  readonly params: Record<string, unknown>;
  readonly want: { readonly path: string; readonly body: unknown };
  /** Properties of the resource that end up in the path. */
  readonly taken: readonly string[];
}

/**
 * A mapping counts when its `dest` is a path or query parameter for a property, or the body for the resource itself; the
 * description has a few that are neither, and those parameters are the caller's.
 */
function sampleCall(method: ExpectedMethod, { path, parameters }: ExpectedOperation): SampleCall {
  const data: Record<string, unknown> = { label: 'of the resource' };
  const params: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  const taken: string[] = [];
  let body: unknown;
  for (const parameter of parameters) {
    const mapping = method.arguments.find(({ dest }) => dest === parameter.name);
    const src = parameter.in === 'body' ? undefined : mapping?.src;
    if (src !== undefined) {
      data[src] = values[parameter.name] = `${src} of the resource`;
      taken.push(src);
    } else if (suppliesBody(method, parameter)) {
      body = data;
    } else {
      params[parameter.name] = values[parameter.name] = `${parameter.name} of the caller`;
      if (parameter.in === 'body') {
        body = params[parameter.name] = parameter.schema?.$ref ? { of: 'the caller' } : 'a text';
      }
      if (parameter.in === 'formData') params[parameter.name] = new Blob(['x']);
    }
  }
  const isJson = parameters.some(
    (parameter) => parameter.in === 'body' && parameter.schema !== undefined,
  );
  const want = path.replaceAll(/\{(.+?)\}/g, (_, name: string) => values[name] ?? '');
  return { data, params, want: { path: want, body: isJson ? body : undefined }, taken };
}

/** `self` is the body, also where the description calls it by another name but means a body of the resource's own type. */
function suppliesBody(
  method: ExpectedMethod,
  { in: place, name, schema }: ExpectedParameter,
): boolean {
  if (place !== 'body') return false;
  return method.arguments.some(
    ({ dest, self }) =>
      self === true && (dest === name || schema?.$ref === `#/definitions/${method.schema}`),
  );
}
