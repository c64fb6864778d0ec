import type { Knowledge } from '../engine/simulation.js';

/** An operation of the API. */
export interface OperationOf {
  readonly operationId: string;
  readonly method: string;
  /** `/api/v1/users/{userId}` */
  readonly path: string;
}

/** The operations that the description has. */
export function operationsOf({ operations, unlisted }: Knowledge): readonly OperationOf[] {
  const described = [...operations.values()].filter((one) => !unlisted.includes(one));
  return described.map(({ id, method, path }) => ({ operationId: id, method, path }));
}
