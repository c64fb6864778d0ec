import { aliasedBody, takesDate, takesFile } from '../../ir/caller-values.js';
import { bodyForms } from '../../ir/body-forms.js';
import { sameBothWays } from '../../ir/direction.js';
import { nullsOf } from '../../ir/nulls.js';
import { requestName } from '../../ir/names/derived.js';
import type { Api, Area, Body, Operation, Param, Property, TypeRef } from '../../ir/types.js';
import {
  fields,
  identifier,
  literal,
  pureCall,
  type Declaration,
  type Expression,
  type TypeScriptFile,
} from '../../ts/index.js';
import { docs } from '../shared/jsdoc.js';
import { fileHeader } from '../shared/header.js';
import { operationsOf, pathKey } from '../shared/operations-of.js';
import { generatedRoot, paramsModule, requestsModule } from './files.js';
import { InlineChecks } from './inline-checks.js';
import { CheckImports, type Indexes } from './check-imports.js';
import { shapeCheck } from './shape-check.js';
import { BASE64, DATE, FILE, SEGMENT } from './type-check.js';

/** One file for each area. It has two declarations for each operation: a function that checks its params, and its validator. */
export function requestFile(api: Api, area: Area, { checks }: Indexes): TypeScriptFile {
  const module = requestsModule(area);
  const imports = new CheckImports(checks, module);
  const declarations = operationsOf(api, area).flatMap((operation) =>
    requestDeclarations(operation, area, imports),
  );
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: imports.list(),
    declarations,
  };
}

function requestDeclarations(
  operation: Operation,
  area: Area,
  imports: CheckImports,
): Declaration[] {
  const check = imports.local.paramsCheck(operation.id);
  const forms = formChecks(operation, check, imports);
  const type = imports.type(paramsModule(area), operation.paramsName);
  const validatorOf: ValidatorOf = (name) =>
    pureCall(imports.runtime('requestValidator'), [type], literal(operation.id), identifier(name));
  return [
    ...paramsCheck(check, operation, imports),
    ...forms.flatMap(({ declarations }) => declarations),
    {
      kind: 'const',
      name: requestName(operation.id),
      exported: true,
      value: withAlias(
        operation,
        byMediaType(validatorOf(check), forms, validatorOf, imports),
        imports,
      ),
      docs: docs(
        [
          `Checks the params of \`${operation.id}\`, \`${operation.method} ${pathKey(operation)}\`: the object that the SDK's function takes.`,
        ],
        [operation.docs?.url === undefined ? undefined : `@see ${operation.docs.url}`],
      ),
    },
  ];
}

/** The validator of a check of the params. */
type ValidatorOf = (check: string) => Expression;

/** The check of the params under a media type of the body. */
interface FormCheck {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** One check for each type that the body may have, where there are several. */
function formChecks(operation: Operation, check: string, imports: CheckImports): FormCheck[] {
  const { body } = operation;
  const forms = body === undefined ? [] : bodyForms(body);
  if (forms.length < 2) return [];
  return forms.map(({ type, mediaTypes }, index) => {
    const name = imports.local.free(`${check}Form${index + 1}`);
    const declarations = paramsCheck(name, withBodyOf(operation, type), imports);
    return { name, mediaTypes, declarations };
  });
}

/** The operation with one of the types that its body may have. */
export function withBodyOf(operation: Operation, type: TypeRef): Operation {
  const params = operation.params.map((param) =>
    param.in === 'body' ? { ...param, type } : param,
  );
  return { ...operation, params };
}

function byMediaType(
  any: Expression,
  forms: readonly FormCheck[],
  validatorOf: ValidatorOf,
  imports: CheckImports,
): Expression {
  if (forms.length === 0) return any;
  const entries = forms.flatMap(({ name, mediaTypes }) =>
    mediaTypes.map((mediaType) => [mediaType, validatorOf(name)] as const),
  );
  return pureCall(imports.runtime('byMediaType'), [], any, { ...fields(entries), multiline: true });
}

/** The validator, which takes the body under its other name, too, where it has one. */
function withAlias(
  { params }: Operation,
  validator: Expression,
  imports: CheckImports,
): Expression {
  const body = aliasedBody(params);
  if (body === undefined) return validator;
  return pureCall(imports.runtime('bodyAlias'), [], validator, literal(body.property));
}

function paramsCheck(name: string, operation: Operation, imports: CheckImports): Declaration[] {
  const inline = new InlineChecks(name, imports);
  // Params may be left out where none is required, as in a call of the SDK.
  const rest = { exported: false, fallback: fields([]) };
  const hasAlias = aliasedBody(operation.params) !== undefined;
  const params = { properties: paramsOf(operation), isParams: true as const, hasAlias };
  const check = shapeCheck(name, params, inline, rest);
  return [...inline.declarations(), check];
}

/** The keys of the params object as properties, so that it is checked like any other object. */
export function paramsOf({ params, body }: Pick<Operation, 'params' | 'body'>): Property[] {
  return params.map((param) => {
    const { property: name, required, pointer, secret } = param;
    const type = checkedType(param, body);
    return {
      name,
      type,
      ...sameBothWays(required),
      deprecated: false,
      ...(secret && { secret }),
      pointer,
    };
  });
}

/** The type that is checked. What is no type of the IR is a string with a format of our own. */
function checkedType(param: Param, body: Body | undefined): TypeRef {
  const { in: place, type } = param;
  if (takesDate(param)) return eachAs(DATE, type);
  if (takesFile(param)) return eachAs(FILE, type);
  switch (place) {
    case 'path':
      return type.kind === 'string' && type.constraints === undefined
        ? { ...type, format: SEGMENT }
        : type;
    case 'body':
      return body?.encoding === 'base64' ? { kind: 'string', format: BASE64 } : type;
    default:
      return type;
  }
}

/** A string of a format in the place of a type, or of the items of an array. */
function eachAs(format: string, type: TypeRef): TypeRef {
  if (type.kind === 'array') return { ...type, items: eachAs(format, type.items) };
  return { kind: 'string', format, ...nullsOf(type) };
}
