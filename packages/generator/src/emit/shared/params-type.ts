import type { Body, BodyPart, Operation, Parameter } from '../../ir/types.js';
import { prose, text, type Declaration, type Member, type TypeNode } from '../../ts/index.js';
import { deprecation, docs, parameterDocs } from './jsdoc.js';
import type { FileImports } from './imports.js';
import { runtimeModule, typeNode, unionOf } from './type-nodes.js';

/** The keys of the params object, and whether each is required. */
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

/** The type of the params object. */
export function paramsType(operation: Operation, imports: FileImports): Declaration {
  const members = [
    ...operation.parameters.map((parameter) => parameterMember(parameter, imports)),
    ...bodyMembers(operation.body, imports),
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

function parameterMember(parameter: Parameter, imports: FileImports): Member {
  return {
    name: parameter.property,
    optional: !parameter.required,
    type: orUndefined(typeNode(parameter.type, 'write', imports), parameter.required),
    docs: parameterDocs(parameter),
  };
}

function bodyMembers(body: Body | undefined, imports: FileImports): Member[] {
  if (body === undefined) return [];
  return body.parts.length > 0
    ? body.parts.map((part) => partMember(part, body, imports))
    : [bodyMember(body, imports)];
}

function bodyMember(body: Body, imports: FileImports): Member {
  return {
    name: body.property,
    optional: !body.required,
    type: orUndefined(bodyType(body, imports), body.required),
    docs: docs([
      prose(body.description),
      body.encoding === 'json' ? undefined : `Sent as \`${body.mediaType}\`.`,
    ]),
  };
}

function partMember(part: BodyPart, body: Body, imports: FileImports): Member {
  const isFile = part.type.kind === 'binary';
  const type = isFile ? text('Blob | File') : typeNode(part.type, 'write', imports);
  return {
    name: part.property,
    optional: !part.required,
    type: orUndefined(type, part.required),
    docs: docs([prose(part.description) || `A part of the \`${body.mediaType}\` body.`]),
  };
}

function bodyType(body: Body, imports: FileImports): TypeNode {
  if (body.encoding !== 'base64') return typeNode(body.type, 'write', imports);
  return text(imports.type(runtimeModule, 'Base64Body'));
}

/** Callers that compile with exactOptionalPropertyTypes may still pass `undefined` for an optional parameter. */
function orUndefined(type: TypeNode, required: boolean): TypeNode {
  return required ? type : unionOf([type, text('undefined')]);
}
