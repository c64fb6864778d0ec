import { takesDate, takesFile } from '../../ir/caller-values.js';
import { takesNull } from '../../ir/nulls.js';
import type { Body, Operation, Param, TypeRef } from '../../ir/types.js';
import { prose, text, type Declaration, type Member, type TypeNode } from '../../ts/index.js';
import { deprecation, docs, parameterDocs } from './jsdoc.js';
import type { FileImports } from './imports.js';
import { runtimeModule, typeNode, unionOf } from './type-nodes.js';

export function hasRequiredParams(operation: Operation): boolean {
  return operation.params.some((param) => param.required);
}

/** The type of the params object. */
export function paramsType(operation: Operation, imports: FileImports): Declaration {
  const members = operation.params.map((param) => paramMember(param, operation.body, imports));
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

function paramMember(param: Param, body: Body | undefined, imports: FileImports): Member {
  return {
    name: param.property,
    optional: !param.required,
    type: orUndefined(paramType(param, body, imports), param.required),
    docs: paramMemberDocs(param, body),
  };
}

function paramType(param: Param, body: Body | undefined, imports: FileImports): TypeNode {
  if (param.in === 'body' && body?.encoding === 'base64') {
    return text(imports.type(runtimeModule, 'Base64Body'));
  }
  if (takesDate(param)) return eachOf(param.type, ['string', 'Date']);
  if (takesFile(param)) return eachOf(param.type, ['Blob', 'File', 'Uint8Array']);
  return typeNode(param.type, 'write', imports);
}

/** A union in the place of a type, or of the items of an array. */
function eachOf(type: TypeRef, members: readonly string[]): TypeNode {
  const node: TypeNode =
    type.kind === 'array'
      ? { kind: 'array', items: eachOf(type.items, members) }
      : unionOf(members.map(text));
  return takesNull(type, 'write') ? unionOf([node, text('null')]) : node;
}

function paramMemberDocs(param: Param, body: Body | undefined): string {
  const description = prose(param.docs?.description);
  switch (param.in) {
    case 'body':
      return docs([
        description,
        body?.encoding === 'json' ? undefined : `Sent as \`${body?.mediaType}\`.`,
      ]);
    case 'part':
      return docs([description || `A part of the \`${body?.mediaType}\` body.`]);
    default:
      return parameterDocs(param);
  }
}

/** Callers that compile with exactOptionalPropertyTypes may still pass `undefined` for an optional parameter. */
function orUndefined(type: TypeNode, required: boolean): TypeNode {
  return required ? type : unionOf([type, text('undefined')]);
}
