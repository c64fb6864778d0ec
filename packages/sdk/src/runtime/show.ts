import type { OktaCore } from './internals.js';

/** Lets a client be printed in one line, and turned into JSON as its org: its namespaces have hundreds of functions. */
export function showingOrg<T extends Pick<OktaCore, 'orgUrl'>>(client: T): T {
  const { orgUrl } = client;
  const line = (): string => `OktaClient { orgUrl: '${orgUrl}' }`;
  return Object.defineProperties(client, {
    // Node and Bun, then Deno.
    [Symbol.for('nodejs.util.inspect.custom')]: { value: line },
    [Symbol.for('Deno.customInspect')]: { value: line },
    toJSON: { value: () => ({ orgUrl }) },
  });
}
