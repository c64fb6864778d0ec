import { childPointer } from '../diagnostics/pointer.js';
import { madeOperationId } from '../basics/words.js';
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
import type { NormalBody, NormalMethod, NormalOperation } from './types.js';

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

/** Every operation of the description; of two with one operationId the first keeps it. */
export function normaliseOperations(
  context: Context,
  basePath: string,
): readonly NormalOperation[] {
  const firsts = new Map<string, NormalOperation>();
  return readPaths(context, basePath).map((operation) => {
    if (operation.isNameless) return operation;
    const first = firsts.get(operation.id);
    if (first === undefined) {
      firsts.set(operation.id, operation);
      return operation;
    }
    const id = idOf(operation);
    context.diagnostics.warning('duplicate-operation-id', {
      message: `The operationId ${operation.id} belongs to ${first.method} ${first.path} already; ${operation.method} ${operation.path} becomes ${id}.`,
      help: 'Give one of them another operationId.',
      pointer: operation.pointer,
    });
    return { ...operation, id, isNameless: true };
  });
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
      return unfoldMultiOperation(context, base).map((variant) =>
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
): NormalOperation {
  const { raw, pointer, variantOf } = operation;
  const given = readString(raw, 'operationId')?.trim() ?? '';
  const id = given === '' ? idOf({ method, ...path }) : given;
  if (given === '') {
    context.diagnostics.warning('missing-operation-id', {
      message: `${method} ${path.key} has no operationId; it becomes ${id}.`,
      help: 'Give it one; it becomes the name of the method.',
      pointer,
    });
  }
  const parameters = normaliseParameters(context, operation.parameters);
  const consumes = mediaTypes(context, operation, 'consumes');
  const body = demanding(
    normaliseBody(context, { ...operation, operation: raw, consumes }),
    readStrings(raw, 'x-oktaforge-demands'),
  );
  const responses = childPointer(variantOf?.pointer ?? pointer, 'responses');
  return {
    id,
    ...(given === '' ? { isNameless: true as const } : {}),
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
  };
}

function demanding(
  body: NormalBody | undefined,
  demands: readonly string[],
): NormalBody | undefined {
  return body === undefined || demands.length === 0 ? body : { ...body, demands };
}

function idOf({
  method,
  path,
  fixedQuery,
}: Pick<NormalOperation, 'method' | 'path' | 'fixedQuery'>): string {
  const query = fixedQuery.map(({ name, value }) => `${name} ${value}`);
  return madeOperationId(method, [path, ...query].join(' '));
}

/** Media types of the operation in Swagger 2.0: its own list, else that of the document. */
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
