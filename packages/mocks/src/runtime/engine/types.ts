import type { Json, JsonObject } from '../json.js';
import type { FactorControl } from '../factor-control.js';
import type { QueryRules } from '../query/rules.js';
import type { World } from '../world/types.js';
import type { OperationFacts } from './facts.js';
import type { AnyRouteHandler, Route } from './route-types.js';
import type { UnlistedOperation } from './unlisted.js';

/** The params of an operation that is not known here, by name. */
export type Params = Readonly<Record<string, unknown>>;

/** One request on its way through the engine. */
export interface Call<P extends object = Params> {
  readonly operation: OperationFacts;
  /** As the SDK's function takes them. They are valid by the rules of the mock's mode. */
  readonly params: P;
  /** The JSON object that was sent; an empty one where the request has none. */
  readonly body: JsonObject;
  /** Path of the collection or single thing that the operation is about: its `target` with the params' values. */
  readonly path: string;
  /** The id in that collection that the operation's path names; empty where it names none. */
  readonly id: string;
  readonly headers: Headers;
  /** With its query, as it was sent. */
  readonly url: URL;
  readonly world: World;
  /** The generic answer to these params, or to others. It changes the state. Throws {@link OktaFault}. */
  generic(params?: Params): Reply;
  /** A thing as reads show it, with links. @param template of its collection or of itself. */
  present(template: string, path: string, item: JsonObject): JsonObject;
  /** Writes an event to the system log. The default event is then not written. */
  event(event: EventDraft): void;
}

/** An answer. */
export interface Reply {
  readonly status: number;
  /** JSON, or text where `type` says so. Absent for an answer without a body. */
  readonly body?: Json | object;
  /** Content type of a body that is not JSON. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole list. The engine cuts the requested page out of it, and makes the page the body. */
  readonly page?: Page;
}

/** A list that is not yet cut into pages. */
export interface Page {
  readonly items: readonly PageItem[];
  /** True where the items are not ordered by their sequence. A cursor then is a position in the list. */
  readonly sorted?: boolean;
  /** True for a list that clients poll: it always has a next page, which may still be empty. */
  readonly polls?: boolean;
  /** Further properties of the object that the list comes in, for operations with a `wrapper`. */
  readonly around?: JsonObject;
  /** Items of a page, by default and at most. */
  readonly limit: { readonly default: number; readonly max: number };
}

export interface PageItem {
  /** What a cursor points at, so that a page stays right when something before it is deleted. */
  readonly sequence: number;
  /** Makes the item as it is shown, when its page is. */
  readonly show: () => Json;
}

/** What answers an operation. Throws {@link OktaFault} for what Okta would refuse. */
export type Handler<P extends object = Params> = (call: Call<P>) => Reply | Promise<Reply>;

/** A handler of any operation. It cannot be called until its operation is known. */
export type AnyHandler = Handler<never>;

/** The parts of a log event that differ from event to event. */
export interface EventDraft {
  /** `user.lifecycle.create`. */
  readonly eventType: string;
  readonly displayMessage?: string;
  readonly target?: readonly EventTarget[];
  readonly outcome?: 'SUCCESS' | 'FAILURE';
}

/** A target of a log event. */
export interface EventTarget {
  readonly id: string;
  readonly type: string;
  readonly displayName?: string | undefined;
  readonly alternateId?: string | undefined;
}

/** One write to a thing, as the rules of its resource see it. */
export interface Write {
  /** `update` merges what was sent. */
  readonly kind: 'create' | 'replace' | 'update';
  /** What the client may set of what it sent. */
  readonly sent: JsonObject;
  /** As it was stored before; undefined for a new one. */
  readonly before: JsonObject | undefined;
  /** Its own path. */
  readonly path: string;
  readonly world: World;
}

/** Okta's own rules for a collection, or for a single thing. */
export interface ResourceRules {
  /** Name of its items in error messages: `UserGroup`. */
  readonly entity?: string;
  /** Name of its items in the system log, where it differs: `PolicyEntity`. */
  readonly loggedAs?: string;
  /** First characters of its ids: `00u`. */
  readonly prefix?: string;
  /** The id of an item by another name, such as a user's login. */
  resolve?(name: string, world: World, path: string): string | undefined;
  /** True where a PUT merges, and does not replace as HTTP says. */
  readonly putMerges?: boolean;
  /** The id of an item, where the model's facts name no property for it. */
  idOf?(item: JsonObject): string;
  /**
   * Adds what the server makes once in an item's life: keys, credentials, things below it. No later write takes it away.
   * `made` is what the generic part would store; `path` is that of the collection.
   */
  complete?(made: JsonObject, sent: JsonObject, world: World, path: string): JsonObject;
  /**
   * What Okta stores of an item after a write. Every create, replacement and partial update goes through it, after the generic
   * part has merged: defaults of what was not sent, and what Okta writes instead of what was sent. Throws {@link OktaFault}
   * for what Okta refuses.
   */
  settle?(item: JsonObject, write: Write): JsonObject;
  /**
   * Secrets in an item, as dot paths such as `credentials.password.value`. They are stored, and no answer shows them.
   *
   * @param fresh True for the answer of the operation that creates the item, which shows some secrets once.
   */
  hidden?(item: JsonObject, fresh: boolean, world: World): readonly string[];
  /**
   * The links of an item, instead of the standard ones.
   * @param standard Links to the item itself and to its lifecycle operations.
   * @param href Its own URL.
   */
  links?(standard: JsonObject, item: JsonObject, href: string, world: World): JsonObject;
  /** Changes what a read shows. `shown` is what is stored, with links. */
  present?(shown: JsonObject, world: World, path: string): JsonObject;
  /** Attributes for queries that are not stored in the item, such as the users of an application. */
  further?(item: JsonObject, world: World): JsonObject;
  /** Whether paths may lead through items that were never stored, such as those of a catalog. */
  readonly unlisted?: boolean;
  /** Refuses to delete an item by throwing {@link OktaFault}, or does what goes with it. */
  beforeDelete?(id: string, world: World, path: string): void;
}

/** What is Okta's own in one resource area: it refines or replaces what the generic part does. */
export interface Behaviour {
  /** By path template of the collection or single thing. The names of its parameters need not be those of the description. */
  readonly resources?: Readonly<Record<string, ResourceRules>>;
  readonly handlers?: Readonly<Record<Route, AnyRouteHandler>>;
  /** Event types of mutations. */
  readonly events?: Readonly<Record<Route, string>>;
  /** What Okta answers though not every description has it. A description that has it comes first. */
  readonly unlisted?: Readonly<Record<Route, UnlistedOperation>>;
  /** Properties and query parameters that take any value, though descriptions list some. A strict mock refuses the others. */
  readonly anyValue?: Readonly<Record<Route, readonly string[]>>;
  /** Path templates of collections that its handlers read, though the paths of its routes do not lead there. */
  readonly reads?: readonly string[];
  /** Adds what every org has from its first day. */
  populate?(world: World): void;
  /** What a test does in the place of users who have a device at hand. */
  factorControl?(world: World): FactorControl;
}

export type QueryTable = Readonly<Record<Route, QueryRules>>;
