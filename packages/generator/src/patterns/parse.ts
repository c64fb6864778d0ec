/** A part of a regular expression, as far as it says which texts match. */
export type Pattern =
  /** Exactly one character: a literal, a class or an escape, as it is written. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly of: Pattern;
      readonly least: number;
      readonly most: number;
    }
  /** Matches a place instead of a character: `^`, `$`, or what looks ahead, back, or at a word's end. */
  | {
      readonly kind: 'place';
      readonly at: 'start' | 'end' | 'other';
      /** What is looked for ahead or back. */
      readonly looks?: Pattern;
    };

const OTHER_PLACE = { kind: 'place', at: 'other' } as const;

/** Escapes that are longer than one character: `\u0041`, `\p{L}`, `\k<name>`. */
const LONG_ESCAPE =
  /^(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*)/;

/** Beginnings of groups, without the parenthesis. */
const GROUP = /^\?(?:[:=!]|<[=!]|<[^>]*>)/;

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})/;

/**
 * The parts of a regular expression that the engine has accepted. Backreferences and what looks ahead or back count as places
 * where anything may be, so that a text made from the parts has to be tried.
 */
export function parsePattern(source: string): Pattern {
  return new Parser(source).choice();
}

class Parser {
  #rest: string;

  constructor(source: string) {
    this.#rest = source;
  }

  choice(): Pattern {
    const options = [this.#sequence()];
    while (this.#skip('|')) options.push(this.#sequence());
    const [only, ...others] = options;
    return only !== undefined && others.length === 0 ? only : { kind: 'choice', options };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#rest !== '' && !/^[|)]/.test(this.#rest)) parts.push(this.#term());
    return { kind: 'sequence', parts };
  }

  #term(): Pattern {
    const of = this.#bare();
    const quantifier = this.#take(QUANTIFIER);
    if (quantifier === undefined) return of;
    this.#skip('?');
    return { kind: 'repeat', of, ...timesOf(quantifier) };
  }

  #bare(): Pattern {
    if (this.#skip('^')) return { kind: 'place', at: 'start' };
    if (this.#skip('$')) return { kind: 'place', at: 'end' };
    if (this.#skip('(')) return this.#group();
    const characterClass = this.#take(/^\[(?:\\.|[^\]\\])*\]/su);
    if (characterClass !== undefined) return { kind: 'character', source: characterClass };
    if (this.#skip('\\')) return this.#escape();
    return { kind: 'character', source: this.#take(/^./su) ?? '' };
  }

  #group(): Pattern {
    const beginning = this.#take(GROUP) ?? '';
    const inside = this.choice();
    this.#skip(')');
    return /[=!]$/.test(beginning) ? { ...OTHER_PLACE, looks: inside } : inside;
  }

  #escape(): Pattern {
    const escape = this.#take(LONG_ESCAPE) ?? this.#take(/^./su) ?? '';
    return /^(?:[bB]$|k<|[1-9])/.test(escape)
      ? OTHER_PLACE
      : { kind: 'character', source: `\\${escape}` };
  }

  #skip(text: string): boolean {
    if (!this.#rest.startsWith(text)) return false;
    this.#rest = this.#rest.slice(text.length);
    return true;
  }

  #take(expression: RegExp): string | undefined {
    const found = expression.exec(this.#rest)?.[0];
    if (found !== undefined) this.#rest = this.#rest.slice(found.length);
    return found;
  }
}

function timesOf(quantifier: string): { readonly least: number; readonly most: number } {
  if (quantifier === '*') return { least: 0, most: Infinity };
  if (quantifier === '+') return { least: 1, most: Infinity };
  if (quantifier === '?') return { least: 0, most: 1 };
  const [least = '', most] = quantifier.slice(1, -1).split(',');
  if (most === undefined) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === '' ? Infinity : Number(most) };
}
