/**
 * Any implementation of the standard `fetch`: the runtime's own, or that of any version of undici. Their declarations do not fit
 * each other, so that this one asks for what they have in common.
 */
export type FetchLike = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** What this package hands to a `fetch` beside the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: SendableHeaders;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
  /** Never a stream, and never a `FormData`, which only the `fetch` of the same library can read. */
  readonly body: BodyContent | null;
}

/** What is sent as a body. */
export type BodyContent = string | ArrayBuffer | Uint8Array<ArrayBuffer> | SendableBlob;

/** A `Blob`, whichever library declares it: they differ in the streams that it gives. To callers the first signatures count. */
export type SendableBlob = Blob & { slice(): never; stream(): never };

/** `Headers`, whichever library declares them: they differ in the iterators that they give, and all take a record. */
export type SendableHeaders = Headers & Readonly<Record<string, string>>;

/** What a `fetch` has to answer at least. What hooks and callers get as `response` is that very object. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly type: string;
  readonly headers: { get(name: string): string | null };
  readonly body: {
    getReader(): { read(): Promise<object>; cancel(): Promise<void> };
    cancel(): Promise<void>;
  } | null;
}

/** `fetch` as this package calls it, and as an `AuthProvider` may. */
export type StandardFetch = (url: string, init: RequestInit) => Promise<Response>;
