import type { Api, Area, Operation } from '../../ir/types.js';
import {
  call,
  identifier,
  text,
  type Declaration,
  type FunctionParameter,
  type TypeScriptFile,
} from '../../ts/index.js';
import { descriptor } from './descriptor.js';
import { operationDocs } from '../shared/jsdoc.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { operationsOf } from '../shared/operations-of.js';
import { hasRequiredParams, paramsType } from '../shared/params-type.js';
import type { ModelIndex } from '../shared/model-index.js';
import { FileImports } from '../shared/imports.js';
import { inlineType, runtimeModule, typeNode } from '../shared/type-nodes.js';

/** One file for each area. It has three declarations for each operation: params type, descriptor and function. */
export function operationFile(api: Api, area: Area, models: ModelIndex): TypeScriptFile {
  const module = operationModule(area);
  const imports = new FileImports(models, module);
  const declarations = operationsOf(api, area).flatMap((operation) => {
    const name = models.local.descriptor(operation.id);
    return [
      paramsType(operation, imports),
      descriptor(name, operation, imports),
      operationFunction(name, operation, imports),
    ];
  });
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

function operationFunction(
  sentBy: string,
  operation: Operation,
  imports: FileImports,
): Declaration {
  const isList = operation.pagination !== undefined;
  return {
    kind: 'function',
    name: operation.id,
    exported: true,
    parameters: operationParameters(operation, imports),
    returns: operationResult(operation, imports),
    call: call(
      imports.value(runtimeModule, isList ? 'sendList' : 'send'),
      ...['core', sentBy, 'params', 'options'].map(identifier),
    ),
    docs: operationDocs(operation),
  };
}

function operationParameters(operation: Operation, imports: FileImports): FunctionParameter[] {
  const isList = operation.pagination !== undefined;
  return [
    { name: 'core', type: text(imports.type(runtimeModule, 'OktaCore')) },
    { name: 'params', type: text(operation.paramsName), optional: !hasRequiredParams(operation) },
    {
      name: 'options',
      type: text(imports.type(runtimeModule, isList ? 'ListOptions' : 'RequestOptions')),
      optional: true,
    },
  ];
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
