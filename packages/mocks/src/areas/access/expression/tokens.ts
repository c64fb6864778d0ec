/** A token of Okta's expression language. */
export interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'sign';
  readonly text: string;
}

/** A syntax error in an expression. Its message says where. */
export class ExpressionFault extends Error {
  override readonly name = 'ExpressionFault';
}

const PIECE =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(==|!=|<=|>=|&&|\|\||[<>!(),?:]))/y;

/** Splits an expression into tokens. Throws {@link ExpressionFault} for a character that begins none. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
    PIECE.lastIndex = position;
    const found = PIECE.exec(text);
    if (found === null) {
      const place = position + text.slice(position).search(/\S/) + 1;
      throw new ExpressionFault(`cannot be read at character ${String(place)}`);
    }
    position = PIECE.lastIndex;
    tokens.push(tokenOf(found));
  }
  return tokens;
}

function tokenOf([, double, single, number, name, sign]: RegExpExecArray): Token {
  const quoted = double ?? single;
  if (quoted !== undefined) return { kind: 'text', text: quoted.replace(/\\(.)/g, '$1') };
  if (number !== undefined) return { kind: 'number', text: number };
  if (name !== undefined) return { kind: 'name', text: name };
  return { kind: 'sign', text: sign ?? '' };
}
