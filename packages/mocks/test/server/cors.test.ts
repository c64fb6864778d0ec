import { describe, expect, it } from 'vitest';
import { type MockServerOptions, startMockServer } from '../../src/server.js';

const origin = 'http://localhost:3000';
const asked = {
  'access-control-request-method': 'PUT',
  'access-control-request-headers': 'authorization,content-type',
};

/** What a server answers, of its status and of what browsers look at. */
async function answer(cors: MockServerOptions['cors'], path: string, init: RequestInit) {
  const server = await startMockServer({ cors });
  try {
    const { status, headers } = await fetch(server.url + path, init);
    const said = [...headers].filter(([name]) => /^(access-control-.*|vary)$/.test(name));
    return [status, Object.fromEntries(said)];
  } finally {
    await server.stop();
  }
}

const shown = {
  'access-control-allow-origin': origin,
  'access-control-expose-headers': '*',
  vary: 'origin',
};
const preflight = {
  ...shown,
  'access-control-allow-methods': 'PUT',
  'access-control-allow-headers': 'authorization,content-type',
  'access-control-max-age': '600',
};

describe('pages in a browser', () => {
  it.each([
    ['an answer', [origin], '/api/v1/groups', {}, [200, shown]],
    ['to anybody', '*', '/api/v1/groups', {}, [200, shown]],
    ['an error', [origin], '/api/v1/groups/x', {}, [404, shown]],
    ['the state', [origin], '/_mock/snapshot', {}, [200, shown]],
    ['OPTIONS', [origin], '/api/v1/groups', { method: 'OPTIONS' }, [405, shown]],
  ] as const)('see %s when their origin is allowed', async (_name, cors, path, init, want) => {
    expect(await answer(cors, path, { ...init, headers: { origin } })).toEqual(want);
  });

  it('may ask first', async () => {
    const init = { method: 'OPTIONS', headers: { origin, ...asked } };
    expect(await answer([origin], '/api/v1/groups/x', init)).toEqual([204, preflight]);
  });

  it.each([
    ['nobody is', undefined],
    ['another is', ['http://localhost:4000']],
  ])('see nothing when %s allowed', async (_name, cors) => {
    const get = { headers: { origin } };
    expect(await answer(cors, '/api/v1/groups', get)).toEqual([200, {}]);
    const ask = { method: 'OPTIONS', headers: { origin, ...asked } };
    expect(await answer(cors, '/api/v1/groups/x', ask)).toEqual([405, {}]);
  });

  it.each(['http://localhost:3000/', 'localhost', 'null', ''])(
    'cannot have the origin %j',
    async (wrong) => {
      await expect(startMockServer({ cors: [wrong] })).rejects.toThrow(
        `cors: '${wrong}' is no origin such as http://localhost:3000`,
      );
    },
  );
});
