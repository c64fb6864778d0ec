import type { Level, PackageLevels } from '../types.js';

/** What a kind of change means for users of the packages. */
export interface Rule {
  /** What has changed, in a few words. */
  readonly title: string;
  readonly packages: PackageLevels;
  /** Why it has this severity. */
  readonly reason: string;
  /** What a user has to do about a breaking change. */
  readonly advice?: string;
  /** True for a change that no type shows: the compiler cannot confirm it. */
  readonly untyped?: true;
}

/** The same level for all three packages. */
export function all(level: Level): PackageLevels {
  return { sdk: level, validators: level, mocks: level };
}
