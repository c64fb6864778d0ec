import type { Json } from '../basics/json.js';
import type { RuleId } from './rules/index.js';

/** The version bumps that a change can need, the lowest first. */
export const levels = ['none', 'patch', 'minor', 'major'] as const;
export type Level = (typeof levels)[number];

/** The bump for each package. They differ: a shorter maxLength changes no type, but breaks what a validator accepts. */
export interface PackageLevels {
  readonly sdk: Level;
  readonly validators: Level;
  readonly mocks: Level;
}

/** One difference between two surfaces of the API, and its severity for users of the packages. */
export interface Change {
  readonly rule: RuleId;
  /** The highest of `packages`. */
  readonly severity: Level;
  /** JSON pointer in the new description; in the old one for something removed. */
  readonly pointer: string;
  /** The exported name, with a path below it: `getUser`, `GetUserParams.userId`, `User.profile`. */
  readonly symbol: string;
  readonly packages: PackageLevels;
  /** The old value; absent for something added. */
  readonly before?: Json;
  /** The new value; absent for something removed. */
  readonly after?: Json;
  /** What happened, in one sentence. */
  readonly message: string;
  /** Tag of the resource area; absent for something that belongs to none. */
  readonly area?: string;
}

/** The highest of the levels; `none` for an empty list. */
export function highest(found: Iterable<Level>): Level {
  let result: Level = 'none';
  for (const level of found) {
    if (levels.indexOf(level) > levels.indexOf(result)) result = level;
  }
  return result;
}
