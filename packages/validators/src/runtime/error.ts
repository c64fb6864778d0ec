import type { Issue } from './types.js';

/** Thrown by `parse`, and by the SDK hook before anything is sent. */
export class OktaValidationError extends Error {
  declare readonly issues: readonly Issue[];
  /** The operation or model whose validator refused the value. */
  declare readonly subject: string;

  static {
    this.prototype.name = 'OktaValidationError';
  }

  constructor(subject: string, issues: readonly Issue[]) {
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    super(`${subject}: ${issues[0]?.message}${more}`);
    this.subject = subject;
    this.issues = issues;
  }
}
