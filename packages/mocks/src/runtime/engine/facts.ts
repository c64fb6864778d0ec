/** What an operation is to its resource, as its path, method and result tell. */
export type Role =
  /** `GET /groups`, `POST /groups`, `GET|PUT|POST|DELETE /groups/{groupId}`, `DELETE /users/{userId}/grants`. */
  | 'list'
  | 'create'
  | 'read'
  | 'replace'
  | 'update'
  | 'delete'
  | 'clear'
  /** The same for what is alone at its path: `GET /org/preferences`. */
  | 'readSingle'
  | 'replaceSingle'
  | 'updateSingle'
  | 'deleteSingle'
  /** Of things that exist elsewhere: `PUT|DELETE /groups/{groupId}/users/{userId}`, `GET /groups/{groupId}/users`. */
  | 'assign'
  | 'unassign'
  | 'listAssigned'
  /** `POST /zones/{zoneId}/lifecycle/activate`. */
  | 'transition'
  /** Anything else: a handler says what it does. */
  | 'action';

/** An operation, as far as the generic part needs to know it. */
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
  /** Every collection on the way whose item the path names, outermost first; `target` itself is not among them. */
  readonly parents: readonly Step[];
  /** Of assignments: the collection of the things that are assigned. */
  readonly refersTo?: string;
  /** Of transitions: the status that it leads to. */
  readonly to?: string;
  readonly status: number;
  /** Model of the result, or of its items. */
  readonly model?: string;
  /** How the result is written where it is not JSON. */
  readonly mediaType?: string;
  /** Key of the body in the params object. */
  readonly body?: string;
  /** Model of what is sent. */
  readonly bodyModel?: string;
  /** Query parameter that takes the cursor. */
  readonly cursor?: string;
}

/** An item on the way: of the collection at the template `collection`, the one whose id is the path parameter `param`. */
export interface Step {
  readonly collection: string;
  readonly param: string;
}

/** A model that things of the org have. */
export interface ModelFacts {
  /** What identifies a thing: `id`, but `kid` for keys. */
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
  /** Which model a value really is. */
  readonly discriminator?: {
    readonly property: string;
    readonly models: Readonly<Record<string, string>>;
  };
}
