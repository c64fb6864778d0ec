import type { Random } from '../random/random.js';
import type { Clock } from './clock.js';
import type { Store } from './store.js';

/** One org: what is in it, what time it is there, and where its ids come from. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** `https://mock.okta.test`, without a slash at its end; the base of all links. */
  readonly orgUrl: string;
  /** Answers are as Okta's were at this time, in milliseconds since 1970: it adds links and properties over the years. */
  readonly asOf: number;
  /** A new id of 20 characters. @param prefix `00u` for users; see {@link ResourceRules.prefix}. */
  newId(prefix: string): string;
  /** What tells answers apart. It comes from a stream of its own, so that reading does not change the ids of what is made next. */
  newRequestId(length: number): string;
  /** Random characters of an id's alphabet: for tokens and secrets. */
  newToken(length: number): string;
}
