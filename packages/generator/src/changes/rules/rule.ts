import type { Level, PackageLevels } from '../types.js';

/** What a kind of change means, wherever it is found. */
export interface Rule {
  /** What has changed, in a few words. */
  readonly title: string;
  readonly packages: PackageLevels;
  /** Why it is as severe as that, for the packages' users. */
  readonly reason: string;
  /** What a user of the packages has to do; for what breaks. */
  readonly advice?: string;
  /** True where no type shows it, so that the compiler cannot confirm what the rule says. */
  readonly untyped?: true;
}

/** The same for all three packages. */
export function all(level: Level): PackageLevels {
  return { sdk: level, validators: level, mocks: level };
}
