/** Levels of objects and lists in one another; Okta's descriptions have 21. Every stage walks through them by calling itself. */
export const depthLimit = 200;

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/**
 * Where a text of YAML or JSON is nested more than `depthLimit` levels deep; undefined where it is not. It looks at tokens
 * only, without recursion: parsers call themselves at every level, and V8 may end the whole process when the stack is nearly
 * full.
 */
export async function findTooDeep(text: string): Promise<Place | undefined> {
  const { Lexer } = await import('yaml');
  const nesting = new Nesting();
  for (const token of new Lexer().lex(text)) {
    nesting.take(token);
    if (nesting.levels > depthLimit) return nesting.place;
  }
  return undefined;
}

/** Marks that the lexer puts in front of scalars and documents; they are not in the text. */
const marks = new Set(['\u0002', '\u0018', '\u001F', '\uFEFF']);

class Nesting {
  /** Columns at which the blocks begin that are open at this token. */
  readonly #blocks: number[] = [];
  /** Of the last token that can nest. */
  place: Place = { line: 1, column: 1 };
  #flows = 0;
  #line = 1;
  #column = 1;
  /** Whether the next token is the first of a node in a block. */
  #atStart = true;

  get levels(): number {
    return this.#blocks.length + this.#flows;
  }

  take(token: string): void {
    if (marks.has(token)) return;
    if (/^[ \t]*$/.test(token) || token.startsWith('#')) this.#move(token);
    else if (/^\r?\n$/.test(token)) this.#newLine();
    else this.#takeContent(token);
  }

  #takeContent(token: string): void {
    this.place = { line: this.#line, column: this.#column };
    if (this.#atStart && this.#flows === 0) this.#openBlock();
    if (token === '[' || token === '{') this.#flows += 1;
    if (token === ']' || token === '}') this.#flows = Math.max(0, this.#flows - 1);
    // What follows these on the same line begins a block of its own.
    this.#atStart = token === '-' || token === '?';
    this.#move(token);
  }

  #openBlock(): void {
    while ((this.#blocks.at(-1) ?? 0) >= this.#column) this.#blocks.pop();
    this.#blocks.push(this.#column);
  }

  #newLine(): void {
    this.#line += 1;
    this.#column = 1;
    this.#atStart = true;
  }

  /** Past a token, which has line breaks when it is a scalar. */
  #move(token: string): void {
    const lines = token.split('\n');
    if (lines.length === 1) {
      this.#column += token.length;
      return;
    }
    this.#line += lines.length - 1;
    this.#column = (lines.at(-1)?.length ?? 0) + 1;
    // A block scalar ends with its last line break.
    if (this.#column === 1) this.#atStart = true;
  }
}
