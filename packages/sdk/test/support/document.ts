import type { MethodArgument } from './resource-methods.js';

/**
 * Reads the description the short way: what an operation's request must look like, straight from the Swagger 2.0 document,
 * without the generator's normaliser and IR. The tests hold the client against this, so that both would have to be wrong
 * in the same way.
 */
export interface ExpectedOperation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  /** The path key, without its query string. */
  readonly path: string;
  readonly fixedQuery: Readonly<Record<string, string>>;
  readonly parameters: readonly ExpectedParameter[];
  readonly mediaType: string;
  readonly base64: boolean;
  readonly isList: boolean;
  readonly success: number;
  readonly produces: string;
}

export interface ExpectedParameter {
  readonly in: 'path' | 'query' | 'header' | 'body' | 'formData';
  readonly name: string;
  readonly type?: string;
  readonly format?: string;
  readonly required?: boolean;
  readonly schema?: { readonly $ref?: string };
}

interface SwaggerOperation {
  readonly summary?: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  readonly consumes?: readonly string[];
  readonly produces?: readonly string[];
  readonly encoding?: string;
  readonly parameters?: readonly ExpectedParameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: { readonly type?: string } }>>;
  readonly 'x-okta-multi-operation'?: readonly Partial<SwaggerOperation>[];
}

interface SwaggerMethod {
  readonly alias: string;
  readonly operationId: string;
  readonly arguments?: readonly MethodArgument[];
}

export interface SwaggerDocument {
  readonly definitions: Readonly<
    Record<
      string,
      {
        readonly 'x-okta-crud'?: readonly SwaggerMethod[];
        readonly 'x-okta-operations'?: readonly SwaggerMethod[];
      }
    >
  >;
  readonly paths: Readonly<Record<string, Readonly<Record<string, SwaggerOperation>>>>;
}

/** Every operation of the document, the hidden ones of x-okta-multi-operation among them. */
export function expectedOperations(document: SwaggerDocument): ExpectedOperation[] {
  return Object.entries(document.paths).flatMap(([key, methods]) =>
    Object.entries(methods).flatMap(([method, base]) =>
      unfold(base).map((operation) => expectedOperation(key, method, operation)),
    ),
  );
}

function unfold(base: SwaggerOperation): SwaggerOperation[] {
  const entries = base['x-okta-multi-operation'];
  if (entries === undefined) return [base];
  return entries.map((entry) => ({
    ...base,
    ...entry,
    parameters: [...(base.parameters ?? []), ...(entry.parameters ?? [])],
  }));
}

function expectedOperation(
  key: string,
  method: string,
  operation: SwaggerOperation,
): ExpectedOperation {
  const [path = '', query = ''] = key.split('?');
  const success =
    Object.keys(operation.responses).find((status) => status.startsWith('2')) ?? '200';
  const answer = operation.responses[success];
  return {
    id: operation.operationId ?? '',
    tag: operation.tags[0] ?? '',
    method: method.toUpperCase(),
    path,
    fixedQuery: Object.fromEntries(new URLSearchParams(query)),
    parameters: operation.parameters ?? [],
    mediaType: operation.consumes?.[0] ?? 'application/json',
    base64: operation.encoding === 'base64',
    isList: method === 'get' && answer?.schema?.type === 'array',
    success: Number(success),
    produces: answer?.schema === undefined ? '' : (operation.produces?.[0] ?? 'application/json'),
  };
}
