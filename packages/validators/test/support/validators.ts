import type { Issue, Validator } from '../../src/index.js';
import * as models from '../../src/generated/models.js';
import * as requests from '../../src/generated/requests.js';

/** Every generated validator by the name it is exported under. */
export const validators: ReadonlyMap<string, Validator<unknown>> = new Map(
  Object.entries({ ...models, ...requests }) as [string, Validator<unknown>][],
);

const names = new Map([...validators.keys()].map((name) => [name.toLowerCase(), name]));

/** How a validator is spelled, case aside, since acronyms of the description become words in names. */
export function exportedName(name: string): string {
  const found = names.get(name.toLowerCase());
  if (found === undefined) throw new Error(`there is no validator ${name}`);
  return found;
}

/** The validator of that name, case aside. */
export function validatorNamed(name: string): Validator<unknown> {
  return validators.get(exportedName(name)) as Validator<unknown>;
}

/** What the three methods say, in words; the issues are those of `validate`. */
export interface Verdict {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  /** How the methods contradict each other; absent when they agree. */
  readonly contradiction?: string;
}

/** Asks all methods of a validator. None may throw, except that `parse` throws what is wrong. */
export function judge(validator: Validator<unknown>, value: unknown): Verdict {
  const is = validator.is(value);
  const result = validator.validate(value);
  const parsed = parses(validator, value);
  const issues = result.ok ? [] : result.issues;
  const agree = is === result.ok && is === parsed && (result.ok || issues.length > 0);
  const contradiction = `is: ${is}, validate: ${result.ok}, parse: ${parsed}, ${issues.length} issues`;
  return { ok: result.ok, issues, ...(agree ? {} : { contradiction }) };
}

function parses(validator: Validator<unknown>, value: unknown): boolean {
  try {
    return validator.parse(value) === value;
  } catch (error) {
    if (error instanceof Error && error.name === 'OktaValidationError') return false;
    throw error;
  }
}
