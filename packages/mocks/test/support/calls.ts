import type { Api, Operation } from '@oktaforge/generator';
import { createOktaClient } from '@oktaforge/sdk';

/** A call of any operation. */
export type Call = (params?: object) => Promise<unknown> & {
  withResponse(): Promise<{ data: unknown; response: Response }>;
};

/** How a client reaches an org. */
interface Reach {
  readonly orgUrl: string;
  readonly fetch?: typeof fetch;
}

/** The client's function of an operation. */
export function callOf(api: Api, { orgUrl, fetch }: Reach, operation: Operation): Call {
  const okta = createOktaClient({
    orgUrl,
    auth: { token: 'any' },
    maxRetries: 0,
    ...(fetch && { fetch }),
  });
  const namespace = api.areas.find(({ tag }) => tag === operation.area)?.namespace ?? '';
  // The client has a type for each function, and none for all of them.
  const areas = okta as unknown as Readonly<Record<string, Readonly<Record<string, Call>>>>;
  const call = areas[namespace]?.[operation.id];
  if (call === undefined) throw new Error(`the client has no ${namespace}.${operation.id}`);
  return call;
}
