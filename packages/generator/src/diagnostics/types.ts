import type { DiagnosticCode } from './codes.js';

/** How bad a finding is: an error stops the run before a file is touched, the others never do. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding about a description, an overlay or the tree. Findings are collected and shown
 * together, so that a person mends them in one go.
 */
export interface Diagnostic {
  /** Stable, kebab-case, for example `dead-reference`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence, with the names and values concerned. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly help?: string;
  /** Where it is. */
  readonly source?: SourceLocation;
}

export interface SourceLocation {
  /** File path or URL as the user gave it. */
  readonly file: string;
  /**
   * JSON pointer inside that file, `` for the whole document, e.g. `/paths/~1api~1v1~1users/get`.
   */
  readonly pointer: string;
  /**
   * 1-based; filled in when the diagnostics are rendered, as finding lines costs a second parse.
   */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
}
