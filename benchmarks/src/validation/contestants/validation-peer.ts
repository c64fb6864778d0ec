import type { FlatSchemas } from '../flatten.js';
import type { Schemas } from '../schemas.js';

/** Something to check values against. */
export interface Subject {
  /** `createUser` or `UserList`. */
  readonly key: string;
  /** Where its schema is: `okta:requests#/$defs/createUser`. */
  readonly reference: string;
}

export interface Task {
  /** An empty folder of the peer's own, from where its packages can be resolved. */
  readonly project: string;
  readonly subjects: readonly Subject[];
  readonly schemas: Schemas;
  /** The same for those that do not read JSON Schema as it is. */
  readonly flat: FlatSchemas;
}

/** A way to make validators that a user would otherwise pick. */
export interface ValidationPeer {
  readonly name: string;
  /** The package with the generator or compiler, pinned in package.json. */
  readonly generator: string;
  /**
   * Writes two modules into the project: `checks.ts`, whose `checks` has a function for each subject that tells whether a
   * value is valid, and `validate-create-user.ts`, which says what is wrong with the params of createUser.
   * @throws BenchmarkFailure when it does not run.
   */
  readonly write: (task: Task) => Promise<void>;
}

/** The reference of an operation's params. */
export function requestReference(operationId: string): string {
  return `okta:requests#/$defs/${operationId}`;
}
