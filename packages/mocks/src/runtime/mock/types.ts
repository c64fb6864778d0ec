import type { Handler } from '../engine/types.js';
import type { JsonObject } from '../json.js';
import type { Clock } from '../world/clock.js';
import type { FactorControl } from '../factor-control.js';
import type { TokenControl, TokenRules } from './control-types.js';
import type { Fault } from './fault-types.js';
import type { OperationOf } from './operations.js';
import type { StoreSnapshot } from '../world/store.js';
import type { OrgEngine } from '../world/types.js';

/** The params of the operations of an API, by operationId. */
export type Operations = Readonly<Record<string, object>>;

export type IdOf<Ops extends Operations> = keyof Ops & string;

/** Params as they arrive: a date-time is a string, and a file a Blob, whatever the caller has given. */
export type Received<Params> = { [K in keyof Params]: ReceivedValue<Params[K]> };

type ReceivedValue<Value> = string extends Value
  ? Exclude<Value, Date>
  : Blob extends Value
    ? Exclude<Value, Uint8Array>
    : Value;

/** Handlers by operationId, each for its own params. */
export type HandlersOf<Ops extends Operations> = {
  readonly [Id in IdOf<Ops>]?: Handler<Received<Ops[Id]>>;
};

/** How many things an org has at first. */
export interface OrgSize {
  readonly users?: number | undefined;
  readonly groups?: number | undefined;
  readonly apps?: number | undefined;
}

export type { FactorControl } from '../factor-control.js';
export type { TokenControl, TokenRules } from './control-types.js';
export type { Fault } from './fault-types.js';
export type { OrgEngine } from '../world/types.js';

export interface MockOptions {
  /** Decides every id, token and fixture. Default 1. */
  readonly seed?: number | undefined;
  /** Base of all links, and of the URLs that {@link MockOkta.fetch} answers. Default `https://mock.okta.test`. */
  readonly orgUrl?: string | undefined;
  /** Where links lead: to `orgUrl` (the default), or to the origin of each request, as for a server behind a proxy. */
  readonly linksTo?: 'orgUrl' | 'request' | undefined;
  /** What the org has beside what every org has. */
  readonly org?: OrgSize | undefined;
  /**
   * Refuses what the description does not allow: unknown keys, properties that only the API sets, null and empty strings
   * where it has none, and requests without a token. Default false, which is as Okta does.
   */
  readonly strict?: boolean | undefined;
  /**
   * `any` (the default) takes every token. `issued` takes those that this mock has issued: by its token endpoint, where
   * signatures, secrets, DPoP proofs and granted scopes are then verified, by `issueToken` and by `issueApiToken`. An access
   * token needs the operation's scopes; revoked and expired tokens are refused.
   */
  readonly tokens?: TokenRules | undefined;
  /** Milliseconds since 1970 at which the clock starts. Default 2026-01-01T00:00:00Z, or now where it runs. */
  readonly now?: number | undefined;
  /** `manual` (the default) changes by `clock.advance` only; `running` follows the real time, too. */
  readonly clock?: 'manual' | 'running' | undefined;
  /**
   * A date such as `2024-06-01`: the mock answers as Okta did then, without the links and properties that Okta has added
   * since. Default: as Okta answers now.
   */
  readonly asOf?: string | undefined;
  /**
   * The kind of org: Okta Identity Engine (`identity`, the default) or Classic Engine (`classic`). The former has a link to the
   * policies of each application, access policies, authenticators and realms.
   */
  readonly engine?: OrgEngine | undefined;
  /** Refuses callers who lack what the description says that an operation needs. Default: whoever calls may do anything. */
  readonly access?: AccessRules | undefined;
  /** Whether requests are counted against rate limits. Default true. */
  readonly rateLimits?: boolean | undefined;
  /** Answers requests that are not an operation of the API. Where it returns nothing, the answer is 404. */
  readonly onUnhandled?: ((request: Request) => Unhandled | Promise<Unhandled>) | undefined;
}

/** What callers may do. */
export interface AccessRules {
  /**
   * Whether an access token that the mock's token endpoint has issued needs the operation's scopes; else 403
   * `insufficient_scope`. Tokens from elsewhere are not looked at.
   */
  readonly scopes?: boolean | undefined;
  /** The administrator roles of whoever calls, such as `READ_ONLY_ADMIN`; what needs others is 403 E0000006. */
  readonly roles?: readonly string[] | undefined;
  /** The permissions of their custom roles, such as `okta.users.read`. */
  readonly permissions?: readonly string[] | undefined;
}

export type Unhandled = Response | undefined | void;

/** Options of a mock of an API. */
export interface MockOptionsOf<Ops extends Operations> extends MockOptions {
  /** Handlers that replace those of the mock. */
  readonly handlers?: HandlersOf<Ops> | undefined;
}

/** A request that was received. */
export type ReceivedBy<Ops extends Operations> =
  | { [Id in IdOf<Ops>]: ReceivedOf<Ops, Id> }[IdOf<Ops>]
  | (ReceivedAny & { readonly operationId?: undefined; readonly params?: undefined });

/** A request of one operation. */
export interface ReceivedOf<Ops extends Operations, Id extends IdOf<Ops>> extends ReceivedAny {
  readonly operationId: Id;
  readonly params: Received<Ops[Id]>;
}

/** A request of any operation, or of none. */
export interface ReceivedAny {
  readonly operationId?: string | undefined;
  readonly params?: object | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Status of the answer; absent where the connection was reset. */
  readonly status?: number;
  /** When it was received, by the mock's clock: milliseconds since 1970. */
  readonly at: number;
}

/** A mock's whole state, as plain JSON: it can be written to a file. */
export interface Snapshot {
  readonly version: 1;
  readonly now: number;
  readonly random: number;
  readonly store: StoreSnapshot;
}

/** An Okta that lives in memory: all that does not depend on its operations. */
export interface MockOrg extends TokenControl {
  readonly orgUrl: string;
  /** Takes the place of the global `fetch`; never leaves the process. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly seed: number;
  /** What it answers, beside a few paths that the description lacks. */
  readonly operations: readonly OperationOf[];
  readonly clock: Pick<Clock, 'now' | 'iso' | 'advance'>;
  /** Codes, pushes and their answers. */
  readonly factors: FactorControl;
  /**
   * What was received since the start or the last `reset`, oldest first: at most the last 10,000, and those whose URLs and params
   * (bodies among them) have 64 MB together.
   */
  readonly requests: readonly ReceivedAny[];
  /** Forgets what was received. */
  clearRequests(): void;
  /** Restores the state of the start: things, clock, faults, requests, handlers. */
  reset(): void;
  /** Makes the present state the one that `reset` goes back to, and forgets the requests that led to it. */
  keepAsStart(): void;
  snapshot(): Snapshot;
  /** @throws {TypeError} for a value that is not a snapshot, before anything is changed. */
  restore(snapshot: Snapshot): void;
  /**
   * Stores a thing under its path, unchanged: `put('/api/v1/users/00u…', {…})`. It does not check that parents exist.
   *
   * @throws {TypeError} for an array.
   */
  put(path: string, thing: object): void;
  /** The thing at a path as it is stored, without links; undefined where there is none. */
  get(path: string): JsonObject | undefined;
  /** Removes the thing at a path, or all things of a collection, and what is below them. */
  remove(path: string): void;
  /** Assigns one thing to another: `relate('/api/v1/groups/{groupId}/users', '/api/v1/groups/00g…/users', '00u…')`. */
  relate(template: string, path: string, id: string): void;
  /** How many things there are, by the path of their collection. */
  contents(): Readonly<Record<string, number>>;
  /** Lets the next requests fail: see {@link MockOf.fail}. */
  fail(operationId: string, fault: Fault, rest?: { readonly times?: number }): void;
  /** Forgets the faults that are still to come. */
  clearFaults(): void;
}

/** A mock of an API. */
export interface MockOf<Ops extends Operations> extends MockOrg {
  readonly requests: readonly ReceivedBy<Ops>[];
  /**
   * Lets the next requests fail.
   *
   * @param operationId `*` for any.
   * @param rest `times`: how often; default once, `Infinity` for until `reset`.
   */
  fail(operationId: IdOf<Ops> | '*', fault: Fault, rest?: { readonly times?: number }): void;
  /** Replaces the handler of an operation until `reset`. `call.generic()` gives the answer that follows from the operation's role. */
  handle<Id extends IdOf<Ops>>(operationId: Id, handler: Handler<Ops[Id]>): void;
}
