/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable. An empty one counts as not set, as in CI, where a secret that is missing is empty. */
export function variable(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}
