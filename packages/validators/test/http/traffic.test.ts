import { describe, expect, it } from 'vitest';

import { createRequestMatcher } from '../../src/http.js';
import { readJsonLines, sharedFile } from '../../../../testing/shared.js';

interface Exchange {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
}

const file = sharedFile('traffic/exchanges.jsonl');
const matcher = createRequestMatcher();

describe.skipIf(file === undefined)('recorded requests to the real API', () => {
  const exchanges = file === undefined ? [] : readJsonLines<Exchange>(file);
  const operations = [...new Set(exchanges.map(({ operationId }) => operationId))].toSorted();

  it('are there, for many operations', () => {
    expect(exchanges.length).toBeGreaterThan(3000);
    expect(operations.length).toBeGreaterThan(100);
  });

  it.each(operations)('%s is recognised each time', async (operationId) => {
    const recorded = exchanges.filter((exchange) => exchange.operationId === operationId);
    const matches = await Promise.all(
      recorded.map(async (exchange) => {
        const match = await matcher.match(requestOf(exchange));
        return [match.outcome, match.operationId];
      }),
    );
    expect(matches).toEqual(recorded.map(() => ['matched', operationId]));
  });
});

/** As it was sent. Of multipart bodies only the length was recorded: a file of one byte stands for them. */
function requestOf({ method, path, query, requestHeaders, requestBody }: Exchange) {
  const [pathname = ''] = path.split('?');
  const url = `${pathname}?${new URLSearchParams(query).toString()}`;
  const { 'content-type': type, ...headers } = requestHeaders;
  if (type?.startsWith('multipart/') === true) {
    const form = new FormData();
    form.append('file', new Blob(['x']));
    return { method, url, headers, body: form };
  }
  const body = requestBody === null ? null : JSON.stringify(requestBody);
  return { method, url, headers: requestHeaders, body };
}
