import type { SwaggerDocument } from './document.js';

/** JSON of which nothing is known. */
type Part = { readonly [key: string]: any }; // oxlint-disable-line typescript/no-explicit-any

/**
 * An OpenAPI 3 description in the words of Swagger 2.0, as far as the tests read them: an update may turn upstream from the one
 * to the other, and what the client has to do stays the same.
 */
export function asSwagger(document: Part): SwaggerDocument {
  if (document['openapi'] === undefined) return document as unknown as SwaggerDocument;
  const paths = Object.entries(document['paths'] as Part).map(([path, methods]) => [
    path,
    mapValues(methods as Part, (operation) => asSwaggerOperation(operation, document)),
  ]);
  const definitions = document['components']?.schemas ?? {};
  const text = JSON.stringify({ definitions, paths: Object.fromEntries(paths) });
  return JSON.parse(text.replaceAll('#/components/schemas/', '#/definitions/')) as SwaggerDocument;
}

function asSwaggerOperation(operation: Part, document: Part): Part {
  const { requestBody, parameters = [], responses = {}, ...rest } = operation;
  const body = requestBody as Part | undefined;
  const [mediaType] = Object.keys(body?.['content'] ?? {});
  const answers = Object.values(responses as Part) as Part[];
  const produces = answers.flatMap(({ content }) => Object.keys(content ?? {}));
  const variants = rest['x-okta-multi-operation'] as readonly Part[] | undefined;
  return {
    ...rest,
    ...(mediaType === undefined ? {} : { consumes: [mediaType] }),
    ...(produces.length === 0 ? {} : { produces }),
    parameters: [
      ...(parameters as Part[]).map((parameter) => withoutSchema(parameter)),
      ...bodyParameters(body, mediaType, operation, document),
    ],
    responses: mapValues(responses as Part, (response) => {
      const [content] = Object.values((response['content'] ?? {}) as Part) as Part[];
      return content === undefined ? response : { ...response, schema: content['schema'] };
    }),
    ...(variants === undefined
      ? {}
      : {
          'x-okta-multi-operation': variants.map((variant) => ({
            ...variant,
            ...('parameters' in variant
              ? { parameters: (variant['parameters'] as Part[]).map(withoutSchema) }
              : {}),
          })),
        }),
  };
}

function withoutSchema(parameter: Part): Part {
  const { schema, ...rest } = parameter;
  return rest['in'] === 'body' ? parameter : { ...(schema as Part | undefined), ...rest };
}

function bodyParameters(
  body: Part | undefined,
  mediaType: string | undefined,
  operation: Part,
  document: Part,
): Part[] {
  if (body === undefined || mediaType === undefined) return [];
  const { schema } = body['content'][mediaType] as { schema?: Part };
  if (mediaType === 'multipart/form-data') {
    const name =
      String(schema?.['$ref'] ?? '')
        .split('/')
        .at(-1) ?? '';
    const form = (document['components']?.schemas?.[name] ?? schema) as Part;
    return Object.entries((form['properties'] ?? {}) as Part).map(([part, type]) => ({
      in: 'formData',
      name: part,
      required: form['required']?.includes(part) === true,
      type: (type as Part)['format'] === 'binary' ? 'file' : (type as Part)['type'],
    }));
  }
  const name = operation['x-codegen-request-body-name'] ?? 'body';
  return [{ in: 'body', name, required: body['required'] === true, schema }];
}

function mapValues(object: Part, change: (value: Part) => Part): Part {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value as Part)]),
  );
}
