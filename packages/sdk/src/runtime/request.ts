import type { OktaResponse } from './response.js';

/**
 * A call that has been sent: a promise of its data, and of more on demand. Awaiting it any number of times, in either way,
 * sends nothing again.
 */
export interface OktaRequest<T> extends Promise<T> {
  /** The data together with response, request id and rate limit. Rejects as the call itself does. */
  withResponse(): Promise<OktaResponse<T>>;
}

/** The request that is answered by `answer`. */
export function requestOf<T>(answer: Promise<OktaResponse<T>>): OktaRequest<T> {
  const data = answer.then((all) => all.data);
  return Object.assign(data, {
    withResponse: () => {
      // Whoever takes the answer handles its failure, which is no other than that of the data.
      data.catch(() => {});
      return answer;
    },
  });
}
