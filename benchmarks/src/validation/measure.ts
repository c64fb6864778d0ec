import { join } from 'node:path';
import { type Absent, type Contestant, isPresent } from '../contestant.js';
import type { Budget, PeerFigure, Row } from '../report/row.js';
import { BenchmarkFailure } from '../run/failure.js';
import { oneByOne } from '../run/one-by-one.js';
import { ajv } from './contestants/ajv.js';
import { arktype } from './contestants/arktype.js';
import { heyApiValibot, heyApiZod } from './contestants/hey-api.js';
import { writeOurChecks } from './contestants/ours.js';
import { typebox } from './contestants/typebox.js';
import { typia } from './contestants/typia.js';
import { requestReference, type ValidationPeer } from './contestants/validation-peer.js';
import { flatten } from './flatten.js';
import { prepareValidation } from './prepare.js';
import type { Ratio } from './ratios.js';
import { readDescription } from './schemas.js';
import { type Outcome, timeWorkload } from './times.js';
import { type Workload, workloads } from './workloads.js';

/** The peers, in the order of display. */
export const validationPeers: readonly ValidationPeer[] = [
  ajv,
  typia,
  heyApiZod,
  heyApiValibot,
  typebox,
  arktype,
];

/** The validators of all contestants, ready to be timed and bundled. */
export interface ValidationField {
  readonly ours: Contestant;
  readonly peers: readonly (Contestant | Absent)[];
  readonly workloads: readonly Workload[];
}

/** Writes the validators of all contestants for the same schemas, one after the other. */
export async function prepareField(
  ours: Contestant,
  work: string,
  progress: (doing: string) => void,
): Promise<ValidationField> {
  const { api, schemas } = await readDescription(work);
  const all = workloads(api);
  const subjects = [
    ...new Map(all.flatMap((load) => load.subjects.map((s) => [s.key, s]))).values(),
  ];
  const references = subjects.map(({ reference }) => reference);
  const flat = flatten(schemas, [...references, requestReference('createUser')]);
  const peers = await oneByOne(validationPeers, (peer) => {
    progress(`writing validators with ${peer.name}`);
    return prepareValidation(peer, { subjects, schemas, flat }, work);
  });
  writeOurChecks(ours.project, subjects);
  return { ours, peers, workloads: all };
}

/** Measures how many times as fast as ajv each contestant is: one row for each workload. */
export function measureValidation(
  field: ValidationField,
  work: string,
  progress: (doing: string) => void,
): Promise<Row[]> {
  const { ours } = field;
  const modules = [ours, ...field.peers.filter(isPresent)].map(({ name, project }) => ({
    name,
    path: join(project, 'checks.mjs'),
  }));
  return oneByOne(field.workloads, async (workload) => {
    progress(`timing: ${workload.what}`);
    const outcomes = await timeWorkload(workload, modules, { base: ajv.name, work });
    return rowOf(field, workload, outcomes);
  });
}

function rowOf(
  { ours, peers }: ValidationField,
  workload: Workload,
  outcomes: readonly Outcome[],
): Row {
  const { id, what, ratio } = workload;
  const own = outcomes.find(({ name }) => name === ours.name);
  requireRight(id, own);
  return {
    id,
    what,
    unit: 'times ajv',
    measured: own.ratio,
    budgets: budgetsOf(ratio),
    aims: budgetsOf(ratio.aim ?? {}),
    peers: peers.map((peer) => figureOf(peer, outcomes, workload.valid.length)),
  };
}

function budgetsOf({ atLeast, aheadOf = [] }: Partial<Ratio>): Budget[] {
  return [
    ...(atLeast === undefined ? [] : [{ kind: 'at least', limit: atLeast } as const]),
    ...aheadOf.map((peer) => ({ kind: 'above', peer }) as const),
  ];
}

/** @throws BenchmarkFailure when our validators refuse a valid value or accept an invalid one. */
function requireRight(
  id: string,
  own: Outcome | undefined,
): asserts own is Extract<Outcome, { ratio: number }> {
  const wrong = own === undefined ? 'gave no answer' : 'reason' in own ? own.reason : own.lax;
  if (wrong !== undefined) throw new BenchmarkFailure(`${id}: our validator ${wrong}`);
}

/** For one value; a pass checks all of them. */
function microseconds({ nanoseconds }: { readonly nanoseconds: number }, values: number): string {
  return (nanoseconds / 1000 / values).toFixed(2);
}

function figureOf(
  peer: Contestant | Absent,
  outcomes: readonly Outcome[],
  values: number,
): PeerFigure {
  const { name } = peer;
  if (!isPresent(peer)) return { peer: name, reason: peer.reason };
  const outcome = outcomes.find((candidate) => candidate.name === name);
  if (outcome === undefined) return { peer: name, reason: 'not measured' };
  if ('reason' in outcome) return { peer: name, reason: outcome.reason };
  const { ratio, lax } = outcome;
  const value = { peer: name, value: ratio };
  if (lax !== undefined) return { ...value, note: lax.replace(/,.*/s, '') };
  return name === ajv.name ? { ...value, note: `${microseconds(outcome, values)} us` } : value;
}
