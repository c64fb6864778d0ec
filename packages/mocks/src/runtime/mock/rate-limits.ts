import type { Clock } from '../world/clock.js';

/** Requests per minute of each bucket, by the start of the path. The longest start that fits counts. */
export type RateLimits = Readonly<Record<string, number>>;

/** Buckets of requests, which are full again when a new window begins. */
export interface RateLimiter {
  /** Counts a request. Returns false where the limit is exceeded. */
  count(path: string): boolean;
  /** `X-Rate-Limit-Limit`, `-Remaining` and `-Reset` (UTC epoch seconds) of a path's bucket. */
  headers(path: string): Readonly<Record<string, string>>;
  reset(): void;
}

/** In milliseconds. */
const WINDOW = 60_000;

interface Bucket {
  readonly limit: number;
  used: number;
  /** When the window ends, in milliseconds since 1970. */
  end: number;
}

export function createRateLimiter(limits: RateLimits, clock: Pick<Clock, 'now'>): RateLimiter {
  const starts = Object.keys(limits).toSorted((a, b) => b.length - a.length);
  const buckets = new Map<string, Bucket>();
  const bucketOf = (path: string): Bucket => {
    const start = starts.find((one) => path.startsWith(one)) ?? '';
    const known = buckets.get(start);
    const now = clock.now();
    if (known !== undefined && known.end > now) return known;
    const fresh = { limit: limits[start] ?? DEFAULT, used: 0, end: now + WINDOW };
    buckets.set(start, fresh);
    return fresh;
  };
  return {
    count(path) {
      const bucket = bucketOf(path);
      bucket.used += 1;
      return bucket.used <= bucket.limit;
    },
    headers(path) {
      const { limit, used, end } = bucketOf(path);
      return {
        'x-rate-limit-limit': String(limit),
        'x-rate-limit-remaining': String(Math.max(0, limit - used)),
        'x-rate-limit-reset': String(Math.ceil(end / 1000)),
      };
    },
    reset: () => buckets.clear(),
  };
}

/** Requests per minute of paths that have no bucket. */
const DEFAULT = 1000;
