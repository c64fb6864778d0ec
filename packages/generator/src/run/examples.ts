import { groupBy } from '../basics/group-by.js';
import { collectExamples } from '../examples/collect.js';
import { type Issue, contradictionOf } from '../examples/contradiction.js';
import type { Contradiction, Example, Judged } from '../examples/types.js';
import { validatorName } from '../ir/names/derived.js';
import type { AliasModel, Api, Json } from '../ir/types.js';
import type { LoadOptions } from '../load/inputs.js';
import type { loadInMemory } from './in-memory.js';
import { readApi } from './read-api.js';
import type { Findings } from './result.js';

/** What became of a description's examples. */
export interface ExamplesResult extends Findings {
  /** Undefined when the description has faults, which `diagnostics` lists. */
  readonly examples: readonly Judged[] | undefined;
  readonly title?: string;
  readonly version?: string;
}

interface Validator {
  readonly validate: (value: unknown) => { readonly issues?: readonly Issue[] };
}

/**
 * Asks the validators of a description about the examples that it gives for bodies of requests and responses. They are the
 * ones that would be generated, with their default options.
 */
export async function judgeExamples(source: LoadOptions): Promise<ExamplesResult> {
  const { api, document, diagnostics, sources } = await readApi(source);
  if (api === undefined || document === undefined) {
    return { examples: undefined, diagnostics, sources };
  }
  const { title, version } = api;
  const found = collectExamples(api, document);
  // Loaded late, as it loads the compiler.
  const { loadInMemory: load } = await import('./in-memory.js');
  return { examples: judged(api, found, load), title, version, diagnostics, sources };
}

function judged(
  api: Api,
  examples: readonly Example[],
  load: typeof loadInMemory,
): readonly Judged[] {
  if (examples.length === 0) return [];
  const bodies = groupBy(examples, ({ type, status }) =>
    JSON.stringify([type, status === undefined]),
  );
  const prefix = freePrefix(api);
  const groups = [...bodies.values()].map((members, index) => ({
    members,
    name: `${prefix}${index}`,
  }));
  const models = groups.flatMap(({ members: [first], name }) =>
    first === undefined ? [] : [modelOf(first, name)],
  );
  const module = load({ ...api, models: [...api.models, ...models] }, ['validators']);
  const validators = module('packages/validators/src/generated/models');
  const contradictions = new Map(
    groups.flatMap(({ members, name }) => {
      const validator = validators[validatorName(name)];
      if (!isValidator(validator)) throw new TypeError(`${name} has no validator`);
      return members.map((example) => [
        example,
        contradictionsIn(example.value, validator.validate),
      ]);
    }),
  );
  return examples.map((example) => {
    const { type: _type, value: _value, ...place } = example;
    return { ...place, contradictions: contradictions.get(example) ?? [] };
  });
}

function isValidator(value: unknown): value is Validator {
  return typeof value === 'object' && value !== null && 'validate' in value;
}

/** The type of a body becomes a model, as only models have validators of their own. */
function modelOf({ type, status, pointer }: Example, name: string): AliasModel {
  const isRead = status !== undefined;
  return {
    kind: 'alias',
    name,
    schemaName: name,
    type,
    deprecated: false,
    pointer,
    usage: { read: isRead, write: !isRead },
    inputDiffers: false,
  };
}

/** A beginning that no model's name has. */
function freePrefix({ models }: Pick<Api, 'models'>, prefix = 'Body'): string {
  const isTaken = models.some(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
  return isTaken ? freePrefix({ models }, `${prefix}OfExample`) : prefix;
}

function contradictionsIn(value: Json, validate: Validator['validate']): readonly Contradiction[] {
  const { issues = [] } = validate(value);
  const found = issues.map((issue) => contradictionOf(issue, value));
  // One item of a list stands for all.
  return [...new Map(found.map((each) => [`${each.place} ${each.reason}`, each])).values()];
}
