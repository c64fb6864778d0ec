import { type Change, changesOf } from '../../../validators/test/mutation/mutate.js';
import { createTable } from '../../../validators/test/mutation/table.js';
import { modelReference, requestReference } from '../../../validators/test/support/json-schema.js';
import { createAjv } from '../../../validators/test/support/validators-ajv.js';
import type { Api } from '../../src/ir/types.js';
import { mapNodes } from '../../src/ir/walk.js';
import type { Exchange } from './exchanges.js';
import { paramsOf, succeeded } from './judge.js';
import { createRouter } from './routes.js';
import type { Issue, Validators } from './validators.js';

/** What became of recorded requests with one change. */
export interface MutantsReport {
  readonly table: ReturnType<typeof createTable>;
  /** Recorded requests that were changed, each body of an operation once. */
  readonly requests: number;
  /** Changes on which the validators and the description part. */
  readonly wrong: readonly string[];
}

/** Changes requests that the API took, and compares what the validators say with what the description says, by ajv. */
export function judgeMutants(
  api: Api,
  { requests }: Validators,
  exchanges: readonly Exchange[],
): MutantsReport {
  const ajvFor = createAjv(withCheckedFormats(api));
  const table = createTable();
  const wrong: string[] = [];
  const taken = takenRequests(api, exchanges);
  for (const { id, params } of taken) {
    const ajv = ajvFor(requestReference(id));
    const validator = requests.get(id);
    // Of what is wrong as it was recorded, a change does not say anything.
    if (validator === undefined || !ajv(params)) continue;
    for (const change of changesOf(params)) {
      const result = validator.validate(change.value);
      const forbidden = !ajv(change.value);
      const placed = !result.ok && result.issues.some((issue) => isAt(issue, change));
      table.count({ kind: change.kind, forbidden, rejected: !result.ok, placed });
      if (forbidden === result.ok) wrong.push(`${id}: ${change.kind} at ${change.path.join('.')}`);
    }
  }
  return { table, requests: taken.length, wrong };
}

/** The same with dates in what the API answered, as what is sent has none that are checked: only the API sets them. */
export function judgeReadDates(
  api: Api,
  { models }: Validators,
  exchanges: readonly Exchange[],
): Pick<MutantsReport, 'table' | 'wrong'> {
  const ajvFor = createAjv(withCheckedFormats(api));
  const table = createTable();
  const wrong: string[] = [];
  for (const { name, value } of answeredThings(api, exchanges)) {
    const ajv = ajvFor(modelReference(name, 'read'));
    const validator = models.get(name);
    if (validator === undefined || !ajv(value)) continue;
    for (const change of [...changesOf(value)].filter(({ kind }) => kind === 'bad date')) {
      const result = validator.validate(change.value);
      const forbidden = !ajv(change.value);
      const placed = !result.ok && result.issues.some((issue) => isAt(issue, change));
      table.count({ kind: change.kind, forbidden, rejected: !result.ok, placed });
      if (forbidden === result.ok)
        wrong.push(`${name}: ${change.kind} at ${change.path.join('.')}`);
    }
  }
  return { table, wrong };
}

/** The things that the API answered with, alone or in a list; the first few of each model, as most are alike. */
function answeredThings(
  api: Api,
  exchanges: readonly Exchange[],
): readonly { readonly name: string; readonly value: unknown }[] {
  const route = createRouter(api.operations);
  const made = new Map<string, number>();
  return exchanges.filter(succeeded).flatMap((exchange) => {
    const type = route(exchange)?.result?.type;
    const thing = type?.kind === 'array' ? type.items : type;
    if (thing?.kind !== 'model') return [];
    const { name } = thing;
    const values: readonly unknown[] = [exchange.responseBody].flat();
    return values.flatMap((value) => {
      const count = (made.get(name) ?? 0) + 1;
      made.set(name, count);
      return count <= mostOfModel ? [{ name, value }] : [];
    });
  });
}

const mostOfModel = 20;

/** Validators leave it to the API whether a text is an address of mail or of the web. */
function withCheckedFormats(api: Api): Api {
  return mapNodes(api, (node) => {
    const { format, ...rest } = node;
    return format === 'email' || format === 'uri' ? rest : node;
  });
}

function takenRequests(
  api: Api,
  exchanges: readonly Exchange[],
): readonly { readonly id: string; readonly params: unknown }[] {
  const route = createRouter(api.operations);
  const taken = exchanges.filter(succeeded).flatMap((exchange) => {
    const operation = route(exchange);
    const params = operation === undefined ? undefined : paramsOf(operation, exchange);
    return operation === undefined || params === undefined ? [] : [{ id: operation.id, params }];
  });
  return [...new Map(taken.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether an issue is where the change is, or inside it. */
function isAt({ path }: Issue, { path: place }: Change): boolean {
  return place.every((key, index) => path[index] === key);
}
