import type { Case } from './workloads.js';

export interface ProbeInput {
  /** Modules that export `checks`. */
  readonly modules: readonly { readonly name: string; readonly path: string }[];
  readonly valid: readonly Case[];
  readonly invalid: readonly Case[];
  /** Number of timings of each module. */
  readonly rounds: number;
  /** Approximate duration of a timing, in milliseconds. */
  readonly slice: number;
  /** Duration of the warm-up before the timings, in milliseconds. */
  readonly warmUp: number;
}

export interface ProbeOutput {
  /** For each module whether it accepted the valid and the invalid values, one by one. */
  readonly answers: readonly {
    readonly name: string;
    readonly valid: readonly boolean[];
    readonly invalid: readonly boolean[];
  }[];
  /** For each module that accepted all valid values: nanoseconds for a pass, round by round. */
  readonly times: readonly { readonly name: string; readonly nanoseconds: readonly number[] }[];
}
