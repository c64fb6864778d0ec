import type { Case } from './workloads.js';

export interface ProbeInput {
  /** Modules that export `checks`. */
  readonly modules: readonly { readonly name: string; readonly path: string }[];
  readonly valid: readonly Case[];
  readonly invalid: readonly Case[];
  /** How often each is timed. */
  readonly rounds: number;
  /** Milliseconds that a timing takes, about. */
  readonly slice: number;
  /** Milliseconds before it. */
  readonly warmUp: number;
}

export interface ProbeOutput {
  /** Whether each accepted what is valid, and what is invalid, case by case. */
  readonly answers: readonly {
    readonly name: string;
    readonly valid: readonly boolean[];
    readonly invalid: readonly boolean[];
  }[];
  /** Of those that accepted all that is valid: nanoseconds for a pass, round by round. */
  readonly times: readonly { readonly name: string; readonly nanoseconds: readonly number[] }[];
}
