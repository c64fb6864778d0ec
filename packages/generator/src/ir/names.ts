import type { Diagnostics } from '../diagnostics/collector.js';
import type { NormalDocument, NormalNamedSchema, NormalOperation } from '../normalise/types.js';
import { camelCase, isIdentifier, madeOperationId, pascalCase } from '../basics/words.js';
import { exportsOfModel, exportsOfOperation, otherName } from './names/derived.js';
import { type KeptNames, nothingKept, routeOf } from './names/kept.js';
import { reservedFunctions, reservedTypes, reservedWords } from './names/reserved.js';
import { type Choice, isVariant, type Nameable, NameTable } from './names/table.js';

const SUFFIX = 'Model';
const OPERATION_SUFFIX = 'Operation';

/** The names of operations and models, decided once. `names/derived.ts` says which others follow from them. */
export interface Names {
  /** Schema name -> type name. */
  readonly models: ReadonlyMap<string, string>;
  /** Schema name of a discriminated model -> name of the subtype for unknown values. */
  readonly others: ReadonlyMap<string, string>;
  /** Operation -> function name. */
  readonly operations: ReadonlyMap<NormalOperation, string>;
}

/** Type name of a schema: its own name in PascalCase, with the suffix `Model` if the name is reserved. */
export function modelName(schemaName: string): string {
  const name = pascalCase(schemaName);
  return reservedTypes.has(name) ? `${name}${SUFFIX}` : name;
}

/** Key of a header in a params object. */
export function headerProperty(wireName: string): string {
  return camelCase(wireName) || wireName;
}

/** Function name of an operation: the operationId where it can be one, else its words, else method and path. */
function functionName({ id, method, path }: NormalOperation): string {
  if (isIdentifier(id)) return id;
  const name = camelCase(id) || madeOperationId(method, path);
  return isIdentifier(name) ? name : `operation${name}`;
}

/**
 * Decides the names of the document. What had a name before keeps it. Of the rest, who is called so in the description comes
 * before who only comes to it by its spelling, and operations come before schemas, since their names are what people call.
 */
export function decideNames(
  document: NormalDocument,
  diagnostics: Diagnostics,
  kept: KeptNames = nothingKept,
): Names {
  const table = new NameTable();
  for (const scope of ['sdk', 'validators'] as const) {
    const names = [...reservedTypes, ...reservedFunctions, ...reservedWords];
    table.reserve(
      'TypeScript or the generated code',
      names.map((name) => [scope, name]),
    );
  }
  const schemas = document.schemas.map((schema) => ({
    schema,
    thing: nameableSchema(schema, kept),
  }));
  const operations = document.operations.map((operation) => ({
    operation,
    thing: nameableOperation(operation, kept),
  }));
  const things = [...operations, ...schemas].map(({ thing }) => thing);
  const choices = new Map(
    things.toSorted((one, other) => one.rank - other.rank).map((one) => [one, table.choose(one)]),
  );
  const nameOf = (thing: Ranked): string => choices.get(thing)?.name ?? thing.wanted;
  for (const { schema, thing } of schemas)
    reportModel(schema, thing, choices.get(thing), diagnostics);
  for (const { operation, thing } of operations) {
    reportOperation(operation, thing, choices.get(thing), diagnostics);
  }
  return {
    models: new Map(schemas.map(({ schema, thing }) => [schema.name, nameOf(thing)])),
    others: new Map(
      schemas.flatMap(({ schema: { name, schema }, thing }) =>
        schema.discriminator === undefined ? [] : [[name, otherName(nameOf(thing))] as const],
      ),
    ),
    operations: new Map(operations.map(({ operation, thing }) => [operation, nameOf(thing)])),
  };
}

type Ranked = Nameable & { readonly rank: number };

/** The lower, the earlier it chooses. */
const RANKS = { kept: 0, operation: 1, schema: 2, spelledSchema: 3, spelledOperation: 4 } as const;

function nameableSchema({ name, schema }: NormalNamedSchema, { models }: KeptNames): Ranked {
  const wanted = modelName(name);
  const before = models.get(name);
  const kept = before !== undefined && isVariant(before, wanted, SUFFIX) ? before : undefined;
  const traits = {
    isDiscriminated: schema.discriminator !== undefined,
    hasMethods: schema.methods.length > 0,
  };
  return {
    what: `the schema ${name}`,
    pointer: schema.pointer,
    wanted,
    suffix: SUFFIX,
    kept,
    exports: (base) => exportsOfModel(base, traits),
    rank: kept !== undefined ? RANKS.kept : wanted === name ? RANKS.schema : RANKS.spelledSchema,
  };
}

function nameableOperation(operation: NormalOperation, { operations }: KeptNames): Ranked {
  const wanted = functionName(operation);
  const kept = operations
    .get(routeOf(operation))
    ?.find((name) => isVariant(name, wanted, OPERATION_SUFFIX));
  const isExact = wanted === operation.id && operation.isNameless !== true;
  return {
    what: `the operation ${operation.id}`,
    pointer: operation.pointer,
    wanted,
    suffix: OPERATION_SUFFIX,
    kept,
    exports: exportsOfOperation,
    rank: kept !== undefined ? RANKS.kept : isExact ? RANKS.operation : RANKS.spelledOperation,
  };
}

function reportModel(
  { name, schema: { pointer } }: NormalNamedSchema,
  { wanted }: Nameable,
  choice: Choice | undefined,
  diagnostics: Diagnostics,
): void {
  if (choice?.owner === undefined || choice.name === wanted) return;
  diagnostics.warning('renamed-model', {
    message: `The schema ${name} becomes ${choice.name}, as ${wanted} or a name that comes with it belongs to ${choice.owner.what}.`,
    help: 'Rename it with an overlay if another name is better.',
    pointer,
  });
}

function reportOperation(
  { id, pointer, isNameless }: NormalOperation,
  { wanted }: Nameable,
  choice: Choice | undefined,
  diagnostics: Diagnostics,
): void {
  if (choice === undefined || choice.name === id || (isNameless && choice.name === wanted)) return;
  const { name, owner } = choice;
  const reason =
    owner === undefined || name === wanted
      ? 'the operationId cannot be the name of a function'
      : `${wanted} or a name that comes with it belongs to ${owner.what}`;
  diagnostics.warning('renamed-operation', {
    message: `The operation ${JSON.stringify(id)} becomes ${name}, as ${reason}.`,
    help: 'Give it another operationId with an overlay if another name is better.',
    pointer,
  });
}
