import { isJsonObject, type JsonObject } from '../json.js';
import { testOf } from './compare.js';
import { QueryFault, quote } from './fault.js';
import { OPERATORS, type AttributePath, type Filter, type Operator } from './filter.js';
import { valuesAt } from './read.js';
import type { AttributeRules } from './rules.js';

/** Whether an item satisfies a filter. */
export type Predicate = (item: JsonObject) => boolean;

/**
 * Compiles a filter to a function of items, and checks it against what the list allows.
 *
 * @param parameter The query parameter that holds it, for error messages.
 * @throws {QueryFault} for an attribute or an operator that is not allowed.
 */
export function compileFilter(filter: Filter, rules: AttributeRules, parameter: string): Predicate {
  return compile(filter, { rules, parameter, prefix: '' });
}

interface Scope {
  readonly rules: AttributeRules;
  readonly parameter: string;
  /** Path before the brackets that contain the filter: `emails.`. */
  readonly prefix: string;
}

function compile(filter: Filter, scope: Scope): Predicate {
  switch (filter.kind) {
    case 'and': {
      const all = filter.of.map((one) => compile(one, scope));
      return (item) => all.every((holds) => holds(item));
    }
    case 'or': {
      const any = filter.of.map((one) => compile(one, scope));
      return (item) => any.some((holds) => holds(item));
    }
    case 'not': {
      if (scope.rules.not === false) {
        throw new QueryFault(
          'unsupported_operator',
          scope.parameter,
          'unsupported operator not',
          filter.position,
        );
      }
      const holds = compile(filter.of, scope);
      return (item) => !holds(item);
    }
    case 'present': {
      const path = allowed(filter.path, scope, 'pr');
      return (item) => valuesAt(item, path).some((value) => value !== '');
    }
    case 'element': {
      const path = allowed(filter.path, scope);
      const prefix = `${scope.prefix}${filter.path.name}.`;
      const holds = compile(filter.where, { ...scope, prefix });
      return (item) => valuesAt(item, path).some((value) => isJsonObject(value) && holds(value));
    }
    case 'compare':
      return comparison(filter, scope);
  }
}

function comparison(filter: Filter & { kind: 'compare' }, scope: Scope): Predicate {
  const { operator, value } = filter;
  const path = allowed(filter.path, scope, operator);
  if (value === null && operator === 'eq') return (item) => valuesAt(item, path).length === 0;
  const test = testOf(operator, value, scope.rules.ignoresCase ?? false);
  const ofMissing = operator === 'ne' && value !== null;
  return (item) => {
    const values = valuesAt(item, path);
    return values.length === 0 ? ofMissing : values.some(test);
  };
}

/** Where to read an attribute. @throws {QueryFault} where the rules do not allow it, or not with this operator. */
function allowed(
  path: AttributePath,
  { rules, parameter, prefix }: Scope,
  operator?: Operator,
): string {
  const name = `${prefix}${path.name}`;
  if (!isAllowed(name, rules, operator === undefined)) {
    const detail = `unsupported attribute ${quote(name)}`;
    throw new QueryFault('unsupported_attribute', parameter, detail, path.position);
  }
  if (operator !== undefined && !operatorsOf(name, rules).includes(operator)) {
    const detail = `unsupported operator ${operator} for ${quote(name)}`;
    throw new QueryFault('unsupported_operator', parameter, detail, path.position);
  }
  const { aliases = {} } = rules;
  return prefix === '' && Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : path.name;
}

/** @param asParent Whether a name counts as allowed if an attribute below it is. */
function isAllowed(
  name: string,
  { attributes, except = [] }: AttributeRules,
  asParent: boolean,
): boolean {
  if (except.some((pattern) => matches(pattern, name))) return false;
  if (attributes === undefined) return true;
  return attributes.some(
    (pattern) => matches(pattern, name) || (asParent && pattern.startsWith(`${name}.`)),
  );
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function operatorsOf(name: string, { operators }: AttributeRules): readonly Operator[] {
  if (operators === undefined) return OPERATORS;
  return Object.entries(operators).find(([pattern]) => matches(pattern, name))?.[1] ?? [];
}
