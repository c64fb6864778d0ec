import type { Api, Area, Body, Operation, Parameter } from '../../ir/types.js';
import {
  identifier,
  list,
  literal,
  text,
  type Declaration,
  type Field,
  type FunctionParameter,
  type Member,
  type TypeNode,
  type TypeScriptFile,
  type ValueNode,
} from '../../ts/index.js';
import { deprecation, docs, operationDocs, parameterDocs } from './docs.js';
import { fileHeader, generatedRoot } from './files.js';
import { type ModelIndex, References } from './references.js';
import { runtimeModule, typeNode, unionOf } from './types.js';

/** One file an area: for each operation its params type, its descriptor and its function. */
export function operationFile(api: Api, area: Area, models: ModelIndex): TypeScriptFile {
  const module = operationModule(area);
  const references = new References(models, module);
  const operations = api.operations.filter((operation) => operation.area === area.tag);
  const declarations = operations.flatMap((operation) => [
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

/** Keys of the params object, required ones marked: what a caller passes. */
export function paramsKeys({
  parameters,
  body,
}: Operation): { property: string; required: boolean }[] {
  return [
    ...parameters,
    ...(body === undefined ? [] : body.parts.length > 0 ? body.parts : [body]),
  ];
}

export function hasRequiredParams(operation: Operation): boolean {
  return paramsKeys(operation).some((key) => key.required);
}

function paramsType(operation: Operation, references: References): Declaration {
  const members = [
    ...operation.parameters.map((parameter) => parameterMember(parameter, references)),
    ...bodyMembers(operation.body, references),
  ];
  const name = operation.paramsName;
  const note = `What {@link ${operation.id}} takes.`;
  if (members.length === 0) {
    return {
      kind: 'type',
      name,
      type: text('Record<string, never>'),
      docs: docs([`${note} It takes nothing.`]),
    };
  }
  return {
    kind: 'interface',
    name,
    members,
    docs: docs([note], [deprecation(operation.deprecated)]),
  };
}

function parameterMember(parameter: Parameter, references: References): Member {
  return {
    name: parameter.property,
    optional: !parameter.required,
    type: orUndefined(typeNode(parameter.type, 'write', references), parameter.required),
    docs: parameterDocs(parameter),
  };
}

function bodyMembers(body: Body | undefined, references: References): Member[] {
  if (body === undefined) return [];
  if (body.parts.length === 0) {
    return [
      {
        name: body.property,
        optional: !body.required,
        type: orUndefined(bodyType(body, references), body.required),
        docs: docs([
          body.description,
          body.encoding === 'json' ? undefined : `Sent as \`${body.mediaType}\`.`,
        ]),
      },
    ];
  }
  return body.parts.map((part) => ({
    name: part.property,
    optional: !part.required,
    type: orUndefined(
      part.type.kind === 'binary' ? text('Blob | File') : typeNode(part.type, 'write', references),
      part.required,
    ),
    docs: docs([part.description ?? `A part of the \`${body.mediaType}\` body.`]),
  }));
}

function bodyType(body: Body, references: References): TypeNode {
  if (body.encoding !== 'base64') return typeNode(body.type, 'write', references);
  return text(references.type(runtimeModule, 'Base64Body'));
}

/** Callers that compile with exactOptionalPropertyTypes may still pass `undefined` for an optional parameter. */
function orUndefined(type: TypeNode, required: boolean): TypeNode {
  return required ? type : unionOf([type, text('undefined')]);
}

function descriptor(operation: Operation, references: References): Declaration {
  const { parameters, fixedQuery, body, result } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const joined = query.filter(
    (parameter) => parameter.type.kind === 'array' && parameter.explode === false,
  );
  const headers = parameters.filter((parameter) => parameter.in === 'header');
  const fields: (Field | undefined)[] = [
    { name: 'id', value: literal(operation.id) },
    { name: 'method', value: literal(operation.method) },
    { name: 'path', value: literal(operation.path) },
    namesField(
      'query',
      query.filter((parameter) => !joined.includes(parameter)),
    ),
    namesField('csv', joined),
    recordField(
      'fixedQuery',
      fixedQuery.map(({ name, value }) => [name, value]),
    ),
    recordField(
      'headers',
      headers.map(({ property, name }) => [property, name]),
    ),
    body === undefined ? undefined : { name: 'body', value: bodyValue(body, references) },
    result === undefined || isJson(result.mediaType)
      ? undefined
      : { name: 'accept', value: literal(result.mediaType) },
  ];
  return {
    kind: 'const',
    name: descriptorName(operation),
    type: references.type(runtimeModule, 'OperationDescriptor'),
    exported: false,
    value: {
      kind: 'fields',
      multiline: true,
      fields: fields.filter((field) => field !== undefined),
    },
  };
}

function bodyValue(body: Body, references: References): ValueNode {
  const keys: Field[] =
    body.parts.length > 0
      ? [{ name: 'parts', value: record(body.parts.map(({ property, name }) => [property, name])) }]
      : [{ name: 'property', value: literal(body.property) }];
  return {
    kind: 'fields',
    fields: [
      { name: 'encode', value: identifier(references.value(runtimeModule, body.encoding)) },
      ...keys,
      { name: 'mediaType', value: literal(body.mediaType) },
    ],
  };
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
  return `${references.type(runtimeModule, wrapper)}<${inline(node)}>`;
}

/** A result type on one line; an inline object type has no name that could be imported and stays what it is. */
function inline(node: TypeNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'union':
      return node.members.map(inline).join(' | ');
    case 'array':
      return node.items.kind === 'union' ? `(${inline(node.items)})[]` : `${inline(node.items)}[]`;
    case 'record':
      return `Record<string, ${inline(node.values)}>`;
    case 'generic':
      return `${node.name}<${node.arguments.map(inline).join(', ')}>`;
    case 'object':
      return `{ ${node.members.map(inlineMember).join('; ')} }`;
  }
}

function inlineMember(member: Member): string {
  const name = member.index ? `[${member.name}: string]` : JSON.stringify(member.name);
  return `${name}${member.optional ? '?' : ''}: ${inline(member.type)}`;
}

function descriptorName(operation: Operation): string {
  return `${operation.id}Operation`;
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json\b/.test(mediaType);
}

function namesField(name: string, parameters: readonly Parameter[]): Field | undefined {
  if (parameters.length === 0) return undefined;
  return { name, value: list(parameters.map((parameter) => literal(parameter.property))) };
}

function recordField(
  name: string,
  entries: readonly (readonly [string, string])[],
): Field | undefined {
  return entries.length === 0 ? undefined : { name, value: record(entries) };
}

function record(entries: readonly (readonly [string, string])[]): ValueNode {
  return {
    kind: 'fields',
    fields: entries.map(([name, value]) => ({ name, value: literal(value) })),
  };
}
