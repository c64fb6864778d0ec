import type { Api, Area, Operation } from '../../ir/types.js';
import {
  call,
  identifier,
  literalText,
  text,
  type Declaration,
  type FunctionParameter,
  type TypeScriptFile,
} from '../../ts/index.js';
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
  const overload = otherResult(operation, imports);
  return {
    kind: 'function',
    name: operation.id,
    exported: true,
    ...(overload === undefined ? {} : { overload }),
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
  const options = operation.pagination === undefined ? 'RequestOptions' : 'ListOptions';
  return [
    { name: 'core', type: text(imports.type(runtimeModule, 'OktaCore')) },
    { name: 'params', type: text(operation.paramsName), optional: !hasRequiredParams(operation) },
    {
      name: 'options',
      type: text(`${imports.type(runtimeModule, options)}${mediaOptions(operation)}`),
      optional: true,
    },
  ];
}

/** Which media types a call may choose, as the rest of the type of its options. */
function mediaOptions(operation: Operation): string {
  const { result } = operation;
  const accept =
    result?.others === undefined ? [] : [`readonly accept?: ${mediaTypes([result])} | undefined`];
  const members = [...contentTypeOption(operation), ...accept];
  return members.length === 0 ? '' : ` & { ${members.join('; ')} }`;
}

function contentTypeOption({ body }: Operation): readonly string[] {
  if (body?.others === undefined) return [];
  return [`readonly contentType?: ${mediaTypes([body, ...body.others])} | undefined`];
}

function mediaTypes(choices: readonly { readonly mediaType: string }[]): string {
  return choices.map(({ mediaType }) => literalText(mediaType)).join(' | ');
}

/** The other way to call an operation: with the media type that the answer is to have. */
function otherResult(operation: Operation, imports: FileImports): Overload | undefined {
  const { result, paramsName } = operation;
  if (result?.others === undefined) return undefined;
  const [runtime, request] = ['RequestOptions', 'OktaRequest'].map((name) =>
    imports.type(runtimeModule, name),
  );
  const optional = !hasRequiredParams(operation);
  const core = { name: 'core', type: text(imports.type(runtimeModule, 'OktaCore')) };
  const accept = `readonly accept: ${mediaTypes(result.others)}`;
  const members = [...contentTypeOption(operation), accept].join('; ');
  const given = unionOf(result.others.map((other) => typeNode(other.type, 'read', imports)));
  return {
    docs: docs([`As below, but the answer comes as ${orList(result.others)}.`]),
    other: {
      parameters: [
        core,
        { name: 'params', type: text(optional ? `${paramsName} | undefined` : paramsName) },
        { name: 'options', type: text(`${runtime} & { ${members} }`) },
      ],
      returns: `${request}<${inlineType(given)}>`,
    },
    implementation: {
      parameters: [
        core,
        { name: 'params', type: text(paramsName), optional },
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
