import type { Body, Operation, Param, TypeRef } from '@oktaforge/generator';
import { createOktaClient } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { counts } from '../../../../testing/described.js';

import { createRequestMatcher } from '../../src/http.js';
import { readCorrected } from '../support/api.js';

type Params = Record<string, unknown>;
type Call = (params: Params) => PromiseLike<unknown>;

const { areas, operations, models } = await readCorrected();

/** What the SDK sends, on its way to the API. */
let sent: Request | undefined;
const okta = createOktaClient({
  orgUrl: 'https://test.okta.com',
  auth: { token: 'test' },
  fetch: (url, init) => {
    sent = new Request(url, init);
    return Promise.resolve(new Response(null, { status: 204 }));
  },
});
const matcher = createRequestMatcher();

const bytes = new Uint8Array([0x89, 0x50, 0x00, 0xff, 0x0d, 0x0a]);

it('all operations that the manifest counts can be matched', () => {
  expect(operations.length).toBe(counts.operations);
  const known = operations.map(({ id, method, path }) => ({ operationId: id, method, path }));
  expect(matcher.operations).toEqual(known);
});

describe.each(operations)('$id', (operation) => {
  it('is recognised by what the SDK sends, and its params come back', async () => {
    const params = sampleParams(operation);
    await callOf(operation)(params);
    const match = await matcher.match(sent as Request);
    expect(match).toMatchObject({ outcome: 'matched', operationId: operation.id });
    expect(await plain('params' in match ? match.params : {})).toEqual(await plain(params));
    expect('issues' in match && match.issues.filter((issue) => issue.in !== 'body')).toEqual([]);
  });
});

function callOf({ id, area }: Operation): Call {
  const namespace = areas.find(({ tag }) => tag === area)?.namespace ?? '';
  const call = (okta as unknown as Record<string, Record<string, Call>>)[namespace]?.[id];
  if (call === undefined) throw new Error(`the client has no ${namespace}.${id}`);
  return call;
}

function sampleParams({ params, body }: Operation): Params {
  return Object.fromEntries(params.map((param) => [param.property, sampleParam(param, body)]));
}

function sampleParam(param: Param, body: Body | undefined): unknown {
  if (param.in === 'part') return new File([bytes], 'logo.png');
  return param.in === 'body' && body !== undefined ? sampleBody(body) : sampleParameter(param);
}

function sampleParameter({ in: place, name, type }: Param): unknown {
  const actual = resolve(type);
  switch (actual.kind) {
    case 'number':
      return 7;
    case 'boolean':
      return false;
    case 'enum':
      return actual.values[0];
    case 'array':
      return ['one', 'two three'];
    case 'string':
      if (actual.format === 'date-time') return '2024-02-29T23:59:59.5+01:00';
      return place === 'header' ? `${name} value` : `${name} ü&=?/#%41+;%2F..`;
    default:
      throw new Error(`no sample of a parameter that is ${actual.kind}`);
  }
}

function resolve(type: TypeRef): TypeRef {
  const model = type.kind === 'model' && models.find(({ name }) => name === type.name);
  return model !== false && model?.kind === 'enum' ? model.type : type;
}

function sampleBody({ encoding }: NonNullable<Operation['body']>): unknown {
  if (encoding === 'base64') return 'MIIDjDCCAnSgAwIBAgIGAXc0Zg==';
  if (encoding === 'binary') return bytes;
  return JSON.parse('{"sample":[1,null,{"ü/":"\\u2028"}],"__proto__":{"own":true}}') as unknown;
}

/** With files as their bytes, so that they can be compared. */
async function plain(params: object): Promise<Params> {
  const entries = Object.entries(params).map(async ([key, value]) => [
    key,
    value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : (value as unknown),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Params;
}
