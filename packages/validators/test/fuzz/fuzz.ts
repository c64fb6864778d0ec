import type { Api } from '@oktaforge/generator';
import type { Issue } from '../../src/index.js';
import type { Direction } from '../support/json-schema.js';
import type { FaultKind } from '../support/mutants-faults.js';
import { type Mutant, newMutantsOf, pickMutant } from '../support/mutants.js';
import { createRandom, type Random } from '../support/random.js';
import { type Description, describeIn } from '../support/samples-shape.js';
import type { Subject } from '../support/samples-subject.js';
import { sampleOf } from '../support/samples.js';
import { createAjv, type SecondOpinion } from '../support/validators-ajv.js';
import { judge, validatorNamed, type Verdict } from '../support/validators.js';
import { type Exception, exceptions } from './exceptions.js';
import { reproducer } from './reproducer.js';

/** How much is tried, and with which choices. */
export interface Effort {
  /** Values a subject: half of them valid samples, half a mutant of each by chance; one mutant of each kind comes on top. */
  readonly runs: number;
  readonly seed: number;
}

export interface Findings {
  readonly samples: number;
  /** How many mutants there were of each kind. */
  readonly mutants: ReadonlyMap<FaultKind, number>;
  /** A text for each value that somebody judged wrongly, enough to see it again. */
  readonly disagreements: readonly string[];
  /** Exceptions that were needed. */
  readonly excepted: ReadonlySet<Exception>;
}

/** Compares validators with ajv and with what a value was made to be. */
export interface Fuzzer {
  fuzz(subject: Subject, effort: Effort): Findings;
}

export function createFuzzer(api: Api): Fuzzer {
  const ajvFor = createAjv(api);
  const descriptions: Record<Direction, Description> = {
    read: describeIn(api, 'read'),
    write: describeIn(api, 'write'),
  };
  const made: Record<Direction, Set<string>> = { read: new Set(), write: new Set() };
  return {
    fuzz(subject, effort) {
      const random = createRandom(effort.seed, subject.validator);
      const validator = validatorNamed(subject.validator);
      const ajv = ajvFor(subject.schema);
      const disagreements: string[] = [];
      const excepted = new Set<Exception>();
      let samples = 0;
      const mutants = new Map<FaultKind, number>();
      for (const [value, mutant] of casesOf(
        subject,
        descriptions[subject.direction],
        made[subject.direction],
        random,
        effort,
      )) {
        if (mutant === undefined) samples += 1;
        else mutants.set(mutant.kind, (mutants.get(mutant.kind) ?? 0) + 1);
        const exception = mutant && exceptions.find(({ explains }) => explains(mutant));
        if (exception !== undefined) excepted.add(exception);
        const fault = faultOf(value, mutant, judge(validator, value), ajv, exception);
        if (fault === undefined) continue;
        disagreements.push(reproducer({ subject, value, mutant, fault, seed: effort.seed }));
      }
      return { samples, mutants, disagreements, excepted };
    },
  };
}

type Case = readonly [value: unknown, mutant?: Mutant];

/** Of each sample one mutant by chance, anywhere in it, and those that no sample of any subject had before. */
function* casesOf(
  { type, validator }: Subject,
  description: Description,
  made: Set<string>,
  random: Random,
  { runs }: Effort,
): Generator<Case> {
  for (let run = 0; run < runs; run += 2) {
    const value = sampleOf(type, description, random);
    yield [value];
    const picked = pickMutant(value, type, description, random);
    if (picked !== undefined) yield [picked.value, picked];
    const chosen = { made, subject: validator, random };
    for (const mutant of newMutantsOf(value, type, description, chosen)) {
      yield [mutant.value, mutant];
    }
  }
}

/** What somebody judged wrongly, in words. */
function faultOf(
  value: unknown,
  mutant: Mutant | undefined,
  ours: Verdict,
  ajv: SecondOpinion,
  exception: Exception | undefined,
): string | undefined {
  if (ours.contradiction !== undefined) return `the methods differ: ${ours.contradiction}`;
  const theirs = ajv(value);
  if (exception !== undefined) {
    if (theirs !== exception.ajv) return `ajv no longer differs: ${exception.name}`;
  } else if (ours.ok !== theirs) {
    return `ours says ${word(ours.ok)}, ajv says ${word(theirs)}`;
  }
  // Another discriminator makes another model of its object, of which the rest may be wrong or right.
  if (mutant?.place.decides === true) return undefined;
  const wanted = mutant === undefined;
  if (ours.ok !== wanted) return `said ${word(ours.ok)} of what is ${word(wanted)}`;
  return mutant === undefined ? undefined : wrongIssues(mutant, ours.issues);
}

function word(ok: boolean): string {
  return ok ? 'valid' : 'invalid';
}

/** A single fault is to make one issue, which says where it is and what. */
function wrongIssues({ issuePath, code }: Mutant, issues: readonly Issue[]): string | undefined {
  const [issue, ...more] = issues;
  const right =
    more.length === 0 &&
    issue?.code === code &&
    JSON.stringify(issue.path) === JSON.stringify(issuePath);
  if (right) return undefined;
  const said = issues.map((found) => `${found.code} at ${JSON.stringify(found.path)}`);
  return `said ${said.join(' and ')} instead of ${code} at ${JSON.stringify(issuePath)}`;
}
