/** Title and help of a diagnostic code. */
export interface CodeEntry {
  readonly title: string;
  /** What to do about it. A finding may have a help text of its own instead. */
  readonly help?: string;
}
