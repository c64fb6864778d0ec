import type {
  Api,
  Discriminator,
  EnumType,
  Model,
  ObjectModel,
  Operation,
  Property,
  TypeRef,
} from '@oktaforge/generator';

/** `read` is what the API answers with, `write` is what it is sent. */
export type Direction = 'read' | 'write';

/** A JSON Schema that is valid as draft 7, 2019-09 and 2020-12 alike. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** Schemas that refer to each other; add them to one instance by their `$id`. */
export interface SchemaDocument {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/** The description as JSON Schema: what the validators are compared with. */
export interface JsonSchemas {
  /** By model name, as it is read. */
  readonly read: SchemaDocument;
  /** By model name, as it is written. */
  readonly write: SchemaDocument;
  /** By operationId: the params object of each operation. */
  readonly requests: SchemaDocument;
}

/** String formats of the description that constrain a value; `password` and others only tell how to show it. */
const FORMATS = new Set(['date-time', 'date', 'time', 'email', 'uri', 'uuid', 'ipv4', 'ipv6']);

/** The description as JSON Schema, each model in both directions and each operation's params. */
export function toJsonSchema(api: Api): JsonSchemas {
  return {
    read: modelDocument(api.models, 'read'),
    write: modelDocument(api.models, 'write'),
    requests: {
      $id: idOf('requests'),
      $defs: Object.fromEntries(
        api.operations.map((operation) => [operation.id, paramsSchema(operation)]),
      ),
    },
  };
}

/** The direction in which `<model>Model` checks: as it is read, unless it is only ever written. */
export function directionOf({ usage }: Model): Direction {
  return usage.write && !usage.read ? 'write' : 'read';
}

/** Reference to a model in one direction. */
export function modelReference(name: string, direction: Direction): JsonSchema {
  return { $ref: `${idOf(direction)}#/$defs/${name}` };
}

/** Reference to the params of an operation. */
export function requestReference(operationId: string): JsonSchema {
  return { $ref: `${idOf('requests')}#/$defs/${operationId}` };
}

/** Schema of a type that may stand anywhere, in one direction. */
export function typeSchema(type: TypeRef, direction: Direction): JsonSchema {
  const schema = bareSchema(type, direction);
  return takesNull(type, direction) ? { anyOf: [{ type: 'null' }, schema] } : schema;
}

/** Null that removes may be sent, and is never read. */
export function takesNull({ nullable, removedByNull }: TypeRef, direction: Direction): boolean {
  return nullable === true || (removedByNull === true && direction === 'write');
}

function idOf(document: Direction | 'requests'): string {
  return `okta:${document}`;
}

function modelDocument(models: readonly Model[], direction: Direction): SchemaDocument {
  return {
    $id: idOf(direction),
    $defs: Object.fromEntries(models.map((model) => [model.name, modelSchema(model, direction)])),
  };
}

function modelSchema(model: Model, direction: Direction): JsonSchema {
  switch (model.kind) {
    case 'enum':
    case 'alias':
      return typeSchema(model.type, direction);
    case 'union':
      return model.discriminator === undefined
        ? { anyOf: model.members.map((member) => typeSchema(member, direction)) }
        : { type: 'object', ...picked(model.discriminator, {}, direction) };
    case 'object':
      return objectModelSchema(model, direction);
  }
}

function objectModelSchema(model: ObjectModel, direction: Direction): JsonSchema {
  const own = objectSchema(model.properties, model.additional, direction);
  return model.discriminator === undefined
    ? own
    : { type: 'object', ...picked(model.discriminator, own, direction) };
}

/** What is sent without a discriminator that is known has to have one all the same, or what may stand in its place. */
function demanding({ property, instead }: Discriminator): Readonly<Record<string, unknown>> {
  if (instead?.length === 0) return {};
  return { anyOf: [property, ...(instead ?? [])].map((key) => ({ required: [key] })) };
}

/** The member that the discriminator's value names; for any other value, and for none, what is left. */
function picked(
  discriminator: Discriminator,
  base: Readonly<Record<string, unknown>>,
  direction: Direction,
): Readonly<Record<string, unknown>> {
  const other = direction === 'read' ? base : { allOf: [base, demanding(discriminator)] };
  const { property, mapping } = discriminator;
  return mapping.toReversed().reduce<Readonly<Record<string, unknown>>>(
    (rest, { value, model }) => ({
      if: { required: [property], properties: { [property]: { const: value } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: modelReference(model, direction),
      else: rest,
    }),
    other,
  );
}

function objectSchema(
  properties: readonly Property[],
  additional: TypeRef | undefined,
  direction: Direction,
): Readonly<Record<string, unknown>> {
  const required = properties.filter((property) => property[direction] === 'always');
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map((property) => [
        property.name,
        // What only the API sets is ignored in what is sent, whatever its value.
        property[direction] === 'absent' && direction === 'write'
          ? true
          : typeSchema(property.type, direction),
      ]),
    ),
    ...(required.length === 0 ? {} : { required: required.map(({ name }) => name) }),
    ...(additional === undefined
      ? {}
      : { additionalProperties: typeSchema(additional, direction) }),
  };
}

function bareSchema(type: TypeRef, direction: Direction): JsonSchema {
  switch (type.kind) {
    case 'unknown':
    case 'binary':
      return {};
    case 'null':
    case 'boolean':
      return { type: type.kind };
    case 'string': {
      const known = type.format !== undefined && FORMATS.has(type.format);
      return { type: 'string', ...(known ? { format: type.format } : {}), ...type.constraints };
    }
    case 'number':
      return { type: type.integer ? 'integer' : 'number', ...type.constraints };
    case 'enum':
      return enumSchema(type, direction);
    case 'array':
      return { type: 'array', items: typeSchema(type.items, direction), ...type.constraints };
    case 'map':
      return {
        type: 'object',
        additionalProperties: typeSchema(type.values, direction),
        ...type.constraints,
      };
    case 'object':
      return { ...objectSchema(type.properties, type.additional, direction), ...type.constraints };
    case 'model': {
      const model = modelReference(type.name, direction);
      return type.demands === undefined ? model : { allOf: [model, { required: type.demands }] };
    }
    case 'union':
      return { anyOf: type.members.map((member) => typeSchema(member, direction)) };
  }
}

function enumSchema(
  { base, values, open, knownValues }: EnumType,
  direction: Direction,
): JsonSchema {
  const anyValue = open && (direction === 'read' || knownValues);
  return { type: base, ...(anyValue ? {} : { enum: values }) };
}

/** What a caller passes to the operation. An empty string would make another path of it. */
function paramsSchema({ params }: Operation): JsonSchema {
  const keys = params.map((param) => {
    const schema = typeSchema(param.type, 'write');
    const notEmpty = param.in === 'path' && param.type.kind === 'string';
    return {
      key: param.property,
      required: param.required,
      schema: notEmpty ? { minLength: 1, ...(schema as object) } : schema,
    };
  });
  const required = keys.filter((key) => key.required);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(({ key, schema }) => [key, schema])),
    ...(required.length === 0 ? {} : { required: required.map(({ key }) => key) }),
  };
}
