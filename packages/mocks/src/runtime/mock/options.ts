import { EPOCH, isTime } from '../world/clock.js';
import type { OrgEngine } from '../world/types.js';
import type { MockOptions, MockOptionsOf, Operations, TokenRules } from './types.js';

/** The options of a mock whose values have been checked, with their defaults. */
export interface CheckedOptions {
  /** Whether its clock follows the real time. */
  readonly runs: boolean;
  /** When its clock starts, and as of when it answers: milliseconds since 1970. */
  readonly start: number;
  readonly asOf: number;
  readonly engine: OrgEngine;
  readonly tokens: TokenRules;
}

/** What an option takes, and how that is said. */
interface Rule {
  readonly takes: string;
  readonly allows: (value: unknown) => boolean;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';

/** An object whose keys are known. */
function parts(known: Readonly<Record<string, (value: unknown) => boolean>>): Rule['allows'] {
  return (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([key, one]) => one === undefined || (Object.hasOwn(known, key) && known[key]?.(one)),
    );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const flag: Rule = { takes: 'true or false', allows: isFlag };
const oneOf = (...known: readonly string[]): Rule => ({
  takes: known.join(' or '),
  allows: (value) => known.some((one) => one === value),
});

/** Every option has a rule: TypeScript sees that none is missing. */
const RULES: Readonly<Record<keyof MockOptionsOf<Operations>, Rule>> = {
  seed: { takes: 'an integer', allows: Number.isSafeInteger },
  orgUrl: { takes: 'a URL such as https://mock.okta.test', allows: isText },
  linksTo: oneOf('orgUrl', 'request'),
  org: {
    takes: '{ users, groups, apps }, each an integer that is not negative',
    allows: parts({ users: isCount, groups: isCount, apps: isCount }),
  },
  strict: flag,
  tokens: oneOf('any', 'issued'),
  now: { takes: 'milliseconds since 1970', allows: isTime },
  clock: oneOf('manual', 'running'),
  asOf: {
    takes: 'a date such as 2025-03-01',
    allows: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  },
  engine: oneOf('identity', 'classic'),
  access: {
    takes: '{ scopes, roles, permissions }: true or false, and two lists of names',
    allows: parts({ scopes: isFlag, roles: areTexts, permissions: areTexts }),
  },
  rateLimits: flag,
  onUnhandled: { takes: 'a function', allows: (value) => typeof value === 'function' },
  handlers: {
    takes: 'functions by operationId',
    allows: (value) =>
      isObject(value) &&
      Object.values(value).every((one) => one === undefined || typeof one === 'function'),
  },
};

/** @throws {TypeError} for what a program in JavaScript may have got wrong. */
export function checkedOptions(options: MockOptions): CheckedOptions {
  if (!isObject(options)) throw new TypeError(`options: expected an object, got ${shown(options)}`);
  for (const [name, value] of Object.entries(options)) check(name, value);
  const { clock, now, asOf, engine = 'identity', tokens = 'any' } = options;
  const runs = clock === 'running';
  return {
    runs,
    start: now ?? (runs ? Date.now() : EPOCH),
    asOf: asOf === undefined ? Number.POSITIVE_INFINITY : Date.parse(asOf),
    engine,
    tokens,
  };
}

function check(name: string, value: unknown): void {
  if (value === undefined) return;
  const rules: Readonly<Record<string, Rule>> = RULES;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined) {
    throw new TypeError(`${name}: is no option. The options are ${Object.keys(RULES).join(', ')}`);
  }
  if (rule.allows(value)) return;
  throw new TypeError(`${name}: expected ${rule.takes}, got ${shown(value)}`);
}

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  // Undefined for a symbol, and an error for a bigint.
  return typeof value === 'object' || typeof value === 'string'
    ? JSON.stringify(value)
    : String(value);
}
