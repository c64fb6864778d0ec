import type { Issue } from './types.js';

/** How many issues the message lists; all are in `issues`. */
const LISTED = 5;

/** Thrown by `parse`, and by the SDK hook before anything is sent. */
export class OktaValidationError extends Error {
  readonly issues: readonly Issue[];
  /** The operation or model whose validator refused the value. */
  readonly subject: string;

  static {
    this.prototype.name = 'OktaValidationError';
  }

  constructor(subject: string, issues: readonly Issue[]) {
    const more = issues.length - LISTED;
    const lines = issues.slice(0, LISTED).map(({ message }) => message);
    if (more > 0) lines.push(`and ${more} more`);
    super(`${subject}: ${lines.join('; ')}`);
    this.subject = subject;
    this.issues = issues;
  }
}
