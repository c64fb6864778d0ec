import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalDocument, NormalOperation } from '../normalise/types.js';
import type { Model } from './types.js';
import {
  camelCase,
  capitalise,
  inputName,
  isIdentifier,
  isReservedWord,
  fileSlug,
  kebabCase,
  pascalCase,
} from '../basics/words.js';

/**
 * Globals that a generated module needs itself, or that it would be a trap to shadow, and what the SDK's runtime exports beside
 * the models; a model of that name gets the suffix `Model`.
 */
const RESERVED_TYPES: ReadonlySet<string> = new Set(
  `AbortController AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable AsyncIterator Awaited BigInt Blob Boolean
  DataView Date Error Event EventTarget Exclude Extract File FormData Function Generator Headers Intl Iterable Iterator JSON
  Map Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise Proxy Readonly ReadonlyArray ReadableStream
  Record Reflect RegExp Request Required Response ReturnType Set String Symbol TypeError Uint8Array URL URLSearchParams
  WeakMap WeakSet
  AuthContext AuthOptions AuthorizableRequest AuthProvider Base64Body BinaryBody Bound ErrorHookContext FetchLike HookContext
  HookRequest ListOptions NetworkFailure OktaApiError OktaApiErrorFields OktaClient OktaClientOptions OktaConfigError OktaCore
  OktaError OktaErrorDetails OktaHooks OktaListRequest OktaNetworkError OktaRateLimitError OktaRequest OktaResponse
  OktaTimeoutError OperationDescriptor OtherValue Page QueryValue RateLimit RequestOptions ResourceHandle ResponseHookContext
  RetryHookContext`.split(/\s+/),
);

/** Functions of the runtime that generated modules import by name. */
const RUNTIME_FUNCTIONS: ReadonlySet<string> = new Set(
  'base64 binary form json multipart send sendList text'.split(' '),
);

const SUFFIX = 'Model';

/** All names that the packages will export, decided once. */
export interface Names {
  /** Schema name -> type name. */
  readonly models: ReadonlyMap<string, string>;
  /** Schema name of a discriminated model -> name of the subtype for unknown values. */
  readonly others: ReadonlyMap<string, string>;
  /** Which name belongs to what. */
  readonly table: NameTable;
}

/** Type name of a schema: its own in PascalCase, with `Model` behind it where a global has that name. */
export function modelName(schemaName: string): string {
  const name = pascalCase(schemaName);
  return RESERVED_TYPES.has(name) ? `${name}${SUFFIX}` : name;
}

export function paramsName(operationId: string): string {
  return `${capitalise(operationId)}Params`;
}

export function otherName(model: string): string {
  return `Other${model}`;
}

export function areaNames(tag: string): { readonly namespace: string; readonly slug: string } {
  return { namespace: camelCase(tag), slug: fileSlug(kebabCase(tag)) };
}

/** Key of a header in a params object. */
export function headerProperty(wireName: string): string {
  return camelCase(wireName);
}

/** Keeps one table of names in which each name has one owner; a second claim is an error that names both places. */
export class NameTable {
  readonly #owners = new Map<string, { readonly what: string; readonly pointer: string }>();
  readonly #diagnostics: Diagnostics;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  claim(name: string, what: string, pointer: string): void {
    const owner = this.#owners.get(name);
    if (owner === undefined) {
      this.#owners.set(name, { what, pointer });
      return;
    }
    this.#diagnostics.error('name-collision', {
      message: `${what} and ${owner.what} (at ${owner.pointer}) would both be called ${name}.`,
      help: 'Rename one of them with an overlay.',
      pointer,
    });
  }
}

/** Decides the type names of the document and reports the pairs that would share one. */
export function decideNames(document: NormalDocument, diagnostics: Diagnostics): Names {
  const table = new NameTable(diagnostics);
  const models = nameModels(document, diagnostics);
  for (const { name, schema } of document.schemas) {
    table.claim(models.get(name) ?? name, `the schema ${name}`, schema.pointer);
  }
  for (const operation of document.operations) {
    checkOperationId(operation, diagnostics);
    table.claim(paramsName(operation.id), `the params of ${operation.id}`, operation.pointer);
  }
  const others = new Map<string, string>();
  for (const { name, schema } of document.schemas) {
    if (schema.discriminator === undefined) continue;
    const other = otherName(models.get(name) ?? name);
    others.set(name, other);
    table.claim(other, `the unknown subtypes of ${name}`, schema.discriminator.pointer);
  }
  return { models, others, table };
}

/** A schema that is already called like a type keeps its name; one that only comes to it by its spelling makes way. */
function nameModels(
  { schemas }: NormalDocument,
  diagnostics: Diagnostics,
): ReadonlyMap<string, string> {
  const schemaNames = new Set(schemas.map(({ name }) => name));
  return new Map(
    schemas.map(({ name, schema }) => {
      const wanted = modelName(name);
      if (wanted === name || !schemaNames.has(wanted)) return [name, wanted];
      const given = `${wanted}${SUFFIX}`;
      diagnostics.warning('renamed-model', {
        message: `The schema ${name} becomes ${given}, as there also is a schema ${wanted}.`,
        help: 'Rename it with an overlay if another name is better.',
        pointer: schema.pointer,
      });
      return [name, given];
    }),
  );
}

/** Claims the names of the input types, which are known only once it is known which models need one. */
export function claimInputNames(
  { table }: Names,
  models: readonly Pick<Model, 'name' | 'inputDiffers' | 'pointer'>[],
): void {
  for (const { name, inputDiffers, pointer } of models) {
    if (inputDiffers) table.claim(inputName(name), `the input type of ${name}`, pointer);
  }
}

function checkOperationId({ id, pointer }: NormalOperation, diagnostics: Diagnostics): void {
  if (isIdentifier(id) && !isReservedWord(id) && !RUNTIME_FUNCTIONS.has(id)) return;
  diagnostics.error('invalid-name', {
    message: `The operationId ${JSON.stringify(id)} cannot be the name of a function.`,
    help: 'Use letters and digits only, and no word that TypeScript or the generated code needs itself.',
    pointer,
  });
}
