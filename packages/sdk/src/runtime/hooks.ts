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
}
