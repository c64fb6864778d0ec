import type { Json, JsonObject } from '../json.js';
import type { QueryRules } from '../query/rules.js';
import type { World } from '../world/types.js';
import type { OperationFacts } from './facts.js';

/** The params of an operation that is not known here, by name. */
export type Params = Readonly<Record<string, unknown>>;

/** One request on its way through the engine. */
export interface Call<P extends object = Params> {
  readonly operation: OperationFacts;
  /** As the SDK's function takes them; valid, or as good as the mock's mode asks for. */
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
  /** What the generic part makes of this, or of other params. Throws {@link OktaFault}. */
  generic(params?: Params): Reply;
  /** A thing as reads show it, with links. @param template of its collection or of itself. */
  present(template: string, path: string, item: JsonObject): JsonObject;
  /** Writes an event to the system log, instead of the one that is written by itself. */
  event(event: EventDraft): void;
}

/** An answer. */
export interface Reply {
  readonly status: number;
  /** JSON, or text where `type` says so. Absent where there is nothing to say. */
  readonly body?: Json | object;
  /** Content type of a body that is not JSON. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole list that `body` is to be a page of, which the engine cuts. */
  readonly page?: Page;
}

/** A list as it is before it is cut into pages. */
export interface Page {
  readonly items: readonly PageItem[];
  /** True where the items are not in the order of their sequence: a cursor is then a position. */
  readonly sorted?: boolean;
  /** True for a list that is polled: it has a next page even where there is nothing on it yet. */
  readonly polls?: boolean;
  /** How many items a page has that is not asked for another number, and at most. */
  readonly limit: { readonly default: number; readonly max: number };
}

export interface PageItem {
  /** What a cursor points at, so that a page stays right when something before it is deleted. */
  readonly sequence: number;
  /** Made when the page that it is on is shown. */
  readonly show: () => Json;
}

/** What answers an operation. Throws {@link OktaFault} for what Okta would refuse. */
export type Handler<P extends object = Params> = (call: Call<P>) => Reply | Promise<Reply>;

/** A handler of an operation that is not known here: every handler is one, and none can be called before its operation is known. */
export type AnyHandler = Handler<never>;

/** An event of the system log, as far as it is not the same for all. */
export interface EventDraft {
  /** `user.lifecycle.create`. */
  readonly eventType: string;
  readonly displayMessage?: string;
  readonly target?: readonly EventTarget[];
  readonly outcome?: 'SUCCESS' | 'FAILURE';
}

/** A thing that an event is about. */
export interface EventTarget {
  readonly id: string;
  readonly type: string;
  readonly displayName?: string | undefined;
  readonly alternateId?: string | undefined;
}

/** What is Okta's own about a collection, or about what is alone at its path. */
export interface ResourceRules {
  /** What error messages call its items: `UserGroup`. */
  readonly entity?: string;
  /** What the system log calls them where that is something else: `PolicyEntity`. */
  readonly loggedAs?: string;
  /** First characters of its ids: `00u`. */
  readonly prefix?: string;
  /** The id of an item that may also be named otherwise, as users are by login. */
  resolve?(name: string, world: World, path: string): string | undefined;
  /** True where a PUT leaves alone what was not sent, against HTTP's idea of it. */
  readonly putMerges?: boolean;
  /** What identifies an item, where that is no property of it. */
  idOf?(item: JsonObject): string;
  /** What a new item has beside what was sent; `made` is what the generic part would store. */
  complete?(made: JsonObject, sent: JsonObject, world: World, path: string): JsonObject;
  /**
   * The links of an item, instead of the standard ones.
   * @param standard Links to the item itself and to its lifecycle operations.
   * @param href Its own URL.
   */
  links?(standard: JsonObject, item: JsonObject, href: string, world: World): JsonObject;
  /** What a read shows beside what is stored. `shown` has the generic links. */
  present?(shown: JsonObject, world: World, path: string): JsonObject;
  /** Attributes that queries may ask for though the item does not hold them: the users of an application. */
  further?(item: JsonObject, world: World): JsonObject;
  /** Whether paths may lead through items that were never stored, such as those of a catalog. */
  readonly unlisted?: boolean;
  /** Refuses to delete an item by throwing {@link OktaFault}, or does what goes with it. */
  beforeDelete?(id: string, world: World, path: string): void;
}

/** What is Okta's own in one resource area: it refines or replaces what the generic part does. */
export interface Behaviour<Handlers = Readonly<Record<string, AnyHandler>>> {
  /** By path template of the collection or single thing. */
  readonly resources?: Readonly<Record<string, ResourceRules>>;
  /** By operationId. */
  readonly handlers?: Handlers;
  /** Event types of mutations, by operationId. */
  readonly events?: Readonly<Record<string, string>>;
  /** Adds what every org has from its first day. */
  populate?(world: World): void;
}

/** By operationId. */
export type QueryTable = Readonly<Record<string, QueryRules>>;
