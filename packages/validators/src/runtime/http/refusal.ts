import type { BadRequestReason, Refusal } from './types.js';

/** Ends a match from wherever it is found that there is nothing to match. Never leaves the matcher. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function badRequest(reason: BadRequestReason, message: string): Refused {
  return new Refused({ outcome: 'bad_request', ok: false, status: 400, reason, message });
}
