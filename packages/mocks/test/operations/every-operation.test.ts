import { readApi, type Api, type Operation } from '@oktaforge/generator';
import { createOktaClient } from '@oktaforge/sdk';
import * as validators from '@oktaforge/validators/models';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import { operations } from '../../src/generated/operations.js';
import { situationOf } from '../support/situation.js';
import { special } from './special.js';

let api: Api;
beforeAll(async () => {
  const reading = await readApi({
    manifest: new URL('../../../../spec/spec.yaml', import.meta.url).pathname,
  });
  if (reading.api === undefined) throw new Error('the description cannot be read');
  api = reading.api;
});

type Call = (params?: object) => Promise<unknown> & {
  withResponse(): Promise<{ data: unknown; response: Response }>;
};
type Validate = (value: unknown) => { ok: boolean; issues?: readonly { message: string }[] };

describe('every operation answers the SDK as the API does', () => {
  it.each(operations.map(({ id }) => id))('%s', async (id) => {
    const operation = api.operations.find((one) => one.id === id) as Operation;
    const mock = createMockOkta({ seed: 1 });
    const okta = createOktaClient({
      orgUrl: mock.orgUrl,
      auth: { token: 'any' },
      fetch: mock.fetch,
    });
    const namespace = api.areas.find(({ tag }) => tag === operation.area)?.namespace ?? '';
    const calls = (okta as unknown as Record<string, Record<string, Call>>)[namespace];
    const params =
      special[id]?.(mock, situationOf(operation, api, mock)) ?? situationOf(operation, api, mock);
    const { data, response } = (await calls?.[id]?.(params).withResponse()) ?? {};
    const facts = operations.find((one) => one.id === id);
    expect(response?.status).toBe(facts?.status);
    const model = facts?.model;
    if (model === undefined) return;
    const validator = Object.entries(validators).find(
      ([name]) => name.toLowerCase() === `${model}model`.toLowerCase(),
    )?.[1] as { validate: Validate } | undefined;
    const things = Array.isArray(data) ? data : isPage(data) ? data.items : [data];
    for (const thing of things) {
      const result = validator?.validate(thing);
      expect(result?.issues?.map(({ message }) => message) ?? []).toEqual([]);
    }
  });
});

function isPage(data: unknown): data is { items: unknown[] } {
  return typeof data === 'object' && data !== null && 'items' in data && 'getNextPage' in data;
}
