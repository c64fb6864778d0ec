import type { OktaResponse } from './response.js';

/**
 * A call that has been sent: a promise of its data, and of more on demand. Awaiting it any number of times, in either way,
 * sends nothing again.
 */
export class OktaRequest<T> implements Promise<T> {
  readonly #answer: Promise<OktaResponse<T>>;

  constructor(answer: Promise<OktaResponse<T>>) {
    this.#answer = answer;
  }

  /** The data together with response, request id and rate limit. Rejects as the call itself does. */
  withResponse(): Promise<OktaResponse<T>> {
    return this.#answer;
  }

  // A promise is derived only when it is needed, so that a rejection counts as unhandled only if nobody uses the call.
  #data(): Promise<T> {
    return this.#answer.then(({ data }) => data);
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a promise it is
  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#data().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#data().catch(onRejected);
  }

  finally(onSettled?: (() => void) | null): Promise<T> {
    return this.#data().finally(onSettled);
  }

  get [Symbol.toStringTag](): string {
    return 'OktaRequest';
  }
}
