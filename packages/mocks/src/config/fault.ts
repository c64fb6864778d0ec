/** One thing that is wrong with a config. */
export interface ConfigIssue {
  /** `users[2].groups[0]` */
  readonly place: string;
  readonly message: string;
}

/** A config that cannot be used. It names everything that is wrong, and no value of a password or secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[]) {
    const lines = issues.map(({ place, message }) => `  ${place}: ${message}`);
    super(`the config has ${issues.length === 1 ? 'a mistake' : 'mistakes'}:\n${lines.join('\n')}`);
    this.issues = issues;
  }
}

/** An entry that refers to another one that is wrong itself. That one is named, so nothing is said of this one. */
export class Unresolved extends Error {
  override readonly name = 'Unresolved';
}

/** The id of what an entry refers to. @throws {Unresolved} */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Unresolved(name);
  return id;
}
