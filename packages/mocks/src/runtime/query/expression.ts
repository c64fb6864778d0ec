import { type Filter, parse } from 'scim2-parse-filter';
import type { AttributeRules } from './rules.js';
import { QueryFault } from './fault.js';

export type { Filter } from 'scim2-parse-filter';

/** Longer or deeper expressions are refused: the parser calls itself for every parenthesis. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 50;

/**
 * A filter expression of RFC 7644, as far as the rules allow it. Throws {@link QueryFault}.
 *
 * @param parameter Query parameter that it comes from.
 */
export function readExpression(text: string, parameter: string, rules: AttributeRules): Filter {
  if (text.length > MAX_LENGTH || depthOf(text) > MAX_DEPTH) {
    throw new QueryFault(parameter, 'the expression is too long or too deep');
  }
  let filter: Filter;
  try {
    filter = parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : 'it cannot be read';
    throw new QueryFault(parameter, why);
  }
  check(filter, parameter, rules);
  return filter;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const c of text) {
    if (c === '(' || c === '[') deepest = Math.max(deepest, (depth += 1));
    if (c === ')' || c === ']') depth -= 1;
  }
  return deepest;
}

function check(filter: Filter, parameter: string, rules: AttributeRules): void {
  switch (filter.op) {
    case 'and':
    case 'or':
      return filter.filters.forEach((one) => check(one, parameter, rules));
    case 'not':
      return check(filter.filter, parameter, rules);
    default: {
      const { attributes, operators } = rules;
      const { op, attrPath } = filter;
      if (attributes !== undefined && !attributes.some((allowed) => covers(allowed, attrPath))) {
        throw new QueryFault(parameter, `unsupported attribute: ${attrPath.slice(0, 100)}`);
      }
      if (operators !== undefined && !operators.includes(op)) {
        throw new QueryFault(parameter, `unsupported operator: ${op}`);
      }
    }
  }
}

function covers(allowed: string, attribute: string): boolean {
  return allowed.endsWith('*') ? attribute.startsWith(allowed.slice(0, -1)) : attribute === allowed;
}
