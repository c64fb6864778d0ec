import type { Api, Operation } from '@oktaforge/generator';
import { argumentsOf, callOurs, paramsOf } from './calls.js';
import { differences, type Difference } from './compare.js';
import { type Official, version4, version8 } from './official.js';
import { type Answered, type Recorder, startRecorder } from './recorder.js';
import { unusual } from './unusual.js';
import { verdictOn } from './verdicts.js';

/** A call, and what each client sends for it. */
export interface Row {
  readonly operation: Operation;
  /** What is unusual about its values; absent for usual ones. */
  readonly about?: string;
  /** The request for the second page of a list. */
  readonly isNext: boolean;
  readonly ours: Answered;
  /** By version; a version that has no such operation is absent. */
  readonly theirs: Readonly<Record<string, Theirs>>;
}

export interface Theirs {
  readonly answered: Answered;
  readonly judged: readonly { readonly difference: Difference; readonly verdict: number }[];
}

interface Call extends Pick<Row, 'operation' | 'about' | 'isNext'> {
  readonly params: Readonly<Record<string, unknown>>;
}

/** Makes every call with all three clients, and compares what they send. */
export async function witness(api: Api): Promise<Row[]> {
  const officials = [version4(), version8()];
  const recorder = await startRecorder();
  try {
    const rows: Row[] = [];
    // One after the other: the recorder knows a request by its turn.
    for (const call of callsOf(api)) rows.push(await rowOf(call, api, officials, recorder));
    return rows;
  } finally {
    await recorder.stop();
  }
}

function callsOf(api: Api): Call[] {
  const usual = api.operations.map((operation) => ({
    operation,
    params: paramsOf(operation, api),
    isNext: false,
  }));
  const lists = usual.filter(({ operation }) => operation.pagination !== undefined);
  return [
    ...usual,
    ...unusual.map(([about, id, params]) => ({
      about,
      params,
      operation: known(id, api),
      isNext: false,
    })),
    ...lists.map((call) => ({ ...call, isNext: true })),
  ];
}

function known(id: string, api: Api): Operation {
  const found = api.operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`the description has no operation ${id}`);
  return found;
}

async function rowOf(
  { params, ...call }: Call,
  api: Api,
  officials: readonly Official[],
  recorder: Recorder,
): Promise<Row> {
  const { operation, isNext } = call;
  const { url } = recorder;
  const record = isNext ? recorder.recordNext : recorder.record;
  const ours = await record(() => callOurs(operation, api, params, url));
  const args = await argumentsOf(operation, params);
  const theirs: Record<string, Theirs> = {};
  for (const { version, callOf } of officials) {
    const official = callOf(operation);
    if (official === undefined) continue;
    const answered = await record(() => official(args, url));
    const judged = differences(answered, ours).map((difference) => {
      const request = `${operation.method} ${operation.path}`;
      return { difference, verdict: verdictOn(version, request, difference, isNext) };
    });
    theirs[version] = { answered, judged };
  }
  return { ...call, ours, theirs };
}
