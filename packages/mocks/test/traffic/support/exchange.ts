import { operations } from '../../../src/generated/operations.js';
import type { OperationFacts } from '../../../src/runtime/engine/facts.js';
import type { Json } from '../../../src/runtime/json.js';

/** A recorded request with its answer. */
export interface Exchange {
  readonly source: string;
  readonly recordedAt: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: Json;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: Json;
}

const facts = new Map(operations.map((operation) => [operation.id, operation]));

export function factsOf({ operationId }: Exchange): OperationFacts {
  const found = facts.get(operationId);
  if (found === undefined) throw new Error(`no facts of ${operationId}`);
  return found;
}

/** The path parameters of a recorded path. */
export function pathParams({ path }: Exchange, template: string): Record<string, string> {
  const values = path.split('/');
  return Object.fromEntries(
    template
      .split('/')
      .flatMap((segment, i) =>
        segment.startsWith('{')
          ? [[segment.slice(1, -1), decodeURIComponent(values[i] ?? '')] as const]
          : [],
      ),
  );
}
