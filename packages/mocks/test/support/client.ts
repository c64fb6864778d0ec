import { createOktaClient, type OktaClient } from '@oktaforge/sdk';
import { createMockOkta, type MockOkta, type MockOktaOptions } from '../../src/index.js';

/** A mock, and the SDK's client of it. */
export function org(options: MockOktaOptions = {}): {
  readonly mock: MockOkta;
  readonly okta: OktaClient;
} {
  const mock = createMockOkta(options);
  const okta = createOktaClient({
    orgUrl: mock.orgUrl,
    auth: { token: 'any' },
    fetch: mock.fetch,
    maxRetries: 0,
  });
  return { mock, okta };
}

export async function names(
  groups: AsyncIterable<{ profile?: { name?: string } }>,
): Promise<string[]> {
  const found: string[] = [];
  for await (const group of groups) found.push(group.profile?.name ?? '');
  return found;
}
