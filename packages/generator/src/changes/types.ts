import type { Json } from '../basics/json.js';
import type { RuleId } from './rules/index.js';

/** What a change asks of the next version, weakest first. */
export const levels = ['none', 'patch', 'minor', 'major'] as const;
export type Level = (typeof levels)[number];

/** A change asks different things of the packages: a shorter maxLength is nothing to types, and everything to a validator. */
export interface PackageLevels {
  readonly sdk: Level;
  readonly validators: Level;
  readonly mocks: Level;
}

/** One difference between two surfaces of the API, and what it means for those who use the packages. */
export interface Change {
  readonly rule: RuleId;
  /** The highest of `packages`. */
  readonly severity: Level;
  /** JSON pointer in the new description, or in the old one for what is gone. */
  readonly pointer: string;
  /** What a program names: `getUser`, `GetUserParams.userId`, `User.profile`. */
  readonly symbol: string;
  readonly packages: PackageLevels;
  /** What it was; absent for what is new. */
  readonly before?: Json;
  /** What it is now; absent for what is gone. */
  readonly after?: Json;
  /** What happened, in one sentence. */
  readonly message: string;
  /** Tag of the resource area that it belongs to; absent for what belongs to none. */
  readonly area?: string;
}

/** The highest of some levels, `none` where there are none. */
export function highest(found: Iterable<Level>): Level {
  let result: Level = 'none';
  for (const level of found) {
    if (levels.indexOf(level) > levels.indexOf(result)) result = level;
  }
  return result;
}
