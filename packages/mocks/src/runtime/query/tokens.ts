import { QueryFault, quote } from './fault.js';

/** A token of a filter expression. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'end';
  /** As it is written. */
  readonly source: string;
  /** Where it begins, counted from 0. */
  readonly position: number;
}

/** Longer than any URL that Okta takes. */
const LONGEST = 8192;

/*
 * Every alternative begins with another character and none can match a text in two ways, so that
 * no input takes more than linear time.
 */
const TOKEN =
  /(?<word>[A-Za-z_$][\w$:.-]*)|(?<text>"(?:[^"\\]|\\[^])*")|(?<number>-?\d[\d.eE+-]*)|(?<mark>[()[\]])/y;
const SPACE = /\s*/y;

/**
 * Splits an expression into tokens. The parser adds the one of kind `end`.
 *
 * @param parameter The query parameter that holds it, for error messages.
 * @throws {QueryFault} at the first character that begins no token.
 */
export function tokensOf(expression: string, parameter: string): readonly Token[] {
  if (expression.length > LONGEST) {
    throw new QueryFault('too_complex', parameter, `longer than ${String(LONGEST)} characters`);
  }
  const tokens: Token[] = [];
  let position = skipSpace(expression, 0);
  while (position < expression.length) {
    const token = tokenAt(expression, position);
    if (token === undefined) throw unreadable(expression, position, parameter);
    tokens.push(token);
    position = skipSpace(expression, position + token.source.length);
  }
  return tokens;
}

function skipSpace(expression: string, position: number): number {
  SPACE.lastIndex = position;
  return position + (SPACE.exec(expression)?.[0].length ?? 0);
}

function tokenAt(expression: string, position: number): Token | undefined {
  TOKEN.lastIndex = position;
  const match = TOKEN.exec(expression);
  if (match === null) return undefined;
  const source = match[0];
  if (match.groups?.['word'] !== undefined) return { kind: 'word', source, position };
  if (match.groups?.['text'] !== undefined) return { kind: 'text', source, position };
  if (match.groups?.['number'] !== undefined) return { kind: 'number', source, position };
  return { kind: 'mark', source, position };
}

function unreadable(expression: string, position: number, parameter: string): QueryFault {
  const found = String.fromCodePoint(expression.codePointAt(position) ?? 0);
  const detail = found === '"' ? 'a text that does not end' : `unexpected ${quote(found)}`;
  return new QueryFault(syntaxCode(parameter), parameter, detail, position);
}

/** The code of errors of syntax. */
export function syntaxCode(parameter: string): 'invalid_search' | 'invalid_filter' {
  return parameter === 'search' ? 'invalid_search' : 'invalid_filter';
}
