import { createMockOkta } from '@oktaforge/mocks';

import { org, prepare } from './org.mjs';
import { useClient } from './program.mjs';

/**
 * Uses the client against the mock that listens, and against one in this process.
 *
 * @param {string} orgUrl
 */
export async function useBoth(orgUrl) {
  await useClient({ orgUrl });
  const mock = createMockOkta(org);
  prepare(mock);
  await useClient(mock);
}
