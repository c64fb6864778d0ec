import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';

const ADDRESS = [{ type: 'CIDR', value: '1.2.3.4/32' }];

async function status(method: string, path: string, body: object, strict = false): Promise<number> {
  const mock = createMockOkta({ strict });
  const headers = { 'content-type': 'application/json', authorization: 'SSWS t' };
  const response = await mock.fetch(path, { method, headers, body: JSON.stringify(body) });
  return response.status;
}

const zone = (more: object): object => ({ type: 'IP', name: 'Office', gateways: ADDRESS, ...more });

describe('what Okta accepts although the description forbids it', () => {
  it.each([
    { what: 'null for a property that may be absent', body: zone({ proxies: null }), want: 200 },
    {
      what: 'an empty string in place of a value of an enum',
      body: zone({ usage: '' }),
      want: 200,
    },
    {
      what: 'a date that only the API sets',
      body: zone({ created: '2021-06-14 14:45:46' }),
      want: 200,
    },
    { what: 'a date of another type', body: zone({ lastUpdated: 5 }), want: 200 },
    { what: 'links of another form', body: zone({ _links: 5 }), want: 200 },
    {
      what: 'null deep in a list',
      body: zone({ gateways: [{ type: null, value: null }] }),
      want: 200,
    },
    { what: 'another type', body: zone({ name: 5 }), want: 400 },
    { what: 'another type beside null', body: zone({ proxies: null, name: 5 }), want: 400 },
    { what: 'null in a list', body: zone({ gateways: [null] }), want: 400 },
  ])('$what: $want', async ({ body, want }) => {
    expect(await status('POST', '/api/v1/zones', body)).toBe(want);
  });

  it.each([zone({ gateways: [{ type: null }] }), zone({ usage: '' }), zone({ lastUpdated: 5 })])(
    'is refused by a strict mock: %j',
    async (body) => {
      expect(await status('POST', '/api/v1/zones', body, true)).toBe(400);
    },
  );

  it('is kept as it was sent, so that null removes what is there', async () => {
    const mock = createMockOkta();
    const definitions = {
      custom: { id: '#custom', properties: { badge: { title: 'Badge', type: 'string' } } },
    };
    const change = (properties: object) =>
      mock.fetch('/api/v1/meta/schemas/user/default', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ definitions: { custom: { ...definitions.custom, properties } } }),
      });
    await change(definitions.custom.properties);
    const response = await change({ badge: null });
    expect(await response.json()).toMatchObject({ definitions: { custom: { properties: {} } } });
  });
});
