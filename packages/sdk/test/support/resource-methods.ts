import type { SwaggerDocument } from './document.js';

/** A method that x-okta-crud or x-okta-operations gives to a resource, as the description says it. */
export interface ExpectedMethod {
  readonly schema: string;
  readonly alias: string;
  readonly operationId: string;
  readonly arguments: readonly MethodArgument[];
}

export interface MethodArgument {
  readonly dest: string;
  readonly src?: string;
  readonly self?: boolean;
  readonly parentSrc?: string;
}

/** Every method of every resource, each alias once. */
export function expectedMethods({ definitions }: SwaggerDocument): ExpectedMethod[] {
  return Object.entries(definitions).flatMap(([schema, definition]) => {
    const entries = [
      ...(definition['x-okta-crud'] ?? []),
      ...(definition['x-okta-operations'] ?? []),
    ];
    return entries.map(({ alias, operationId, arguments: given = [] }) => ({
      schema,
      alias,
      operationId,
      arguments: given,
    }));
  });
}
