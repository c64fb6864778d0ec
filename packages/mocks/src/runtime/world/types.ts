import type { Random } from '../random/random.js';
import type { Clock } from './clock.js';
import type { Store } from './store.js';

/** Okta Identity Engine, or Classic Engine. */
export type OrgEngine = 'identity' | 'classic';

/** The state of one org: its things, its clock, and the source of its ids. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** `https://mock.okta.test`, without a slash at its end; the base of all links. */
  readonly orgUrl: string;
  /** Answers are as Okta's were at this time (milliseconds since 1970), as Okta adds links and properties over the years. */
  readonly asOf: number;
  readonly engine: OrgEngine;
  /** The user whose token comes with the request that is being answered, where the mock has issued it: `/users/me`. */
  caller: string | undefined;
  /** A new id of 20 characters. @param prefix `00u` for users; see {@link ResourceRules.prefix}. */
  newId(prefix: string): string;
  /** Random characters for ids of requests. They have a stream of their own, so that reading does not change ids made later. */
  newRequestId(length: number): string;
  /** Random characters of an id's alphabet: for tokens and secrets. */
  newToken(length: number): string;
}
