import type { NormalBody, NormalParameter } from '../normalise/types.js';
import type { Context } from './context.js';
import { isAlwaysThere, propertiesIn } from './direction.js';
import { docsOf } from './docs.js';
import { preferJson } from './media.js';
import { headerProperty, NameTable } from './names.js';
import { propertiesOf, shapeOf, shapeOfNamed } from './shape.js';
import { typeOf, union } from './type-ref.js';
import type { Body, Operation, Param } from './types.js';

/** What a caller of an operation passes; the one place that decides whether that is the body or its parts. */
export function buildParams(
  context: Context,
  parameters: readonly NormalParameter[],
  source: NormalBody | undefined,
  body: Body | undefined,
): readonly Param[] {
  return [
    ...parameters.map((parameter) => parameterParam(context, parameter)),
    ...(source === undefined || body === undefined ? [] : bodyParams(context, source, body)),
  ];
}

function parameterParam(context: Context, parameter: NormalParameter): Param {
  const { name, required, explode, since, deprecated, pointer } = parameter;
  return {
    in: parameter.in,
    name,
    property: parameter.in === 'header' ? headerProperty(name) : name,
    required,
    type: typeOf(context, parameter.schema),
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...(explode === undefined ? {} : { explode }),
    ...docsOf(parameter),
    ...(since === undefined ? {} : { since }),
    deprecated,
    pointer,
  };
}

/** A form is passed part by part; a form that declares no part, and every other body, as a whole. */
function bodyParams(context: Context, source: NormalBody, body: Body): readonly Param[] {
  const parts =
    body.encoding === 'multipart' || body.encoding === 'form' ? partParams(context, source) : [];
  if (parts.length > 0) return parts;
  const { name, description, pointer } = source;
  const { required } = body;
  const type = union([body, ...(body.others ?? [])].map((each) => each.type));
  const whole = { in: 'body', name, property: name, required, type } as const;
  return [{ ...whole, ...docsOf({ description }), deprecated: false, pointer }];
}

function partParams(context: Context, source: NormalBody): readonly Param[] {
  const schema = preferJson(source.content)?.schema;
  if (schema === undefined) return [];
  const shape =
    schema.ref === undefined ? shapeOf(context, schema) : shapeOfNamed(context, schema.ref);
  return propertiesIn(propertiesOf(shape), 'write').map((property) => {
    const { name, type, docs, deprecated, pointer } = property;
    const required = isAlwaysThere(property, 'write');
    const part = { in: 'part', name, property: name, required, type } as const;
    return { ...part, ...(docs === undefined ? {} : { docs }), deprecated, pointer };
  });
}

/** The keys of one params object must differ. */
export function checkParams(context: Context, { id, params }: Operation): void {
  const table = new NameTable(context.diagnostics);
  for (const param of params)
    table.claim(param.property, `${labelOf(param)} of ${id}`, param.pointer);
}

function labelOf({ in: place, name }: Param): string {
  if (place === 'body') return 'the body';
  return place === 'part' ? `the part ${name} of the body` : `the ${place} parameter ${name}`;
}
