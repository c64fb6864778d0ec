import { loadOktaDescription } from '../../../sdk/test/support/description.js';
import { expectedOperations } from '../../../sdk/test/support/document.js';

/**
 * The status that each operation succeeds with, by operationId. It comes from the description's document and not from what
 * the generator makes of it, since the mock answers from that.
 */
export async function describedStatuses(): Promise<ReadonlyMap<string, number>> {
  const operations = expectedOperations(await loadOktaDescription());
  return new Map(operations.map(({ id, success }) => [id, success]));
}
