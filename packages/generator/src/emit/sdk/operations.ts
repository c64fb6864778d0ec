import type { Api, Area, Operation } from '../../ir/types.js';
import {
  call,
  identifier,
  text,
  type Declaration,
  type FunctionParameter,
  type TypeScriptFile,
} from '../../ts/index.js';
import { callArguments, callParameters, paramsOrBody, type Called } from './call-parameters.js';
import { descriptor } from './descriptor.js';
import { docs, operationDocs } from '../shared/jsdoc.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { operationsOf } from '../shared/operations-of.js';
import { hasRequiredParams, paramsType } from '../shared/params-type.js';
import type { ModelIndex } from '../shared/model-index.js';
import { FileImports } from '../shared/imports.js';
import { inlineType, runtimeModule, typeNode, unionOf } from '../shared/type-nodes.js';

type Overload = NonNullable<Extract<Declaration, { kind: 'function' }>['overload']>;

/**
 * One file for each area. It has two declarations for each operation: params type and function. The descriptor stands in the
 * function: a constant of its own would cost every bundle of the whole client a name more for each operation.
 */
export function operationFile(api: Api, area: Area, models: ModelIndex): TypeScriptFile {
  const module = operationModule(area);
  const imports = new FileImports(models, module);
  const declarations = operationsOf(api, area).flatMap((operation) => [
    paramsType(operation, imports),
    operationFunction(operation, imports),
  ]);
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: imports.list(),
    declarations,
  };
}

export function operationModule(area: Area): string {
  return `operations/${area.slug}`;
}

function operationFunction(operation: Operation, imports: FileImports): Declaration {
  const isList = operation.pagination !== undefined;
  const overload = otherResult(operation, imports);
  const called = calledBy(operation);
  const given =
    overload === undefined ? callArguments(called) : ['params', 'options'].map(identifier);
  return {
    kind: 'function',
    name: operation.id,
    exported: true,
    ...(overload === undefined ? {} : { overload }),
    parameters: [core(imports), ...callParameters(called, 'default', imports)],
    returns: operationResult(operation, imports),
    call: call(
      imports.value(runtimeModule, isList ? 'sendList' : 'send'),
      identifier('core'),
      descriptor(operation, imports),
      ...given,
    ),
    docs: operationDocs(operation),
  };
}

function calledBy(operation: Operation): Called {
  return { operation, type: text(operation.paramsName), params: operation.params };
}

function core(imports: FileImports): FunctionParameter {
  return { name: 'core', type: text(imports.type(runtimeModule, 'OktaCore')) };
}

/** The other way to call an operation: with the media type that the answer is to have. */
function otherResult(operation: Operation, imports: FileImports): Overload | undefined {
  const { result } = operation;
  if (result?.others === undefined) return undefined;
  const [runtime, request] = ['RequestOptions', 'OktaRequest'].map((name) =>
    imports.type(runtimeModule, name),
  );
  const given = unionOf(result.others.map((other) => typeNode(other.type, 'read', imports)));
  return {
    docs: docs([`As below, but the answer comes as ${orList(result.others)}.`]),
    other: {
      parameters: [core(imports), ...callParameters(calledBy(operation), 'other', imports)],
      returns: `${request}<${inlineType(given)}>`,
    },
    implementation: {
      parameters: [
        core(imports),
        {
          name: 'params',
          type: paramsOrBody(calledBy(operation), imports),
          optional: !hasRequiredParams(operation),
        },
        { name: 'options', type: text(`${runtime}`), optional: true },
      ],
      returns: `${request}<unknown>`,
    },
  };
}

function orList(results: readonly { readonly mediaType: string }[]): string {
  return results.map(({ mediaType }) => `\`${mediaType}\``).join(' or ');
}

/** The type of a call's result: `OktaRequest<User>`. */
export function operationResult({ pagination, result }: Operation, imports: FileImports): string {
  const [wrapper, type] =
    pagination === undefined
      ? (['OktaRequest', result?.type] as const)
      : (['OktaListRequest', pagination.items] as const);
  const node = type === undefined ? text('void') : typeNode(type, 'read', imports);
  return `${imports.type(runtimeModule, wrapper)}<${inlineType(node)}>`;
}
