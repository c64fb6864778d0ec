import { aliasedBody } from '../../ir/caller-values.js';
import { bodyForms, type BodyForm } from '../../ir/body-forms.js';
import type { Operation, Param } from '../../ir/types.js';
import {
  literalText,
  text,
  type Expression,
  type FunctionParameter,
  type TypeNode,
  element,
  identifier,
  literal,
} from '../../ts/index.js';
import type { FileImports } from '../shared/imports.js';
import { runtimeModule, typeNode, unionOf } from '../shared/type-nodes.js';

/** What a function takes that calls an operation. */
export interface Called {
  readonly operation: Operation;
  /** The type of the params, or of those that the caller supplies. */
  readonly type: TypeNode;
  /** Which params those are. */
  readonly params: readonly Param[];
}

/** In which media type the answer comes: the default or another one, where the caller may choose. */
export type Answered = 'default' | 'other' | 'unasked';

/**
 * The parameters for params and options. Where the type of the body depends on its media type they belong together, and are
 * one rest parameter: a union of tuples is all overloads in one signature.
 */
export function callParameters(
  called: Called,
  answered: Answered,
  imports: FileImports,
): FunctionParameter[] {
  const { operation, params } = called;
  const [first, ...others] = formsOf(called);
  if (first !== undefined && others.length > 0) {
    const tuples = [
      tuple('SentByDefault', called, first, answered, imports),
      ...others.map((form) => tuple('SentAs', called, form, answered, imports)),
    ];
    return [{ name: 'args', rest: true, type: unionOf(tuples) }];
  }
  const isOptional = !params.some(({ required }) => required);
  const hasOptionalOptions = answered !== 'other';
  const chosen = [...contentType(operation, first), ...accept(operation, answered)];
  const type = paramsOrBody(called, imports);
  return [
    isOptional && !hasOptionalOptions
      ? { name: 'params', type: unionOf([type, text('undefined')]) }
      : { name: 'params', type, optional: isOptional },
    {
      name: 'options',
      type: text([optionsType(operation, imports), ...membersType(chosen)].join(' & ')),
      optional: hasOptionalOptions,
    },
  ];
}

/** The type of the params, or of the same with the body as `body`. */
export function paramsOrBody({ operation, type, params }: Called, imports: FileImports): TypeNode {
  const body = aliasedBody(operation.params);
  if (body === undefined || !params.includes(body)) return type;
  const key = text(literalText(body.property));
  const name = imports.type(runtimeModule, 'WithBody');
  return unionOf([type, { kind: 'generic', name, arguments: [type, key] }]);
}

/** Params and options that belong together, for one type of the body. */
function tuple(
  name: 'SentByDefault' | 'SentAs',
  { operation, type, params }: Called,
  form: BodyForm,
  answered: Answered,
  imports: FileImports,
): TypeNode {
  const body = params.find((param) => param.in === 'body');
  const node = typeNode(form.type, 'write', imports);
  const own = membersType(accept(operation, answered));
  const isUsual = operation.pagination === undefined && own.length === 0;
  const options = isUsual ? [] : [text([optionsType(operation, imports), ...own].join(' & '))];
  return {
    kind: 'generic',
    name: imports.type(runtimeModule, name),
    arguments: [
      type,
      text(literalText(body?.property ?? 'body')),
      body?.required === false ? unionOf([node, text('undefined')]) : node,
      unionOf(form.mediaTypes.map((mediaType) => text(literalText(mediaType)))),
      ...options,
    ],
  };
}

/** Params and options as arguments, of a function with these parameters. */
export function callArguments(called: Called): readonly Expression[] {
  if (!hasForms(called)) return ['params', 'options'].map(identifier);
  return [0, 1].map((index) => element(identifier('args'), literal(index)));
}

/** Whether the caller supplies a body whose type depends on its media type. */
export function hasForms(called: Called): boolean {
  return formsOf(called).length > 1;
}

/** The types that the body may have. One that the caller does not supply goes in the media types of the default's type. */
function formsOf({ operation: { body }, params }: Called): readonly BodyForm[] {
  if (body === undefined) return [];
  const forms = bodyForms(body);
  return params.some((param) => param.in === 'body') ? forms : forms.slice(0, 1);
}

function contentType({ body }: Operation, form: BodyForm | undefined): readonly string[] {
  if (body?.others === undefined || form === undefined) return [];
  return [`readonly contentType?: ${mediaTypes(form.mediaTypes)} | undefined`];
}

function accept({ result }: Operation, answered: Answered): readonly string[] {
  if (result?.others === undefined || answered === 'unasked') return [];
  return answered === 'default'
    ? [`readonly accept?: ${mediaTypes([result.mediaType])} | undefined`]
    : [`readonly accept: ${mediaTypes(result.others.map(({ mediaType }) => mediaType))}`];
}

function mediaTypes(names: readonly string[]): string {
  return names.map(literalText).join(' | ');
}

function optionsType({ pagination }: Operation, imports: FileImports): string {
  return imports.type(runtimeModule, pagination === undefined ? 'RequestOptions' : 'ListOptions');
}

function membersType(members: readonly string[]): readonly string[] {
  return members.length === 0 ? [] : [`{ ${members.join('; ')} }`];
}
