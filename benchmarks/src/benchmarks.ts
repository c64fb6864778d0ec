import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine, describePeer, describeValidationPeer } from './conditions.js';
import { mockSizes, sdkSizes, validatorSizes } from './budgets.js';
import type { Contestant, Field } from './contestant.js';
import { runCurrent } from './current/measure.js';
import { loadOpenApi3 } from './description/load.js';
import { measureGeneration } from './measures/generation.js';
import { measureImport } from './measures/import-time.js';
import { measureMatching } from './measures/matching.js';
import { measureSizes } from './measures/sizes.js';
import { measureTypeCheck } from './measures/type-check.js';
import { measureMocking } from './mocking/measure.js';
import { installPacked, mocksPackage, sdkPackage, validatorsPackage } from './ours/pack.js';
import { heyApi, heyApiWithAll, peers } from './peers/index.js';
import { type PreparedPeer, asContestant, preparePeer } from './peers/prepare.js';
import type { Row } from './report/row.js';
import { oneByOne } from './run/one-by-one.js';
import { measureValidation, prepareField, validationPeers } from './validation/measure.js';

export interface Outcome {
  readonly rows: readonly Row[];
  /** Conditions of the measurement, for readers of the figures. */
  readonly conditions: readonly string[];
}

/** Called with a description of each step, because a run takes minutes. */
export type Progress = (doing: string) => void;

/** Measures the sizes of our own bundles, without peers. */
export async function runSizes(work: string): Promise<Outcome> {
  const sdk = await installPacked(sdkPackage, work);
  const validators = await installPacked(validatorsPackage, work);
  const mocks = await installPacked(mocksPackage, work);
  const rows = [
    ...(await measureSizes({ ours: sdk, peers: [] }, sdkSizes)),
    ...(await measureSizes({ ours: validators, peers: [] }, validatorSizes)),
    ...(await measureSizes({ ours: mocks, peers: [] }, mockSizes)),
  ];
  const current = await runCurrent(sdk, work, undefined);
  return { rows: [...rows, ...current.rows], conditions: current.conditions };
}

/** Measures how long the whole client takes to be imported, beside the peer that its budget is about. */
export async function runImport(work: string, progress: Progress): Promise<Outcome> {
  const sdk = await installPacked(sdkPackage, work);
  progress(`generating with ${heyApi.name}`);
  const peer = await preparePeer(heyApi, await loadOpenApi3(), work);
  progress('import times');
  const row = await measureImport({ ours: sdk, peers: [asContestant(peer)] }, 21);
  return { rows: [row], conditions: [describeMachine(), describePeer(peer)] };
}

/** Measures what is generated from the current description; the SDK of the pinned one is what its size is compared with. */
export async function runCurrentOnly(work: string, progress: Progress): Promise<Outcome> {
  const { rows, conditions } = await runCurrent(
    await installPacked(sdkPackage, work),
    work,
    progress,
  );
  return { rows, conditions: [describeMachine(), ...conditions] };
}

/** Runs the measurements of the pinned description, one after the other, so that none disturbs another. */
export async function runAll(work: string, progress: Progress): Promise<Outcome> {
  const clients = await runClients(work, progress);
  const validators = await runValidators(work, progress);
  const mocks = await runMocks(work, progress);
  return {
    rows: [...clients.rows, ...validators.rows, ...mocks.rows],
    conditions: [describeMachine(), ...clients.conditions, ...validators.conditions],
  };
}

/** Measures the SDK and the generator beside other generators of clients. */
async function runClients(work: string, progress: Progress): Promise<Outcome> {
  progress('packing the SDK');
  const sdk = await installPacked(sdkPackage, work);
  const prepared = await preparePeers(work, progress);
  const [withAll, ...clients] = prepared;
  const field: Field = { ours: sdk, peers: clients.map(asContestant) };
  progress('sizes');
  const sizes = await measureSizes(field, sdkSizes);
  progress('import times');
  const imported = await measureImport(field, 9);
  progress('type checks');
  const typeChecks = await measureTypeCheck(field);
  progress('generation');
  const all = withAll === undefined ? clients : [...clients, withAll];
  const generation = await measureGeneration(work, all);
  return {
    rows: [...sizes, imported, ...typeChecks, ...generation],
    conditions: clients.map(describePeer),
  };
}

/** Measures the validators beside those that other compilers and generators make from the same schemas. */
export async function runValidators(work: string, progress: Progress): Promise<Outcome> {
  progress('packing the validators');
  const validators = await installPacked(validatorsPackage, work);
  const field = await prepareField(validators, work, progress);
  progress('sizes of the validators');
  const sizes = await measureSizes(field, validatorSizes);
  const times = await measureValidation(field, work, progress);
  progress('paths');
  const paths = await measureMatching(validators);
  return {
    rows: [...sizes, ...times, paths],
    conditions: validationPeers.map(describeValidationPeer),
  };
}

/** Measures fixtures and the mock beside Prism and the MSW handlers that orval writes. */
export async function runMocks(work: string, progress: Progress): Promise<Outcome> {
  progress('packing the mocks');
  const validators = await installPacked(validatorsPackage, work);
  const mocks = await installPacked(mocksPackage, work);
  linkInto(mocks, validators);
  const sizes = await measureSizes({ ours: mocks, peers: [] }, mockSizes);
  return { rows: [...sizes, ...(await measureMocking(mocks, work, progress))], conditions: [] };
}

async function preparePeers(work: string, progress: Progress): Promise<PreparedPeer[]> {
  progress('loading the description');
  const description = await loadOpenApi3();
  return oneByOne([heyApiWithAll, ...peers], (peer) => {
    progress(`generating with ${peer.name}`);
    return preparePeer(peer, description, work);
  });
}

/** Installs the validators beside the mocks, which depend on them, as npm does. */
function linkInto({ project }: Contestant, validators: Contestant): void {
  const place = join('node_modules', '@oktaforge', 'validators');
  cpSync(join(validators.project, place), join(project, place), { recursive: true });
}
