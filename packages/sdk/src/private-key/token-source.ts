import type { AuthContext, AuthorizableRequest } from '../runtime/auth.js';
import { OktaNetworkError } from '../runtime/errors.js';
import { readBody } from '../runtime/parse.js';
import type { Proving, TokenRequest } from './oauth.js';
import type { Settings } from './settings.js';
import {
  connectionFailure,
  networkFailure,
  readOutcome,
  TOKEN_PATH,
  type AccessToken,
  type Outcome,
} from './token.js';

/** Longest time that one token request may take, in milliseconds. No call's own timeout ends it, since others wait for it too. */
const TIMEOUT = 30_000;

/**
 * How long a call waits for one token request before it sends one of its own, in milliseconds. In workers, what was sent for a
 * request ends with that request, without an outcome: who waited for it alone would wait for ever.
 */
const PATIENCE = 10_000;

const LIMITS = { maxResponseBytes: 2 ** 20 };

/** Seconds by which a clock may differ before that counts as the reason of a refusal. */
const TOLERANCE = 5;

/** How often a token request is sent: as it is, with the nonce that is asked for, with the time of the server's clock. */
const TRIES = 3;

/** How the call sends that asks first. */
type Sending = Pick<TokenRequest, 'fetch' | 'userAgent'>;

/** The access token of one org, shared by all calls; with DPoP also the nonces that the org asks for. */
export class TokenSource {
  readonly #settings: Settings;
  readonly #url: string;
  #current: AccessToken | undefined;
  #pending: Promise<Outcome> | undefined;
  /** Seconds that the org's clock is ahead of this machine's. */
  #skew = 0;
  readonly #nonces: { token?: string; api?: string } = {};

  constructor(settings: Settings, origin: string) {
    this.#settings = settings;
    this.#url = origin + TOKEN_PATH;
  }

  /** A token to send with a request. Any number of calls wait for the same token request. Rejects with an `OktaError`. */
  async take(
    { headers }: AuthorizableRequest,
    { operationId, fetch, signal }: AuthContext,
  ): Promise<AccessToken> {
    const userAgent = headers.get('user-agent') ?? undefined;
    const outcome = await this.#outcome({ fetch, userAgent }, signal);
    if ('token' in outcome) return outcome.token;
    // One that is only about to expire is better than none.
    if (this.#current && Date.now() < this.#current.expiresAt) return this.#current;
    throw outcome.failure(operationId);
  }

  /** The token was refused: it is sent no more. */
  drop(token: AccessToken | undefined): void {
    if (this.#current === token) this.#current = undefined;
  }

  /** The proof that belongs to a request with this token. */
  async prove(request: AuthorizableRequest, { value }: AccessToken): Promise<string> {
    const { proofFor } = await this.#settings.loadOauth();
    return proofFor(request, value, this.#skew, await this.#proving(this.#nonces.api));
  }

  /** Keeps the nonce that an answer of the API brings for the next request. */
  noteNonce(headers: Headers): void {
    const nonce = headers.get('dpop-nonce');
    if (nonce) this.#nonces.api = nonce;
  }

  /** Whether the clocks differ, by the Date of an answer, so that what was signed had the wrong time; it is right from now on. */
  correctClock(headers: Headers): boolean {
    const skew = Math.round((Date.parse(headers.get('date') ?? '') - Date.now()) / 1000);
    if (!(Math.abs(skew - this.#skew) > TOLERANCE)) return false;
    this.#skew = skew;
    return true;
  }

  /** The token that is good, or else the first outcome of the token request that runs and of those that replace it when it takes too long. */
  async #outcome(sending: Sending, signal: AbortSignal): Promise<Outcome> {
    const awaited: Promise<Outcome>[] = [];
    for (;;) {
      const kept = this.#current;
      if (kept && Date.now() < kept.refreshAt) return { token: kept };
      signal.throwIfAborted();
      const pending = this.#pending ?? this.#renew(sending);
      awaited.push(pending);
      const outcome = await within(PATIENCE, awaited);
      if (outcome) return outcome;
      this.#forget(pending);
    }
  }

  #renew(sending: Sending): Promise<Outcome> {
    const pending = this.#request(sending)
      .then((outcome) => {
        if ('token' in outcome) this.#current = outcome.token;
        return outcome;
      })
      .finally(() => this.#forget(pending));
    this.#pending = pending;
    return pending;
  }

  /** No further call waits for it. */
  #forget(pending: Promise<Outcome>): void {
    if (this.#pending === pending) this.#pending = undefined;
  }

  async #request(sending: Sending): Promise<Outcome> {
    const { clientId, keyId, scope, dpop, loadKey, loadOauth } = this.#settings;
    const [{ requestToken }, key] = await Promise.all([loadOauth(), loadKey()]);
    const url = this.#url;
    for (let tries = 1; ; tries++) {
      const proving = dpop ? await this.#proving(this.#nonces.token) : undefined;
      const request = { url, clientId, key, keyId, scope, skew: this.#skew, proving };
      let response;
      try {
        response = await requestToken({ ...request, ...sending, timeout: TIMEOUT });
      } catch (cause) {
        return connectionFailure(`no response from ${url}`, cause);
      }
      let body;
      try {
        body = await readBody(response, 'application/json', undefined, LIMITS, {});
      } catch (error) {
        // Its message speaks of a response of the API.
        return error instanceof OktaNetworkError && error.reason !== 'connection'
          ? networkFailure(error.reason, 'the answer of the token endpoint cannot be read')
          : connectionFailure('the answer of the token endpoint broke off', error);
      }
      if (!this.#isToBeRepeated(response) || tries === TRIES) {
        return readOutcome(response, body, dpop);
      }
    }
  }

  /** Whether a refusal shows what to do better: another nonce, or the right time. */
  #isToBeRepeated({ status, headers }: Response): boolean {
    const nonce = headers.get('dpop-nonce');
    const isNew = !!nonce && nonce !== this.#nonces.token;
    if (nonce) this.#nonces.token = nonce;
    const wasWrong = this.correctClock(headers);
    const isRefused = status === 400 || status === 401;
    return isRefused && (wasWrong || (this.#settings.dpop && isNew));
  }

  async #proving(nonce: string | undefined): Promise<Proving> {
    return { keyPair: await this.#settings.loadKeyPair(), nonce };
  }
}

/** What the first of the promises comes to, or undefined when none is settled in so many milliseconds. */
async function within<T>(
  milliseconds: number,
  promises: readonly Promise<T>[],
): Promise<T | undefined> {
  let timer;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  try {
    return await Promise.race([...promises, late]);
  } finally {
    clearTimeout(timer);
  }
}
