/** Options of a mock for `useClient`. */
export const org = { seed: 1, org: { users: 5, groups: 2 } };

/** How long the calls wait that `useClient` gives up, in milliseconds. */
const LATENCY = 1500;

/**
 * Lets the calls of `useClient` fail that are to fail.
 *
 * @param {import('@oktaforge/mocks').MockOkta} mock
 */
export function prepare(mock) {
  mock.fail('getGroup', { kind: 'rate_limited', resetMs: 1000 });
  mock.fail('listGroups', { kind: 'latency', ms: LATENCY }, { times: 2 });
  mock.fail('listBrands', { kind: 'connection_reset' });
}
