import { groupBy } from '../../src/basics/group-by.js';
import type { LoadOptions } from '../../src/load/inputs.js';
import { type Evidence, type Judge, createJudge, gatherEvidence } from '../evidence/evidence.js';
import type { Exchange } from '../evidence/exchanges.js';
import { paramsOf, judgeExchanges } from '../evidence/judge.js';
import { shareOf, type Share } from '../evidence/report.js';
import { createRouter } from '../evidence/routes.js';
import { type Forbidden, type Kind, forbiddenBy, ignoredWhenSent, kinds } from './forbidden.js';

/** A description to judge, and the same as it is written, which says independently of the corrections what is forbidden. */
export interface Subject {
  readonly name: string;
  readonly corrected: LoadOptions;
  readonly written: LoadOptions;
}

/** How many mutants were refused. */
export interface Refusals {
  readonly mutants: number;
  readonly refused: number;
}

/** What became of the bodies of one operation. */
export interface OperationRow {
  readonly operation: string;
  readonly requests: Passed;
  readonly responses: Passed;
  readonly mutants: Refusals;
}

interface Passed {
  readonly bodies: number;
  readonly accepted: number;
}

/** A kind of mutant that is accepted at a place, with how many. */
export interface Accepted {
  readonly operation: string;
  readonly kind: Kind;
  readonly owner: string;
  readonly path: string;
  /** What was put there, as JSON; nothing where something was taken away. */
  readonly replacement: string | undefined;
  readonly mutants: number;
}

/** What recordings say of a description with its corrections. */
export interface Judgement {
  readonly name: string;
  readonly requests: Share;
  readonly responses: Share;
  readonly mutants: Refusals;
  readonly byKind: Readonly<Record<Kind, Refusals>>;
  readonly byOperation: readonly OperationRow[];
  /** Recorded bodies that are refused, by place. */
  readonly refused: Evidence['faults'];
  readonly accepted: readonly Accepted[];
}

interface Verdict {
  readonly mutant: Forbidden;
  readonly isRefused: boolean;
}

/** Judges recordings, and mutants of what the API took, by the validators of a description. */
export async function judgeRecordings(
  { name, corrected, written }: Subject,
  exchanges: readonly Exchange[],
  seed: number,
): Promise<Judgement> {
  const judge = await createJudge(corrected);
  const { request, response, faults } = gatherEvidence(judge, exchanges);
  const asWritten = (await createJudge(written)).api;
  const verdicts = judgeMutants(judge, asWritten, exchanges, seed);
  const byKind = groupBy(verdicts, ({ mutant }) => mutant.kind);
  return {
    name,
    requests: request,
    responses: response,
    mutants: refusals(verdicts),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, refusals(byKind.get(kind) ?? [])]),
    ) as Judgement['byKind'],
    byOperation: rowsOf(judge, exchanges, verdicts),
    refused: faults,
    accepted: acceptedOf(verdicts),
  };
}

/** Of the description as it is written and as it is corrected, each mutant once. */
function judgeMutants(
  { api, validators }: Judge,
  written: Judge['api'],
  exchanges: readonly Exchange[],
  seed: number,
): readonly Verdict[] {
  // What a correction says to be set by the API alone is ignored, whatever is written.
  const ignored = ignoredWhenSent(api);
  const mutants = [api, written].flatMap((each) => forbiddenBy(each, exchanges, seed, ignored));
  const distinct = new Map(
    mutants.map((mutant) => [`${mutant.operation.id} ${JSON.stringify(mutant.body)}`, mutant]),
  );
  const route = createRouter(api.operations);
  return [...distinct.values()].flatMap((mutant): Verdict[] => {
    const { exchange, body } = mutant;
    const operation = route(exchange);
    const validator = operation && validators.requests.get(operation.id);
    const params = operation && paramsOf(operation, { ...exchange, requestBody: body });
    // What is refused as it was recorded says nothing about the change.
    const original = operation && paramsOf(operation, exchange);
    if (validator === undefined || !validator.validate(original).ok) return [];
    return [{ mutant, isRefused: !validator.validate(params).ok }];
  });
}

function refusals(verdicts: readonly Verdict[]): Refusals {
  return {
    mutants: verdicts.length,
    refused: verdicts.filter(({ isRefused }) => isRefused).length,
  };
}

function acceptedOf(verdicts: readonly Verdict[]): readonly Accepted[] {
  const groups = groupBy(
    verdicts.filter(({ isRefused }) => !isRefused),
    ({ mutant }) => `${operationOf(mutant)} ${mutant.kind} ${mutant.owner}`,
  );
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { mutant } = first;
    return [
      {
        operation: operationOf(mutant),
        kind: mutant.kind,
        owner: mutant.owner,
        path: mutant.path.join('.'),
        replacement: JSON.stringify(mutant.replacement),
        mutants: all.length,
      },
    ];
  });
}

function operationOf({ operation: { method, path } }: Pick<Forbidden, 'operation'>): string {
  return `${method} ${path}`;
}

function rowsOf(
  { api, validators }: Judge,
  exchanges: readonly Exchange[],
  mutants: readonly Verdict[],
): readonly OperationRow[] {
  const bodies = groupBy(judgeExchanges(api, validators, exchanges).verdicts, operationOf);
  const changed = groupBy(mutants, ({ mutant }) => operationOf(mutant));
  const names = [...new Set([...bodies.keys(), ...changed.keys()])].toSorted();
  return names.map((operation) => {
    const passed = (direction: 'request' | 'response'): Passed => {
      const { bodies: count, accepted } = shareOf(bodies.get(operation) ?? [], direction);
      return { bodies: count, accepted };
    };
    return {
      operation,
      requests: passed('request'),
      responses: passed('response'),
      mutants: refusals(changed.get(operation) ?? []),
    };
  });
}
