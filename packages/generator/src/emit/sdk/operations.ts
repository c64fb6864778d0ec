import type { Api, Area, Operation } from '../../ir/types.js';
import {
  identifier,
  text,
  type Declaration,
  type FunctionParameter,
  type TypeScriptFile,
} from '../../ts/index.js';
import { descriptor, descriptorName } from './descriptor.js';
import { operationDocs } from './docs.js';
import { fileHeader, generatedRoot } from './files.js';
import { operationsOf } from './operations-of.js';
import { hasRequiredParams, paramsType } from './params.js';
import { type ModelIndex, References } from './references.js';
import { inlineType, runtimeModule, typeNode } from './types.js';

/** One file an area: for each operation its params type, its descriptor and its function. */
export function operationFile(api: Api, area: Area, models: ModelIndex): TypeScriptFile {
  const module = operationModule(area);
  const references = new References(models, module);
  const declarations = operationsOf(api, area).flatMap((operation) => [
    paramsType(operation, references),
    descriptor(operation, references),
    operationFunction(operation, references),
  ]);
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: references.imports(),
    declarations,
  };
}

export function operationModule(area: Area): string {
  return `operations/${area.slug}`;
}

function operationFunction(operation: Operation, references: References): Declaration {
  const isList = operation.pagination !== undefined;
  return {
    kind: 'function',
    name: operation.id,
    exported: true,
    parameters: operationParameters(operation, references),
    returns: operationResult(operation, references),
    call: {
      callee: references.value(runtimeModule, isList ? 'sendList' : 'send'),
      arguments: ['core', descriptorName(operation), 'params', 'options'].map(identifier),
    },
    docs: operationDocs(operation),
  };
}

function operationParameters(operation: Operation, references: References): FunctionParameter[] {
  const isList = operation.pagination !== undefined;
  return [
    { name: 'core', type: text(references.type(runtimeModule, 'OktaCore')) },
    { name: 'params', type: text(operation.paramsName), optional: !hasRequiredParams(operation) },
    {
      name: 'options',
      type: text(references.type(runtimeModule, isList ? 'ListOptions' : 'RequestOptions')),
      optional: true,
    },
  ];
}

/** What a call gives, as a type: `OktaRequest<User>`. */
export function operationResult({ pagination, result }: Operation, references: References): string {
  const [wrapper, type] =
    pagination === undefined
      ? (['OktaRequest', result?.type] as const)
      : (['OktaListRequest', pagination.items] as const);
  const node = type === undefined ? text('void') : typeNode(type, 'read', references);
  return `${references.type(runtimeModule, wrapper)}<${inlineType(node)}>`;
}
