import { Diagnostics } from '../../src/diagnostics/collector.js';
import { emitMocks } from '../../src/emit/mocks/index.js';
import { emitSdk } from '../../src/emit/sdk/index.js';
import { emitValidators } from '../../src/emit/validators/index.js';
import { buildApi } from '../../src/ir/build.js';
import { toLock } from '../../src/lock/lock.js';
import { normalise } from '../../src/normalise/normalise.js';
import type { OutputFile } from '../../src/output/types.js';
import { base } from '../changes/seeds/base.js';
import { base64, models, requests, resources, unions } from '../emit/descriptions.js';
import { compileGenerated } from '../support/compiler.js';
import { outline } from '../support/outline.js';
import { mutate } from './mutate.js';
import { createRandom } from './random.js';

const bases = { base64, models, requests, resources, unions, seeds: base() };

/** What has become of one mutant. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly files: readonly OutputFile[] }
  | { readonly kind: 'refused'; readonly errors: readonly string[] }
  | { readonly kind: 'thrown'; readonly error: unknown };

export interface Mutant {
  /** By which it can be made again. */
  readonly seed: number;
  readonly base: string;
  readonly kinds: readonly string[];
  readonly description: unknown;
}

export function makeMutant(seed: number): Mutant {
  const random = createRandom(seed);
  const name = random.pick(Object.keys(bases) as (keyof typeof bases)[]);
  return { seed, base: name, ...mutate(bases[name], random) };
}

/** From a description to the text of three packages, in this process. */
export function generateFrom(description: unknown): Outcome {
  const diagnostics = new Diagnostics('mutant');
  try {
    const normal = normalise(description, diagnostics);
    const api = normal === undefined ? undefined : buildApi(normal, diagnostics);
    if (api === undefined || diagnostics.hasErrors) {
      const errors = diagnostics.all.filter(({ severity }) => severity === 'error');
      return { kind: 'refused', errors: outline(errors) };
    }
    JSON.stringify(toLock(api));
    return {
      kind: 'accepted',
      files: [...emitSdk(api), ...emitValidators(api), ...emitMocks(api)],
    };
  } catch (error) {
    return { kind: 'thrown', error };
  }
}

/** What is wrong with mutants, each fault with the seed that makes its mutant again. */
export interface Report {
  readonly counts: Readonly<Record<Outcome['kind'], number>>;
  /** Counts of mutants by kind of change. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** How many mutants are compiled in one program. */
const together = 100;

/**
 * Makes mutants, generates packages from each, and compiles those that are accepted.
 *
 * @param seed of the first; those that follow have the numbers after it
 */
export function fuzz(seed: number, count: number): Report {
  const counts = { accepted: 0, refused: 0, thrown: 0 };
  const kinds: Record<string, number> = {};
  const faults: string[] = [];
  let waiting: { readonly mutant: Mutant; readonly files: readonly OutputFile[] }[] = [];
  const compileWaiting = (): void => {
    const found = compileGenerated(waiting.map(({ files }) => files));
    for (const [index, messages] of found.entries()) {
      const mutant = waiting[index]?.mutant;
      const [first] = messages;
      if (mutant === undefined || first === undefined) continue;
      faults.push(`${nameOf(mutant)} does not compile: ${first} (${messages.length} in all)`);
    }
    waiting = [];
  };
  for (let index = 0; index < count; index += 1) {
    const mutant = makeMutant(seed + index);
    for (const kind of mutant.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const outcome = generateFrom(mutant.description);
    counts[outcome.kind] += 1;
    if (outcome.kind === 'thrown') {
      faults.push(`${nameOf(mutant)} throws ${stackOf(outcome.error)}`);
    } else if (outcome.kind === 'refused' && outcome.errors.length === 0) {
      faults.push(`${nameOf(mutant)} is refused without an error`);
    } else if (outcome.kind === 'accepted') {
      waiting.push({ mutant, files: outcome.files });
      if (waiting.length === together) compileWaiting();
    }
  }
  compileWaiting();
  return { counts, kinds, faults };
}

function nameOf({ seed, base: name, kinds }: Mutant): string {
  return `mutant ${seed} (${name}: ${kinds.join(', ')})`;
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.split('\n').slice(0, 4).join(' | ');
}
