import type { Api, Model, Operation, Property, TypeRef } from '@oktaforge/generator';
import {
  type Direction,
  directionOf,
  modelReference,
  requestReference,
  type JsonSchema,
} from './json-schema.js';

/** Something that has a validator: a model in one direction, or an operation's params. */
export interface Subject {
  /** Name of the exported validator: `userModel`, `userInputModel`, `createUserRequest`. */
  readonly validator: string;
  readonly direction: Direction;
  readonly type: TypeRef;
  readonly schema: JsonSchema;
}

/** Every model as its validator checks it, and those of `Input` types. */
export function modelSubjects({ models }: Api): Subject[] {
  return models.flatMap((model) => {
    if (!model.inputDiffers || !model.usage.write) {
      return [modelSubject(model, 'Model', directionOf(model))];
    }
    // Where there is a type of its own for what is written, the other one is what is read, also if nothing reads it.
    return [modelSubject(model, 'Model', 'read'), modelSubject(model, 'InputModel', 'write')];
  });
}

/** The params of every operation. */
export function requestSubjects({ operations }: Api): Subject[] {
  return operations.map((operation) => ({
    validator: `${operation.id}Request`,
    direction: 'write',
    type: paramsType(operation),
    schema: requestReference(operation.id),
  }));
}

function modelSubject(model: Model, suffix: string, direction: Direction): Subject {
  return {
    validator: `${model.name}${suffix}`,
    direction,
    type: { kind: 'model', name: model.name },
    schema: modelReference(model.name, direction),
  };
}

/** An operation's params as an object type: URL parameters, and the body or its parts, by their keys. */
export function paramsType({ params }: Operation): TypeRef {
  const properties = params.map((param) =>
    key(
      param,
      param.in === 'path' && param.type.kind === 'string'
        ? { ...param.type, constraints: { minLength: 1, ...param.type.constraints } }
        : param.type,
    ),
  );
  return { kind: 'object', properties };
}

function key(
  { property, required, pointer }: { property: string; required: boolean; pointer: string },
  type: TypeRef,
): Property {
  const there = required ? 'always' : 'sometimes';
  return { name: property, type, read: there, write: there, deprecated: false, pointer };
}
