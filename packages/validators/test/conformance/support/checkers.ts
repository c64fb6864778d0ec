import type { ErrorObject } from 'ajv';
import type { Api, Operation, TypeRef } from '@oktaforge/generator';
import * as models from '../../../src/generated/models.js';
import * as requests from '../../../src/generated/requests.js';
import type { ModelValidator, RequestValidator } from '../../../src/runtime/types.js';
import { type JsonSchema, requestReference, typeSchema } from '../../support/json-schema.js';
import { createAjv } from '../../support/validators-ajv.js';

/** Says what is wrong with a value, a line each; nothing where it is right. */
export interface Checker {
  readonly name: string;
  answer(operation: Operation, body: unknown): readonly string[];
  request(operation: Operation, params: unknown): readonly string[];
}

/** The description itself, by way of JSON Schema. */
export function ajvChecker(api: Api): Checker {
  const ajvFor = createAjv(api, { allErrors: true });
  const check = (schema: JsonSchema, value: unknown): readonly string[] => {
    const validate = ajvFor(schema);
    return validate(value) ? [] : (validate.errors ?? []).map(lineOf);
  };
  return {
    name: 'ajv',
    answer: ({ result }, body) =>
      result === undefined ? [] : check(typeSchema(result.type, 'read'), body),
    request: ({ id }, params) => check(requestReference(id), params),
  };
}

/** The generated validators. */
export function ownChecker(): Checker {
  const byModel = new Map(
    (Object.values(models) as ModelValidator<unknown>[]).map((each) => [each.model, each]),
  );
  const byOperation = new Map(
    (Object.values(requests) as RequestValidator<unknown>[]).map((each) => [
      each.operationId,
      each,
    ]),
  );
  return {
    name: 'validators',
    answer: ({ result }, body) => (result === undefined ? [] : ofType(byModel, result.type, body)),
    request: ({ id }, params) => issuesOf(known(byOperation, id), params),
  };
}

/** There is a validator for each model; answers are models, and lists and maps of them. */
function ofType(
  byModel: ReadonlyMap<string, ModelValidator<unknown>>,
  type: TypeRef,
  value: unknown,
): readonly string[] {
  switch (type.kind) {
    case 'model':
      return issuesOf(known(byModel, type.name), value);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item) => ofType(byModel, type.items, item))
        : ['not an array'];
    case 'string':
      return typeof value === 'string' ? [] : ['not text'];
    default:
      throw new Error(`no validator for an answer of kind ${type.kind}`);
  }
}

function issuesOf(
  validator: ModelValidator<unknown> | RequestValidator<unknown>,
  value: unknown,
): readonly string[] {
  const result = validator.validate(value);
  return result.ok ? [] : result.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
}

function known<T>(validators: ReadonlyMap<string, T>, name: string): T {
  const validator = validators.get(name);
  if (validator === undefined) throw new Error(`no validator for ${name}`);
  return validator;
}

function lineOf({ instancePath, message }: ErrorObject): string {
  return `${instancePath} ${message ?? ''}`;
}
