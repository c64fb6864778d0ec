import { join } from 'node:path';

import {
  requestExamplesName,
  requestName,
  responseExamplesName,
  validatorName,
} from '../../src/ir/names/derived.js';
import type { Operation, TypeRef } from '../../src/ir/types.js';
import type { LoadOptions } from '../../src/load/inputs.js';
import { readApi } from '../../src/run/read-api.js';

/** What the validators say of the examples among the fixtures. */
export interface SampledExamples {
  /** How many the description has that fit its schemas. */
  readonly described: number;
  /** How many were validated; answers without a name for their type are not. */
  readonly validated: number;
  /** Each as `op name: code /path`. */
  readonly refused: readonly string[];
}

type Examples = Readonly<Record<string, (wanted?: object) => unknown>>;
type Module<T> = Readonly<Record<string, T | undefined>>;
interface Validator {
  readonly validate: (value: unknown) => {
    readonly issues?: readonly { readonly code: string; readonly path: readonly unknown[] }[];
  };
}

/**
 * Makes and validates every example, bodies within the params of their operation.
 *
 * @param root workspace with the sources of the packages, generated code and runtimes
 */
export async function sampleExamples(source: LoadOptions, root: string): Promise<SampledExamples> {
  const { api } = await readApi(source);
  const load = (name: string, module: string): Promise<unknown> =>
    import(join(root, 'packages', name, 'src/generated', `${module}.ts`));
  const made = (await load('mocks', 'responses')) as Module<Examples>;
  const requests = (await load('validators', 'requests')) as Module<Validator>;
  const models = (await load('validators', 'models')) as Module<Validator>;
  const refused: string[] = [];
  let [described, validated] = [0, 0];
  for (const operation of api?.operations ?? []) {
    const { id, docs, result } = operation;
    const { read = [], write = [] } = docs?.examples ?? {};
    described += read.length + write.length;
    const [sent, answered] = [made[requestExamplesName(id)], made[responseExamplesName(id)]];
    for (const [name, make] of Object.entries(sent ?? {})) {
      validated += 1;
      refused.push(...refusals(`${id} ${name}`, requestFaults(operation, make(), requests)));
    }
    for (const [name, make] of Object.entries(answered ?? {})) {
      const faults = answerFaults(result?.type, make(), models);
      if (faults === undefined) continue;
      validated += 1;
      refused.push(...refusals(`${id} ${name}`, faults));
    }
  }
  return { described, validated, refused };
}

type Issues = NonNullable<ReturnType<Validator['validate']>['issues']>;

/** Issues of the body: what else the operation needs is not there. */
function requestFaults(
  { id, params }: Operation,
  value: unknown,
  requests: Module<Validator>,
): Issues {
  const whole = params.find((param) => param.in === 'body');
  const parts = params.filter((param) => param.in === 'part').map(({ property }) => property);
  const given = whole === undefined ? value : { [whole.property]: value };
  const own = new Set<unknown>(whole === undefined ? parts : [whole.property]);
  const { issues = [] } = requests[requestName(id)]?.validate(given) ?? {};
  return issues.filter(({ path }) => own.has(path[0]));
}

function answerFaults(
  type: TypeRef | undefined,
  value: unknown,
  models: Module<Validator>,
): Issues | undefined {
  if (type?.kind === 'model') return models[validatorName(type.name)]?.validate(value).issues ?? [];
  if (type?.kind !== 'array' || !Array.isArray(value)) return undefined;
  const faults = value.map((item) => answerFaults(type.items, item, models));
  return faults.some((each) => each === undefined)
    ? undefined
    : faults.flatMap((each) => each ?? []);
}

function refusals(what: string, issues: Issues): string[] {
  return issues.map(({ code, path }) => `${what}: ${code} /${path.join('/')}`);
}
