import type { Issue } from './types.js';

/** Thrown by `parse`, and by the SDK hook before anything is sent. */
export class OktaValidationError extends Error {
  readonly issues: readonly Issue[];
  /** The operation or model whose validator refused the value. */
  readonly subject: string;

  static {
    this.prototype.name = 'OktaValidationError';
  }

  constructor(subject: string, issues: readonly Issue[]) {
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : '';
    super(`${subject}: ${issues[0]?.message}${more}`);
    this.subject = subject;
    this.issues = issues;
  }
}
