/** Recorded bodies that the corrected description refuses, with the reason why it goes on doing so. */
export interface KnownFailure {
  readonly operation: string;
  readonly side: 'answer' | 'request';
  /** Exchanges that fail. */
  readonly count: number;
  readonly reason: string;
}

export const knownFailures: readonly KnownFailure[] = [];
