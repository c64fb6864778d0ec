import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { loadDescription } from '../../src/load/load.js';
import { serve } from './support/serve.js';

const json = '{"openapi": "3.0.3", "info": {"title": "T"}, "paths": {}}';

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

/** `/5` leads to `/4`, and so on to `/0`, which is the description. */
const countdown: RequestListener = ({ url = '' }, response) => {
  const left = Number(url.slice(1));
  if (left > 0) redirect(response, `/${left - 1}`);
  else response.end(json);
};

async function said(spec: string, allowRefs: readonly string[] = []): Promise<string[]> {
  const { diagnostics } = await loadDescription({ spec, allowRefs });
  return diagnostics.all.map(({ code, message }) => `${code} ${message}`);
}

/** A description that refers to another document. */
const referring = (reference: string): string =>
  JSON.stringify({ openapi: '3.0.3', info: { title: 'T' }, paths: { '/a': { $ref: reference } } });

/** Remembers who was asked with what. */
function recorded(answer: RequestListener): {
  asked: IncomingMessage[];
  listener: RequestListener;
} {
  const asked: IncomingMessage[] = [];
  return {
    asked,
    listener: (request, response) => {
      asked.push(request);
      answer(request, response);
    },
  };
}

describe('redirects', () => {
  test('are followed five times, and each is reported', async () => {
    const origin = await serve(countdown);
    const found = await said(`${origin}/5`);
    expect(found).toHaveLength(5);
    expect(found.at(-1)).toBe(`followed-redirect ${origin}/1 answered 302 and led to ${origin}/0.`);
    expect(await said(`${origin}/6`)).toEqual([
      expect.stringMatching(/^fetch-failed .*\/6 redirects more than 5 times\. .*\/1 answered/),
    ]);
  });

  test.each([
    ['a file', 'file:///etc/hostname', 'leads to file:///etc/hostname, and only https is read'],
    ['http', 'http://example.invalid/a', 'leads to http://example.invalid/a, and only https'],
    ['data', 'data:,x', 'leads to data:,x, and only https'],
    ['no address', 'http://[', 'leads to an address that is none'],
  ])('are not followed to %s', async (_, location, want) => {
    const origin = await serve((_request, response) => redirect(response, location));
    const [found] = await said(`${origin}/api.json`);
    expect(found).toContain('fetch-failed');
    expect(found).toContain(want);
  });

  test('take no credentials to another origin', async () => {
    const { asked, listener } = recorded((_, response) => response.end(json));
    const other = await serve(listener);
    const home = recorded(({ url }, response) =>
      redirect(response, url === '/a' ? '/b' : `${other}/c`),
    );
    const origin = await serve(home.listener);
    await said(`${origin.replace('//', '//ada:s3cret@')}/a`);
    const sent = (requests: IncomingMessage[]): unknown[] =>
      requests.map(({ headers }) => headers.authorization);
    const basic = `Basic ${Buffer.from('ada:s3cret').toString('base64')}`;
    expect([sent(home.asked), sent(asked)]).toEqual([[basic, basic], [undefined]]);
  });
});

describe('an address', () => {
  test('with a percent sign in its password is read with that password', async () => {
    const { asked, listener } = recorded((_, response) => response.end(json));
    const origin = await serve(listener);
    await said(`${origin.replace('//', '//ada:100%@')}/api.json`);
    const basic = `Basic ${Buffer.from('ada:100%').toString('base64')}`;
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([basic]);
  });

  test.each([
    ['http://example.invalid/api.json', /only https is read, or http from this machine/],
    ['http://192.168.0.1/api.json', /only https is read/],
    ['http://127.0.0.1.example.invalid/api.json', /only https is read/],
    ['file:///etc/hostname', /is a URL of the kind file/],
    ['ftp://example.invalid/api.json', /is a URL of the kind ftp/],
    ['https://[/api.json', /is no URL/],
  ])('%s is not read', async (spec, want) => {
    expect(await said(spec)).toEqual([expect.stringMatching(want)]);
  });

  test.each([
    ['refuses', 404],
    ['is not there', 0],
  ])('with a password that %s is shown without it', async (_, status) => {
    const origin = await serve((request, response) => {
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end();
    });
    const spec = `${origin.replace('//', '//ada:s3cret@')}/api.json?token=hidden&a=b`;
    const { diagnostics, file, inputs } = await loadDescription({ spec });
    expect(file).toBe(`${origin}/api.json?token=…&a=b`);
    expect(JSON.stringify([diagnostics.all, file, inputs])).not.toMatch(/s3cret|hidden|ada/);
  });
});

describe('references of a description from the web', () => {
  test('are followed on its origin, with its credentials, from where it was in the end', async () => {
    const { asked, listener } = recorded(({ url }, response) => {
      if (url === '/api.json') redirect(response, '/v2/api.json');
      else response.end(url === '/v2/api.json' ? referring('paths/a.json') : '{"get": {}}');
    });
    const origin = await serve(listener);
    const spec = `${origin.replace('//', '//ada:s3cret@')}/api.json`;
    const { document, inputs } = await loadDescription({ spec });
    expect(document?.['paths']).toEqual({ '/a': { get: {} } });
    expect(asked.map(({ url }) => url)).toEqual(['/api.json', '/v2/api.json', '/v2/paths/a.json']);
    expect(new Set(asked.map(({ headers }) => headers.authorization)).size).toBe(1);
    expect(inputs.map(({ name }) => name)).toEqual([
      `${origin}/api.json`,
      `${origin}/v2/paths/a.json`,
    ]);
  });

  test('stay on its origin, unless another is allowed', async () => {
    const { asked, listener } = recorded((_, response) => response.end('{"get": {}}'));
    const other = await serve(listener);
    const origin = await serve(({ url }, response) => {
      if (url === '/a.json') redirect(response, `${other}/a.json`);
      else response.end(referring(url === '/direct.json' ? `${other}/a.json` : 'a.json'));
    });
    expect(await said(`${origin}/direct.json`)).toEqual([
      `unresolved-file-reference ${origin}/direct.json is from the web and may not refer to ${other}/a.json.`,
    ]);
    expect(await said(`${origin}/redirected.json`)).toEqual([
      expect.stringContaining(`leads to ${other}/a.json, which is on another origin`),
    ]);
    expect(asked).toEqual([]);
    expect(await said(`${origin}/direct.json`, [other])).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('without end are given up', async () => {
    const { asked, listener } = recorded(({ url = '' }, response) => {
      const next = Number(url.slice(1)) + 1;
      response.end(next === 1 ? referring('1') : `{"get": {}, "post": {"$ref": "${next}"}}`);
    });
    const origin = await serve(listener);
    const found = await said(`${origin}/0`);
    expect(found).toEqual([expect.stringContaining('refers to more than 3000 other files')]);
    expect(asked).toHaveLength(3001);
  });
});
