import type { FlatSchemas } from '../flatten.js';
import type { Schemas } from '../schemas.js';

/** A schema that values are checked against. */
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
  /** The same schemas, for peers that do not read all of JSON Schema. */
  readonly flat: FlatSchemas;
}

/** Another way to make validators, to compare with. */
export interface ValidationPeer {
  readonly name: string;
  /** The package with the generator or compiler, pinned in package.json. */
  readonly generator: string;
  /**
   * Writes two modules into the project. `checks.ts` exports `checks`, with a function for each subject that returns whether a
   * value is valid. `validate-create-user.ts` returns the faults in params of createUser.
   * @throws BenchmarkFailure when the peer fails.
   */
  readonly write: (task: Task) => Promise<void>;
}

/** The reference of an operation's params. */
export function requestReference(operationId: string): string {
  return `okta:requests#/$defs/${operationId}`;
}
