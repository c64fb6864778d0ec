import type { Direction } from '../../basics/direction.js';
import type { Json } from '../../basics/json.js';

/** Texts for people. They have no influence on types and calls; the mocks read examples as data. */
export interface Docs {
  readonly summary?: string;
  readonly description?: string;
  /** Address of Okta's documentation. */
  readonly url?: string;
  readonly lifecycle?: Lifecycle;
  /** Of an enum: what its values mean, by value. */
  readonly values?: Readonly<Record<string, string>>;
  /** A value that the description gives as an example. */
  readonly example?: Json;
  /** Of an operation: what its name means in Okta's own SDK, where that is another operation. */
  readonly namesake?: Namesake;
  /** Of an operation: examples of the bodies that it answers (`read`) and takes (`write`); all fit their types. */
  readonly examples?: Readonly<Record<Direction, readonly Example[]>>;
  /** Of an operation, model or area that was read from a lock: the hash of all its docs, which is all that a lock keeps. */
  readonly hash?: string;
}

/** An operation that Okta's own SDK gives the name of another one. */
export interface Namesake {
  /** Its method and path: `POST /api/v1/users/{userId}`. */
  readonly request: string;
  /** It changes only what is sent, where the operation with its name replaces everything. */
  readonly isPartial: boolean;
  /** Id of the operation with that method and path; absent where the description lacks it. */
  readonly here?: string;
  /** What Okta's own SDK calls the operation that has its name here. */
  readonly calledThere: string;
}

/** A body that the description gives as an example. */
export interface Example {
  /** As in the description; `default` where it has none. */
  readonly name: string;
  readonly value: Json;
}

/** x-okta-lifecycle: how mature a thing is and which features must be enabled for it. */
export interface Lifecycle {
  /** `GA`, `EA`, `BETA`, `LIMITED_GA`, `DEPRECATED`, … as the description says. */
  readonly stage?: string;
  readonly isGenerallyAvailable?: boolean;
  readonly features: readonly string[];
  readonly skus: readonly string[];
}
