import { findRemovedByNull, type NullPath } from '../../../ir/removed-by-null.js';
import type { Api, Operation } from '../../../ir/types.js';
import { fields, list, literal, type Expression, type TypeScriptFile } from '../../../ts/index.js';
import { fileHeader } from '../../shared/header.js';
import { generatedRoot } from '../files.js';
import { type Layout, layoutOf } from './layout.js';
import { thingOf, wrappedList } from './things.js';
import { roleOf } from './roles.js';

/** The table of all operations for the generic part of the mock, sorted by id. */
export function operationsFile(api: Api): TypeScriptFile {
  const facts: Known = { layout: layoutOf(api), removedByNull: findRemovedByNull(api.models) };
  return {
    path: `${generatedRoot}/operations.ts`,
    header: fileHeader(api),
    imports: [{ from: '../runtime/engine/facts.js', names: [], types: ['OperationFacts'] }],
    declarations: [
      {
        kind: 'const',
        name: 'operations',
        type: 'readonly OperationFacts[]',
        exported: true,
        value: list(api.operations.map((operation) => operationFacts(operation, facts))),
        docs: 'What each operation is to the things of an org.',
      },
    ],
  };
}

/** What is known of all operations together. */
interface Known {
  readonly layout: Layout;
  readonly removedByNull: ReturnType<typeof findRemovedByNull>;
}

function operationFacts(operation: Operation, { layout, removedByNull }: Known): Expression {
  const { id, area, method, path, params, body, result } = operation;
  const { role, target, param, refersTo, to } = roleOf(operation, layout);
  const parents = stepsTo(path, target, layout);
  const { models } = layout;
  const wrapped = role === 'list' ? wrappedList(result?.type, models) : undefined;
  return fields([
    ['id', literal(id)],
    ['area', literal(area)],
    ['method', literal(method)],
    ['path', literal(path)],
    ['role', literal(role)],
    ['target', literal(target)],
    ['param', optional(param)],
    [
      'parents',
      list(
        parents.map((step) =>
          fields([
            ['collection', literal(step.collection)],
            ['param', literal(step.param)],
          ]),
        ),
      ),
    ],
    ['refersTo', optional(refersTo)],
    ['to', optional(to)],
    ['status', literal(successStatus(operation))],
    ['model', optional(wrapped ? wrapped.model : thingOf(result?.type, models))],
    ['wrapper', optional(wrapped?.property)],
    ['mediaType', optional(otherThanJson(result?.mediaType))],
    ['others', result?.others && list(result.others.map(({ mediaType }) => literal(mediaType)))],
    ['body', optional(params.find((one) => one.in === 'body')?.property)],
    ['bodyModel', optional(thingOf(body?.type, models))],
    ['removedByNull', listOfPaths(removedByNull(operation))],
    ['cursor', optional(operation.pagination?.cursorParameter)],
  ]);
}

function listOfPaths(paths: readonly NullPath[]): Expression | undefined {
  return paths.length === 0 ? undefined : list(paths.map((path) => list(path.map(literal))));
}

function optional(value: string | undefined): Expression | undefined {
  return value === undefined ? undefined : literal(value);
}

function otherThanJson(mediaType: string | undefined): string | undefined {
  return mediaType === 'application/json' ? undefined : mediaType;
}

function successStatus({ responses }: Operation): number {
  const success = responses.find(({ status }) => /^2\d\d$/.test(status));
  return Number(success?.status ?? 200);
}

/** The parent collections of an operation: each collection on its path with the parameter of its item, without the target. */
function stepsTo(
  path: string,
  target: string,
  { collections }: Layout,
): { readonly collection: string; readonly param: string }[] {
  const segments = path.split('/');
  return segments.flatMap((segment, i) => {
    const collection = segments.slice(0, i).join('/');
    const param = /^\{(\w+)\}$/.exec(segment)?.[1];
    const counts = param !== undefined && collection !== target && collections.has(collection);
    return counts ? [{ collection, param }] : [];
  });
}
