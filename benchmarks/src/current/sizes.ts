import { type SizeBudget, currentSizes, sdkSizes } from '../budgets.js';
import type { Contestant } from '../contestant.js';
import { measureSizes } from '../measures/sizes.js';
import type { Row } from '../report/row.js';

/** Bytes of what getUser has more in the current description: a parameter of the query, and a header with the function that writes it. */
const descriptor = 100;

/** Sizes of bundles of the current description's packages; that of getUser is held against the pinned description's. */
export async function measureCurrentSizes(ours: Contestant, pinned: Contestant): Promise<Row[]> {
  const [reference] = await measureSizes({ ours: pinned, peers: [] }, sdkSizes.slice(0, 1));
  const limit = (budget: SizeBudget): SizeBudget =>
    budget.program === 'get-user.ts'
      ? { ...budget, limit: Math.round((reference?.measured ?? Number.NaN) + descriptor) }
      : budget;
  return measureSizes({ ours, peers: [] }, currentSizes.map(limit));
}
