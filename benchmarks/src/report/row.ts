/** `times ajv`: how many times as fast as ajv, in the same run. That and `per second` are the better the higher they are. */
export type Unit = 'bytes' | 'MB' | 'ms' | 's' | 'times' | 'times ajv' | 'per second';

/** What is asked of a measurement. */
export type Budget =
  | { readonly kind: 'at most'; readonly limit: number }
  /** No more than so many times what the peer needs in the same run, so that the machine does not matter. */
  | { readonly kind: 'at most times'; readonly times: number; readonly peer: string }
  /** Less than what the peer needs in the same run. */
  | { readonly kind: 'below'; readonly peer: string }
  | { readonly kind: 'at least'; readonly limit: number }
  /** More than what the peer reaches in the same run. */
  | { readonly kind: 'above'; readonly peer: string };

/** What a peer needs for the same, or why that is not known. */
export type PeerFigure =
  | { readonly peer: string; readonly value: number; readonly note?: string }
  | { readonly peer: string; readonly reason: string };

/** One measurement: ours, the peers', and what is asked of ours. */
export interface Row {
  /** Stable name for `--json`: `size.getUser`. */
  readonly id: string;
  readonly what: string;
  readonly unit: Unit;
  readonly measured: number;
  /** None for figures that are shown for information. */
  readonly budgets: readonly Budget[];
  /** What is wanted, where a budget holds no more than what has been reached. Shown, and never judged. */
  readonly aims?: readonly Budget[];
  readonly peers: readonly PeerFigure[];
  /** Where the figure comes from; shown when a budget is missed. */
  readonly whenMissed?: readonly string[];
}
