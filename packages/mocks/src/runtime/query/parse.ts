/*
 * A parser of our own, because those on npm do not fit: scim2-parse-filter 0.2.10 overflows the
 * stack on nested parentheses, reads no JSON escapes and cannot say where an error is;
 * scim-query-filter-parser and scimmy take attribute names in any case, which Okta does not.
 */
import { QueryFault, quote } from './fault.js';
import type { AttributePath, Filter, Operator, Scalar } from './filter.js';
import { OPERATORS } from './filter.js';
import { syntaxCode, tokensOf, type Token } from './tokens.js';

/** How many parentheses and brackets may be open at once. */
const DEEPEST = 50;

/**
 * Reads a filter expression: `status eq "ACTIVE" and not (profile.login sw "a")`.
 * `and` binds closer than `or`; operators are taken in any case, attribute names as they are.
 *
 * @param parameter The query parameter that holds it, for error messages.
 * @throws {QueryFault} with the position of what cannot be read.
 */
export function parseFilter(expression: string, parameter = 'filter'): Filter {
  return new Parser(expression, parameter).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  readonly #parameter: string;
  #next = 0;
  #depth = 0;

  constructor(expression: string, parameter: string) {
    this.#tokens = tokensOf(expression, parameter);
    this.#end = { kind: 'end', source: '', position: expression.length };
    this.#parameter = parameter;
  }

  whole(): Filter {
    const filter = this.#anyOf();
    const rest = this.#peek();
    if (rest.kind !== 'end') throw this.#expected('and, or, or the end', rest);
    return filter;
  }

  #anyOf(): Filter {
    const of = [this.#allOf()];
    while (this.#takeWord('or')) of.push(this.#allOf());
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind: 'or', of };
  }

  #allOf(): Filter {
    const of = [this.#term()];
    while (this.#takeWord('and')) of.push(this.#term());
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind: 'and', of };
  }

  #term(): Filter {
    const token = this.#take();
    if (token.source === '(') return this.#inside(token, ')');
    if (token.kind !== 'word') throw this.#expected('an attribute', token);
    if (token.source.toLowerCase() !== 'not') return this.#expression(this.#path(token));
    const open = this.#take();
    if (open.source !== '(') throw this.#expected('( after not', open);
    return { kind: 'not', of: this.#inside(open, ')'), position: token.position };
  }

  #inside(open: Token, close: ')' | ']'): Filter {
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      const detail = `more than ${String(DEEPEST)} parentheses within each other`;
      throw new QueryFault('too_complex', this.#parameter, detail, open.position);
    }
    const filter = this.#anyOf();
    const token = this.#take();
    if (token.source !== close) throw this.#expected(close, token);
    this.#depth -= 1;
    return filter;
  }

  #expression(path: AttributePath): Filter {
    const token = this.#take();
    if (token.source === '[') return { kind: 'element', path, where: this.#inside(token, ']') };
    const operator = token.source.toLowerCase();
    if (!isOperator(operator)) throw this.#expected('an operator', token);
    if (operator === 'pr') return { kind: 'present', path };
    return { kind: 'compare', path, operator, value: this.#value() };
  }

  #path({ source, position }: Token): AttributePath {
    if (source.split('.').includes(''))
      throw this.#fault(`no attribute: ${quote(source)}`, position);
    return { name: source, position };
  }

  #value(): Scalar {
    const token = this.#take();
    if (token.kind === 'word' && !LITERALS.has(token.source)) {
      throw this.#fault(
        `expected a value, not ${quote(token.source)}: texts need quotes`,
        token.position,
      );
    }
    if (token.kind === 'end' || token.kind === 'mark') throw this.#expected('a value', token);
    const value = parsed(token.source);
    if (isScalar(value)) return value;
    throw this.#fault(`no JSON value: ${quote(token.source)}`, token.position);
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? this.#end;
  }

  #take(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  #takeWord(word: 'and' | 'or'): boolean {
    const { kind, source } = this.#peek();
    const found = kind === 'word' && source.toLowerCase() === word;
    if (found) this.#next += 1;
    return found;
  }

  #expected(what: string, { kind, source, position }: Token): QueryFault {
    const found = kind === 'end' ? 'the end' : quote(source);
    return this.#fault(`expected ${what}, not ${found}`, position);
  }

  #fault(detail: string, position: number): QueryFault {
    return new QueryFault(syntaxCode(this.#parameter), this.#parameter, detail, position);
  }
}

const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function isOperator(text: string): text is Operator {
  return OPERATORS.some((operator) => operator === text);
}

/** Undefined where the text is not JSON. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
