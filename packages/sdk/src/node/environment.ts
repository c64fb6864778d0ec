import { OktaConfigError } from '../runtime/errors.js';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable. An empty one counts as not set, as in CI, where a secret that is missing is empty. */
export function variable(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

/** Throws `OktaConfigError` for options that a function does not have. */
export function refuseOthers(name: string, others: object): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new OktaConfigError(`${name} has no option ${unknown}`);
}
