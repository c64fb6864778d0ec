import type { OktaResponse } from './response.js';

/** A request as hooks see it: before it is authorised, so that no credential is in its headers. */
export interface HookRequest {
  readonly method: string;
  /** Absolute, with the query. */
  readonly url: string;
  /** `onRequest` may change them, to add a trace id for example. */
  readonly headers: Headers;
}

/** What all hooks are told. */
export interface HookContext {
  readonly operationId: string;
  /** As the caller gave them, with the body under the name that the description has for it. They may hold what must not be logged, such as a new user's password. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Which time the call is sent, from 1. */
  readonly attempt: number;
  readonly request: HookRequest;
}

export interface ResponseHookContext extends HookContext {
  /** Its body has been read: see `data`. */
  readonly response: Response;
  /** The parsed body. */
  readonly data: unknown;
}

export interface RetryHookContext extends HookContext {
  /** Why the call is sent again. */
  readonly error: unknown;
  /** Milliseconds that it waits first. */
  readonly delay: number;
}

export interface ErrorHookContext extends Omit<HookContext, 'request'> {
  /** Absent when the call failed before there was one; `attempt` is then 0. */
  readonly request?: HookRequest;
  readonly error: unknown;
}

/** What `around` is told: a call before its first attempt. */
export interface AroundContext extends Omit<HookContext, 'attempt'> {
  /** As it will be sent, before `onRequest` and without credentials. `headers` may be changed, for all attempts. */
  readonly request: HookRequest;
}

/**
 * Makes the call, with its retries, and gives what the caller would get: data, response, request id and rate limit. Rejects as
 * the call does. Whoever calls it again sends again: `maxRetries` and `timeout` hold for all of it together.
 */
export type AroundNext = () => Promise<OktaResponse<unknown>>;

/** What takes the place of the answer of a call; nothing where that is to stay. */
export type AroundResult = OktaResponse<unknown> | undefined | void;

/**
 * Functions that are called during a call, and awaited. An error that one of them throws ends the call and is thrown to
 * the caller unchanged: this is how validation plugs in.
 */
export interface OktaHooks {
  /** Before each attempt. */
  readonly onRequest?: ((context: HookContext) => void | Promise<void>) | undefined;
  /** After each response, of any status. */
  readonly onResponse?: ((context: ResponseHookContext) => void | Promise<void>) | undefined;
  /** Before each wait for a retry. */
  readonly onRetry?: ((context: RetryHookContext) => void | Promise<void>) | undefined;
  /**
   * Once for a call that fails, with the error that the caller gets. Awaited while the call's `timeout` lasts: after a timeout or
   * an abort no time is left, and what the hook does later has no effect.
   */
  readonly onError?: ((context: ErrorHookContext) => void | Promise<void>) | undefined;
  /**
   * Around a call, from before its first attempt until its result: one span covers the retries and the waits. Of a list each page
   * is a call. What it returns is the result; when it returns nothing, that of `next` is, which is then called if it was not. The
   * call's `timeout` holds for it too. A call that cannot be sent as it is, such as one without a required parameter, has none.
   */
  readonly around?:
    ((call: AroundContext, next: AroundNext) => AroundResult | Promise<AroundResult>) | undefined;
}
