import type { Api, Operation } from '@oktaforge/generator';
import { createOktaClient } from '@oktaforge/sdk';
import type { MockOkta } from '../../src/index.js';

/** A call of any operation. */
export type Call = (params?: object) => Promise<unknown> & {
  withResponse(): Promise<{ data: unknown; response: Response }>;
};

/**
 * The client's function of an operation.
 *
 * @param fetch By which the client reaches the mock.
 */
export function callOf(api: Api, mock: MockOkta, operation: Operation, fetch = mock.fetch): Call {
  const { orgUrl } = mock;
  const okta = createOktaClient({ orgUrl, auth: { token: 'any' }, fetch, maxRetries: 0 });
  const namespace = api.areas.find(({ tag }) => tag === operation.area)?.namespace ?? '';
  // The client has a type for each function, and none for all of them.
  const areas = okta as unknown as Readonly<Record<string, Readonly<Record<string, Call>>>>;
  const call = areas[namespace]?.[operation.id];
  if (call === undefined) throw new Error(`the client has no ${namespace}.${operation.id}`);
  return call;
}
