/** What an operation does with its resource, derived from its path, method and result. */
export type Role =
  /** `GET /groups`, `POST /groups`, `GET|PUT|POST|DELETE /groups/{groupId}`, `DELETE /users/{userId}/grants`. */
  | 'list'
  | 'create'
  | 'read'
  | 'replace'
  | 'update'
  | 'delete'
  | 'clear'
  /** The same for single things: `GET /org/preferences`. */
  | 'readSingle'
  | 'replaceSingle'
  | 'updateSingle'
  | 'deleteSingle'
  /** Of things of another collection: `PUT|DELETE /groups/{groupId}/users/{userId}`, `GET /groups/{groupId}/users`. */
  | 'assign'
  | 'unassign'
  | 'listAssigned'
  /** `POST /zones/{zoneId}/lifecycle/activate`. */
  | 'transition'
  /** Anything else: a handler says what it does. */
  | 'action';

/** The facts about an operation that the engine needs. */
export interface OperationFacts {
  readonly id: string;
  /** Resource area of the description: `NetworkZone`. */
  readonly area: string;
  readonly method: string;
  /** `/api/v1/users/{userId}`. */
  readonly path: string;
  readonly role: Role;
  /** Template of the collection, single thing or assignment that it is about: `/api/v1/users`. */
  readonly target: string;
  /** Path parameter that is an id in `target`. */
  readonly param?: string;
  /** The steps of the path before `target`, outermost first. */
  readonly parents: readonly Step[];
  /** Of assignments: the collection of the things that are assigned. */
  readonly refersTo?: string;
  /** Of transitions: the status that it leads to. */
  readonly to?: string;
  readonly status: number;
  /** Model of the result, or of its items. */
  readonly model?: string;
  /** Property of the result that has the items, where a list comes within an object: `roles`. */
  readonly wrapper?: string;
  /** How the result is written where it is not JSON. */
  readonly mediaType?: string;
  /** Other media types that a request may ask for. */
  readonly others?: readonly string[];
  /** Key of the body in the params object. */
  readonly body?: string;
  /** Model of what is sent. */
  readonly bodyModel?: string;
  /** Places of the body in which null removes what is there, by names; `*` is every name. */
  readonly removedByNull?: readonly NullPath[];
  /** Query parameter that takes the cursor. */
  readonly cursor?: string;
}

/** `['definitions', 'custom', 'properties', '*']`. */
export type NullPath = readonly string[];

/** A step of a path: the item of the collection at template `collection` whose id is the path parameter `param`. */
export interface Step {
  readonly collection: string;
  readonly param: string;
}

/** The facts about a model that the engine needs. */
export interface ModelFacts {
  /** Property that identifies a thing: `id`, or `kid` for keys. */
  readonly id?: string;
  /** Properties that every answer has. */
  readonly expected: readonly string[];
  /** Properties that only the API sets. */
  readonly readOnly: readonly string[];
  /** `created` and `lastUpdated`, as far as the model has them. */
  readonly stamps?: readonly string[];
  /** True for a model with `_links`. */
  readonly links?: boolean;
  /** Values of `status` that the description knows. */
  readonly statuses?: readonly string[];
  /** How to tell the subtype of a value. */
  readonly discriminator?: {
    readonly property: string;
    readonly models: Readonly<Record<string, string>>;
  };
}
