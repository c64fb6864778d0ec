import type { DiagnosticCode } from './codes.js';

/** An error stops the run before any file is changed. Warnings and infos never do. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding about a description, an overlay or the tree. Findings are collected and shown together, so that a person
 * can fix all of them at once.
 */
export interface Diagnostic {
  /** Stable, kebab-case, for example `dead-reference`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence, with the names and values concerned. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly help?: string;
  /** Its place; absent for a finding about no file. */
  readonly source?: SourceLocation;
}

export interface SourceLocation {
  /** File path or URL as the user gave it. */
  readonly file: string;
  /**
   * JSON pointer inside that file: `/paths/~1api~1v1~1users/get`. An empty string is the whole document.
   */
  readonly pointer: string;
  /**
   * 1-based. Added when the diagnostics are rendered, because finding lines needs a second parse.
   */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
}
