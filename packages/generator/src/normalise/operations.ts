import { childPointer } from '../diagnostics/pointer.js';
import { normaliseBody } from './bodies.js';
import type { Context } from './context.js';
import { readDocsUrl } from './docs.js';
import { readAccess } from './access.js';
import { LIFECYCLE, readLifecycle } from './lifecycle.js';
import { unfoldMultiOperation, type RawOperation } from './multi-operation.js';
import { mergeParameters, normaliseParameters, readRawParameters } from './parameters.js';
import { matchTemplate, splitPathKey, type SplitPath } from './paths.js';
import { asObject, defined, readBoolean, readString, readStrings, readText } from './raw.js';
import { normaliseResponses } from './responses.js';
import type { NormalMethod, NormalOperation } from './types.js';

const METHODS: readonly NormalMethod[] = [
  'GET',
  'PUT',
  'POST',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
];

/** Every operation of the description; of two with one operationId the first stays. */
export function normaliseOperations(
  context: Context,
  basePath: string,
): readonly NormalOperation[] {
  const operations = new Map<string, NormalOperation>();
  for (const operation of readPaths(context, basePath)) {
    const first = operations.get(operation.id);
    if (first === undefined) {
      operations.set(operation.id, operation);
      continue;
    }
    context.diagnostics.error('duplicate-operation-id', {
      message: `The operationId ${operation.id} occurs twice: at ${first.pointer} and at ${operation.pointer}.`,
      help: 'Give one of them another operationId.',
      pointer: operation.pointer,
    });
  }
  return [...operations.values()];
}

function readPaths(context: Context, basePath: string): readonly NormalOperation[] {
  return Object.entries(asObject(context.document['paths'])).flatMap(([key, value]) => {
    if (key.startsWith('x-')) return [];
    const item = context.references.follow({ raw: value, pointer: childPointer('/paths', key) });
    if (item === undefined) return [];
    const raw = asObject(item.raw);
    const path = splitPathKey(key, basePath);
    const place = childPointer(item.pointer, 'parameters');
    const shared = readRawParameters(context, raw['parameters'], place);
    return Object.entries(raw).flatMap(([verb, operation]) => {
      const method = METHODS.find((candidate) => candidate.toLowerCase() === verb);
      if (method === undefined) return [];
      const pointer = childPointer(item.pointer, verb);
      const own = readRawParameters(
        context,
        asObject(operation)['parameters'],
        childPointer(pointer, 'parameters'),
      );
      // A lifecycle of the path is that of its operations, unless they have their own.
      const { [LIFECYCLE]: lifecycle } = raw;
      const whole = { ...defined({ [LIFECYCLE]: lifecycle }), ...asObject(operation) };
      const base = { raw: whole, pointer, parameters: mergeParameters(shared, own) };
      context.extensions.note(base.raw, 'operation', pointer);
      return unfoldMultiOperation(context, base).flatMap((variant) =>
        normaliseOperation(context, method, path, variant),
      );
    });
  });
}

function normaliseOperation(
  context: Context,
  method: NormalMethod,
  path: SplitPath,
  operation: RawOperation,
): NormalOperation[] {
  const { raw, pointer, variantOf } = operation;
  const id = readString(raw, 'operationId');
  if (id === undefined || id === '') {
    context.diagnostics.error('missing-operation-id', {
      message: `${method} ${path.key} has no operationId.`,
      help: 'Give it one; it becomes the name of the method.',
      pointer,
    });
    return [];
  }
  const parameters = normaliseParameters(context, operation.parameters);
  const consumes = mediaTypes(context, operation, 'consumes');
  const body = normaliseBody(context, { ...operation, operation: raw, consumes });
  const responses = childPointer(variantOf?.pointer ?? pointer, 'responses');
  return [
    {
      id,
      method,
      path: path.path,
      fixedQuery: path.fixedQuery,
      tag: readTag(context, operation, id),
      ...defined({
        summary: readText(raw, 'summary'),
        description: readText(raw, 'description'),
        docsUrl: readDocsUrl(raw),
        lifecycle: readLifecycle(context, raw, pointer),
        access: readAccess(context, raw),
        body,
        variantOf,
        idempotent: raw['x-oktaforge-idempotent'] === false ? (false as const) : undefined,
      }),
      deprecated: readBoolean(raw, 'deprecated') ?? false,
      parameters: matchTemplate(context, path, parameters, pointer),
      responses: normaliseResponses(
        context,
        raw['responses'],
        responses,
        mediaTypes(context, operation, 'produces'),
      ),
      pointer,
    },
  ];
}

/** Media types of the operation, else those of the whole document (Swagger 2.0). */
function mediaTypes(
  context: Context,
  { raw }: RawOperation,
  key: 'consumes' | 'produces',
): readonly string[] {
  return raw[key] === undefined ? readStrings(context.document, key) : readStrings(raw, key);
}

function readTag(context: Context, { raw, pointer }: RawOperation, id: string): string {
  const [tag] = readStrings(raw, 'tags');
  if (tag !== undefined) return tag;
  context.diagnostics.warning('untagged-operation', {
    message: `${id} has no tag; it goes to the area Untagged.`,
    help: 'Tag it with the resource area that it belongs to.',
    pointer,
  });
  return 'Untagged';
}
