import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { OktaConfigError, OktaNetworkError } from '../../src/runtime/index.js';
import { callGetUser, failure, testCore } from './support/client.js';
import { serve, type Reply } from './support/server.js';

const limit = 100_000;
const text = JSON.stringify({ id: 'x'.repeat(limit - 9) });

/** Sends an endless text, and says when the client has hung up. */
function endless(status: number): { readonly reply: Reply; readonly closed: Promise<void> } {
  let hungUp = (): void => {};
  const closed = new Promise<void>((resolve) => (hungUp = resolve));
  const reply: Reply = (response) => {
    response.on('close', hungUp).writeHead(status, { 'content-type': 'application/json' });
    Readable.from(blanks()).pipe(response);
  };
  return { reply, closed };
}

function* blanks(): Generator<string> {
  for (;;) yield ' '.repeat(65_536);
}

const zipped =
  (body: string, status = 200): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(gzipSync(body));
  };

describe('maxResponseBytes', () => {
  test.each([
    { name: 'as long as it may be', given: text, want: 'data' },
    { name: 'a byte longer', given: `${text} `, want: 'too-large' },
    {
      name: 'a thousand times as long when unzipped',
      given: text + ' '.repeat(limit * 100),
      want: 'too-large',
    },
  ])('a body that is $name: $want', async ({ given, want }) => {
    const server = await serve(zipped(given));
    const result = await callGetUser(testCore({ ...server, maxResponseBytes: limit })).then(
      () => 'data',
      (error: unknown) => error instanceof OktaNetworkError && error.reason,
    );
    expect(result).toBe(want);
    expect(server.requests).toHaveLength(1);
  });

  test('of a call goes before that of the client, and Infinity is no limit', async () => {
    const server = await serve(zipped(text));
    const core = testCore({ ...server, maxResponseBytes: 10 });
    expect(await failure(callGetUser(core))).toMatchObject({
      message: 'getUser: the 200 response is longer than 10 bytes',
    });
    for (const maxResponseBytes of [limit, Infinity]) {
      expect(await callGetUser(core, { maxResponseBytes })).toBeDefined();
    }
  });

  test('ends a body that never ends, which is not asked for again', async () => {
    const { reply, closed } = endless(200);
    const server = await serve(reply);
    const error = await failure(callGetUser(testCore(server)));
    expect(error).toBeInstanceOf(OktaNetworkError);
    expect(error).toMatchObject({
      message: 'getUser: the 200 response is longer than 67108864 bytes',
      reason: 'too-large',
    });
    expect(server.requests).toHaveLength(1);
    await closed;
  });

  test('an error that never ends is still that error, without a body', async () => {
    const { reply, closed } = endless(404);
    const server = await serve(reply);
    expect(await failure(callGetUser(testCore(server)))).toMatchObject({
      name: 'OktaApiError',
      status: 404,
      errorSummary: 'Not Found',
      body: undefined,
    });
    await closed;
  });

  test.each([{ given: 0 }, { given: -1 }, { given: NaN }])(
    'of $given is refused',
    async ({ given }) => {
      const core = testCore({ orgUrl: 'https://acme.okta.com' });
      expect(await failure(callGetUser(core, { maxResponseBytes: given }))).toBeInstanceOf(
        OktaConfigError,
      );
    },
  );
});
