import { own } from '../basics/own.js';
import type { NormalBody, NormalParameter } from '../normalise/types.js';
import type { Context } from './context.js';
import { isAlwaysThere, propertiesIn } from './direction.js';
import { docsOf } from './docs.js';
import { partType } from './files.js';
import { preferJson } from './media.js';
import { headerProperty } from './names.js';
import { nameParams } from './names/params.js';
import { partForm, wireForm } from './param-styles.js';
import { propertiesOf, shapeOf, shapeOfNamed } from './shape.js';
import { typeOf, union } from './type-ref.js';
import type { Body, BodyEncoding, Param, TypeRef } from './types.js';

/** The params of an operation. Only this module decides whether a caller passes the body as a whole or in parts. */
export function buildParams(
  context: Context,
  operation: string,
  parameters: readonly NormalParameter[],
  source: NormalBody | undefined,
  body: Body | undefined,
): readonly Param[] {
  const params = [
    ...parameters.map((parameter) => parameterParam(context, parameter)),
    ...(source === undefined || body === undefined ? [] : bodyParams(context, source, body)),
  ];
  return nameParams(operation, params, context.diagnostics);
}

function parameterParam(context: Context, parameter: NormalParameter): Param {
  const { name, required, since, deprecated, pointer } = parameter;
  return {
    in: parameter.in,
    name,
    property: parameter.in === 'header' ? headerProperty(name) : name,
    required,
    type: typeOf(context, parameter.schema),
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...wireForm(context, parameter),
    ...docsOf(parameter),
    ...(since === undefined ? {} : { since }),
    deprecated,
    pointer,
  };
}

/** A form is passed in parts. A form without declared parts and any other body is passed as a whole. */
function bodyParams(context: Context, source: NormalBody, body: Body): readonly Param[] {
  const parts =
    body.encoding === 'multipart' || body.encoding === 'form'
      ? partParams(context, source, body.encoding)
      : [];
  if (parts.length > 0) return parts;
  const { name, description, pointer } = source;
  const { required } = body;
  const type = demanding(source, union([body, ...(body.others ?? [])].map((each) => each.type)));
  const whole = { in: 'body', name, property: name, required, type } as const;
  return [{ ...whole, ...docsOf({ description }), deprecated: false, pointer }];
}

function demanding({ demands }: NormalBody, type: TypeRef): TypeRef {
  return type.kind === 'model' && demands !== undefined ? { ...type, demands } : type;
}

function partParams(
  context: Context,
  source: NormalBody,
  encoding: BodyEncoding,
): readonly Param[] {
  const content = preferJson(source.content);
  if (content === undefined) return [];
  const { schema, parts = {} } = content;
  const shape =
    schema.ref === undefined ? shapeOf(context, schema) : shapeOfNamed(context, schema.ref);
  return propertiesIn(propertiesOf(shape), 'write').map((property) => {
    const { name, docs, deprecated, pointer } = property;
    const type = encoding === 'multipart' ? partType(context, property.type) : property.type;
    const required = isAlwaysThere(property, 'write');
    const written = own(parts, name);
    const form = partForm(context, type, encoding === 'multipart', written);
    const part = { in: 'part', name, property: name, required, type, ...form } as const;
    return { ...part, ...(docs === undefined ? {} : { docs }), deprecated, pointer };
  });
}
