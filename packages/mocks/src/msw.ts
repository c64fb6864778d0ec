import { bypass, http, type HttpHandler } from 'msw';
import type { MockOkta } from './index.js';
import { ConnectionReset } from './runtime/mock/faults.js';

/**
 * MSW request handlers over a mock: `setupServer(...handlers(mock))`, `setupWorker(...handlers(mock))`. They answer for the
 * mock's `orgUrl`; other hosts are left to other handlers.
 *
 * @param mock From `createMockOkta`; its `orgUrl` is to be the URL that the application calls.
 */
export function handlers(mock: Pick<MockOkta, 'fetch' | 'orgUrl'>): HttpHandler[] {
  return [
    http.all(`${mock.orgUrl}/*`, async ({ request }) => {
      try {
        return await mock.fetch(bypass(request));
      } catch (error) {
        if (error instanceof ConnectionReset) return Response.error();
        throw error;
      }
    }),
  ];
}
