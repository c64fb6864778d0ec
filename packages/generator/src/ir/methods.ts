import type { NormalArgument, NormalResourceMethod, NormalSchema } from '../normalise/types.js';
import { nameOf, type Context } from './context.js';
import { kindOf } from './kinds.js';
import { AliasTable } from './names/aliases.js';
import type { Operation, Param, Property, ResourceMethod, TypeRef } from './types.js';

interface Resource {
  readonly name: string;
  readonly schema: NormalSchema;
  readonly properties: readonly Property[];
}

/** The methods of a resource, with their arguments matched to the params of their operations. */
export function resourceMethods(
  context: Context,
  resource: Resource,
  operations: ReadonlyMap<string, Operation>,
): readonly ResourceMethod[] {
  const methods = new Map<string, ResourceMethod>();
  const aliases = new AliasTable(nameOf(context, resource.name), context.diagnostics);
  for (const method of resource.schema.methods) {
    const operation = operations.get(method.operation);
    if (operation === undefined) {
      reportUnknownOperation(context, resource, method);
      continue;
    }
    const key = JSON.stringify([method.alias, method.operation]);
    if (methods.has(key)) continue;
    const alias = aliases.choose(method);
    methods.set(key, buildMethod(context, resource, { ...method, alias }, operation));
  }
  return [...methods.values()];
}

function buildMethod(
  context: Context,
  resource: Resource,
  method: NormalResourceMethod,
  operation: Operation,
): ResourceMethod {
  const { params } = operation;
  const supplied: ResourceMethod['supplied'][number][] = [];
  const parents: ResourceMethod['parents'][number][] = [];
  for (const argument of method.arguments) {
    const param = findParam(context, resource, argument, params, operation);
    const isGiven = supplied.some((one) => one.param === param?.property);
    if (param === undefined || isGiven) continue;
    if (argument.from === 'self') supplied.push({ param: param.property, from: 'self' });
    else if (argument.from === 'parent') {
      parents.push({ param: param.property, parentProperty: argument.property });
    } else supplied.push({ param: param.property, from: 'property', property: argument.property });
  }
  const given = new Set(supplied.map(({ param }) => param));
  const left = params.filter(({ property }) => !given.has(property));
  const ordered = [...left.filter((param) => param.required), ...left.filter((p) => !p.required)];
  return {
    alias: method.alias,
    operation: operation.id,
    origin: method.origin,
    supplied,
    remaining: ordered.map(({ property }) => property),
    parents,
    pointer: method.pointer,
  };
}

/** The param that belongs to an argument. When the operation has none, this is reported and undefined is returned. */
function findParam(
  context: Context,
  resource: Resource,
  argument: NormalArgument,
  params: readonly Param[],
  operation: Operation,
): Param | undefined {
  const { dest, pointer } = argument;
  const named = params.find((param) => param.name === dest || param.property === dest);
  if (argument.from === 'self' && (named?.in !== 'body' || !takesResource(named, operation))) {
    return findOwnBody(context, resource, argument, params, operation, named !== undefined);
  }
  if (named === undefined) {
    context.diagnostics.info('unknown-argument', {
      message: `${operation.id} has no parameter ${dest}; the argument of ${resource.name} is left out.`,
      pointer,
    });
    return undefined;
  }
  if (argument.from !== 'property') return named;
  if (named.in === 'body') {
    context.diagnostics.info('property-not-body', {
      message: `${dest} of ${operation.id} is its body, which is more than the property ${argument.property} of ${resource.name}; the caller supplies it.`,
      pointer,
    });
    return undefined;
  }
  const property = resource.properties.find(({ name }) => name === argument.property);
  if (property !== undefined && mayBe(context, property.type, named.type)) return named;
  context.diagnostics.info('unknown-argument', {
    message: `${resource.name} has no property ${argument.property} for ${dest} of ${operation.id}; the caller supplies it.`,
    pointer,
  });
  return undefined;
}

/** The body for a `self` argument with another name: it belongs to the body if that has the resource's type. */
function findOwnBody(
  context: Context,
  resource: Resource,
  { dest, pointer }: NormalArgument,
  params: readonly Param[],
  operation: Operation,
  isParameter: boolean,
): Param | undefined {
  const type = operation.body?.type;
  const isOwn = type?.kind === 'model' && type.name === nameOf(context, resource.name);
  const body = isOwn && !isParameter ? params.find((param) => param.in === 'body') : undefined;
  if (body !== undefined) {
    context.diagnostics.info('renamed-argument', {
      message: `The body of ${operation.id} is called ${body.property}, not ${dest}; ${resource.name} supplies it.`,
      pointer,
    });
    return body;
  }
  context.diagnostics.info(isParameter ? 'self-not-body' : 'unknown-argument', {
    message: isParameter
      ? `${dest} of ${operation.id} is not its body, so ${resource.name} itself cannot supply it; the caller does.`
      : `${operation.id} has no body ${dest}; the argument of ${resource.name} is left out.`,
    pointer,
  });
  return undefined;
}

/** Whether the resource can be the body: JSON with a type for objects. Which model it is, Okta's aliases know better. */
function takesResource({ type }: Param, { body }: Operation): boolean {
  return body?.encoding === 'json' && ['map', 'model', 'union', 'unknown'].includes(type.kind);
}

/** Whether a value of the property can be passed as the param. Aliases, unions and whatever is unknown are believed. */
function mayBe(context: Context, property: TypeRef, param: TypeRef): boolean {
  // The compiler does not let a value of an unknown type pass for anything else.
  if (property.kind === 'unknown') return param.kind === 'unknown';
  const [given, wanted] = [property, param].map((type) => baseOf(context, type));
  return given === undefined || wanted === undefined || given === wanted;
}

/** What a type is at its core: a base type, or a model of objects by its name; undefined where that is not plain to see. */
function baseOf(context: Context, type: TypeRef): string | undefined {
  if (type.kind === 'enum') return type.base;
  if (type.kind === 'union' || type.kind === 'unknown') return undefined;
  if (type.kind !== 'model') return type.kind;
  const schema = context.document.schemas.find(({ name }) => nameOf(context, name) === type.name);
  if (schema === undefined || kindOf(context, schema.name) !== 'object') return undefined;
  return `model ${type.name}`;
}

function reportUnknownOperation(
  { diagnostics }: Context,
  { name }: Resource,
  { alias, operation, pointer }: NormalResourceMethod,
): void {
  diagnostics.warning('unknown-operation', {
    message: `The method ${alias} of ${name} calls ${operation}, which does not exist; the method is left out.`,
    help: 'Correct the operationId with an overlay.',
    pointer,
  });
}
