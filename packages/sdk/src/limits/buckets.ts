import type { RateLimitBucket } from '../runtime/rate-limiter.js';
import type { Lane } from './lane.js';
import type { Ledger } from './ledger.js';

/** What is known of Okta's buckets; lanes that seem to share one are shown as one. */
export function readBuckets(ledger: Ledger): RateLimitBucket[] {
  const shown = new Set<Lane>();
  const buckets: RateLimitBucket[] = [];
  for (const lane of ledger.lanes) {
    const group = ledger.related(lane).filter((other) => !shown.has(other));
    if (shown.has(lane)) continue;
    for (const each of group) shown.add(each);
    buckets.push(bucketOf(group));
  }
  return buckets;
}

function bucketOf(group: readonly Lane[]): RateLimitBucket {
  const windows = group.flatMap(({ window }) => window ?? []);
  // The window of the latest reset is the present one; of two responses in it the lower count is the later.
  const [last] = windows.toSorted((a, b) => b.reset - a.reset || a.left - b.left);
  const count = (of: (lane: Lane) => number): number =>
    group.reduce((sum, lane) => sum + of(lane), 0);
  return {
    paths: group.map(({ path }) => path),
    ...(last && { limit: last.limit, remaining: last.left }),
    ...(last?.reset && { resetAt: new Date(last.reset) }),
    inFlight: count(({ inFlight }) => inFlight),
    waiting: count(({ waiting }) => waiting.length),
  };
}
