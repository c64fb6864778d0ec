import type { Effort } from './fuzz.js';

/** What `npm test` does: the same values each time. */
const usual: Effort = { runs: 40, seed: 1 };

/**
 * The effort that a longer run asks for, by `OKTAFORGE_FUZZ_RUNS` and `OKTAFORGE_FUZZ_SEED`; without them the usual one.
 *
 * @throws {Error} when one of them is not a whole number.
 */
export function effortFrom(environment: Readonly<Record<string, string | undefined>>): Effort {
  return {
    runs: wholeNumber(environment['OKTAFORGE_FUZZ_RUNS']) ?? usual.runs,
    seed: wholeNumber(environment['OKTAFORGE_FUZZ_SEED']) ?? usual.seed,
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new Error(`${text} is not a whole number`);
  return Number(text);
}
