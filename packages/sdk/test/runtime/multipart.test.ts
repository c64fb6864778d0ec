import { fetch as undici7 } from 'undici';
import { fetch as undici6 } from 'undici-6';
import { describe, expect, test } from 'vitest';
import { multipartContent } from '../../src/runtime/multipart.js';
import { multipart, send, type FetchLike } from '../../src/runtime/index.js';
import { testCore } from './support/client.js';
import { json, serve } from './support/server.js';

/** What a server reads that gets the form. */
async function received(form: FormData): Promise<[string, unknown][]> {
  const { content, headers } = multipartContent(form);
  return [...(await new Response(content, { headers: headers ?? {} }).formData())];
}

describe('a form arrives as it was', () => {
  test.each([
    { name: 'text', given: ['a', 'b'], want: 'b' },
    { name: 'no text', given: ['a', ''], want: '' },
    {
      name: 'lines, with the ends that forms have',
      given: ['a', 'b\nc\rd\r\ne'],
      want: 'b\r\nc\r\nd\r\ne',
    },
    { name: 'more than ASCII', given: ['ä', '✓'], want: '✓' },
    { name: 'what looks like the end of a part', given: ['a', '\r\n------'], want: '\r\n------' },
  ])('$name', async ({ given: [key = '', value = ''], want }) => {
    const form = new FormData();
    form.append(key, value);
    form.append('z', 'last');
    expect(await received(form)).toEqual([
      [key, want],
      ['z', 'last'],
    ]);
  });

  test.each([
    { name: 'a type', type: 'image/png', want: 'image/png' },
    { name: 'no type', type: '', want: 'application/octet-stream' },
  ])('a file with $name, as the runtime itself would send it', async ({ type, want }) => {
    const form = new FormData();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    form.append('file', new Blob([bytes], { type }), 'my "best" logo\r\n.png');
    const standard = await new Response(form).text();
    const { content, headers } = multipartContent(form);
    const boundary = /boundary=(.*)/.exec(headers?.['content-type'] ?? '')?.[1];
    const text = await new Response(content).text();
    expect(headersOf(text, boundary)).toEqual(headersOf(standard, /^--(.*)/.exec(standard)?.[1]));
    const [[, file] = []] = await received(form);
    expect(file).toMatchObject({ type: want });
    expect(new Uint8Array(await new Response(blobOf(file)).arrayBuffer())).toEqual(bytes);
  });

  test('no part', async () => {
    const { content } = multipartContent(new FormData());
    expect(await new Response(content).text()).toMatch(/^------oktaforge-\d+--\r\n$/);
  });
});

function blobOf(value: unknown): Blob {
  if (value instanceof Blob) return value;
  throw new Error('no file');
}

/** The lines before the content. */
function headersOf(text: string, boundary = '\0'): string[] {
  const [head = ''] = text.replaceAll(boundary, '').split('\r\n\r\n');
  return head.split('\r\n').slice(1);
}

// None of them knows the FormData of another: undici 7 would send the text `[object FormData]`.
test.each<{ name: string; fetch: FetchLike }>([
  { name: "the runtime's own", fetch },
  { name: 'undici 6', fetch: undici6 },
  { name: 'undici 7', fetch: undici7 },
])('an upload arrives through the fetch of $name', async ({ fetch }) => {
  const server = await serve(json({}));
  const body = { encode: multipart, parts: { file: 'file' }, mediaType: 'multipart/form-data' };
  const operation = { id: 'upload', method: 'POST', path: '/x', body };
  await send(testCore({ ...server, fetch }), operation, { file: new File(['hello'], 'a.txt') });
  const [request] = server.requests;
  expect(request?.headers['content-type']).toMatch(
    /^multipart\/form-data; boundary=----oktaforge-\d+$/,
  );
  expect(request?.headers['content-length']).toBe(String(request?.body.length));
  expect(request?.body).toContain('filename="a.txt"');
  expect(request?.body).toContain('\r\n\r\nhello\r\n');
});
