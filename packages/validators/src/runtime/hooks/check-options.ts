import type { ValidateOptions } from '../types.js';

/** What an option takes, and how that is said. */
export interface OptionRule {
  readonly takes: string;
  readonly allows: (value: unknown) => boolean;
}

export const oneOf = (...known: readonly string[]): OptionRule => ({
  takes: known.map((one) => `'${one}'`).join(' or '),
  allows: (value) => known.some((one) => one === value),
});

/** The options of validators. TypeScript sees that none is missing. */
export const VALIDATE: Readonly<Record<keyof ValidateOptions, OptionRule>> = {
  unknownKeys: oneOf('allow', 'report'),
  readOnly: oneOf('ignore', 'report'),
  unknownValues: oneOf('allow', 'report'),
  maxIssues: {
    takes: 'a number that is not negative',
    allows: (value) => typeof value === 'number' && value >= 0,
  },
};

/** @throws {TypeError} for what a program in JavaScript may have got wrong: such an option would do nothing. */
export function checkOptions(given: object, rules: Readonly<Record<string, OptionRule>>): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      throw new TypeError(
        `${name}: is no option. The options are ${Object.keys(rules).join(', ')}`,
      );
    }
    if (rule.allows(value)) continue;
    throw new TypeError(`${name}: expected ${rule.takes}, got ${shown(value)}`);
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  return value instanceof Object ? typeof value : String(value);
}
