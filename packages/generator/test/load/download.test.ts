import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { loadDescription } from '../../src/load/load.js';
import { serve } from './support/serve.js';

const json = '{"openapi": "3.0.3", "paths": {}}';

describe('loadDescription from a URL', () => {
  test('reads it, also behind a redirect', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.end(json);
    });
    const { document, inputs, file, diagnostics } = await loadDescription({
      spec: `${origin}/old`,
    });
    expect(document).toEqual(JSON.parse(json));
    expect(diagnostics.all.map(({ code, message }) => [code, message])).toEqual([
      ['followed-redirect', `${origin}/old answered 302 and led to ${origin}/new.`],
    ]);
    expect(file).toBe(`${origin}/old`);
    expect(inputs.map(({ name }) => name)).toEqual([`${origin}/old`]);
  });

  test.each<[string, { given: RequestListener; want: [string, RegExp] }]>([
    [
      'a status that is no success',
      {
        given: (_, response) => response.writeHead(404).end('not here'),
        want: ['fetch-failed', /\/api\.json answered 404 Not Found\.$/],
      },
    ],
    [
      'a page instead of a description',
      {
        given: (_, response) => response.end('<!doctype html><title>Sign in</title>'),
        want: ['not-yaml', /\/api\.json is an HTML page, not YAML or JSON\.$/],
      },
    ],
    [
      'a connection that breaks off',
      {
        given: (_, response) => {
          response.writeHead(200, { 'content-length': '1000' });
          response.write('{"openapi"', () => response.destroy());
        },
        want: ['fetch-failed', /\/api\.json cannot be fetched: .+\.$/],
      },
    ],
    [
      'an answer without end',
      {
        given: (_, response) => {
          const chunk = Buffer.alloc(1024 * 1024, ' ');
          const more = (): void => void (response.destroyed || response.write(chunk, more));
          more();
        },
        want: ['too-large', /\/api\.json sends more than 32 MB\.$/],
      },
    ],
  ])('reports %s', async (_, { given, want: [code, message] }) => {
    const origin = await serve(given);
    const { document, diagnostics } = await loadDescription({ spec: `${origin}/api.json` });
    expect(document).toBeUndefined();
    expect(diagnostics.all).toHaveLength(1);
    expect(diagnostics.all[0]).toMatchObject({ code, severity: 'error' });
    expect(diagnostics.all[0]?.message).toMatch(message);
  });

  test('reports a server that is not there, with the reason', async () => {
    const { diagnostics } = await loadDescription({ spec: 'http://127.0.0.1:1/api.json' });
    expect(diagnostics.all).toMatchObject([{ code: 'fetch-failed' }]);
    expect(diagnostics.all[0]?.message).not.toContain('fetch failed.');
  });

  test('does not let a description from the web refer to files of this machine', async () => {
    const origin = await serve((_, response) =>
      response.end('{"openapi": "3.0.3", "paths": {"/a": {"$ref": "file:///etc/hostname"}}}'),
    );
    const { document, diagnostics } = await loadDescription({ spec: `${origin}/api.json` });
    expect(document).toBeUndefined();
    expect(diagnostics.all).toMatchObject([{ code: 'unresolved-file-reference' }]);
    expect(diagnostics.all[0]?.message).toContain(
      'is from the web and may not refer to file:///etc/hostname',
    );
  });
});
