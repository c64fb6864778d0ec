import { isJsonObject, type Json, type JsonObject, objectIn } from '../../../runtime/json.js';
import { functions, type Subject } from './functions.js';
import { ExpressionFault, type Token, tokensOf } from './tokens.js';

type Value = Json | undefined;
/*
 * Written by hand: Okta's expression language is a part of SpEL with functions of its own, and
 * conditions of group rules use only a small part of it.
 */

/** A parsed expression: a function from a user to its value. */
export type Expression = (subject: Subject) => Value;

const LITERALS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
const OR = ['or', '||'];
const AND = ['and', '&&'];
const NOT = ['not', '!'];

/** Deepest nesting of parentheses, which bounds the recursion of the parser. */
const DEPTH = 100;

/** Reads an expression such as `user.department == "Sales" and String.startsWith(user.city, "San")`. Throws {@link ExpressionFault}. */
export function parseExpression(text: string): Expression {
  const parser = new Parser(tokensOf(text));
  const expression = parser.condition();
  parser.end();
  return expression;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  end(): void {
    const token = this.#tokens[this.#next];
    if (token !== undefined) throw new ExpressionFault(`'${token.text}' was not expected`);
  }

  /** `a ? b : c`, or anything that binds more tightly. */
  condition(): Expression {
    if ((this.#depth += 1) > DEPTH) throw new ExpressionFault('is nested too deeply');
    const test = this.#either();
    const result = this.#take(['?']) ? this.#choice(test) : test;
    this.#depth -= 1;
    return result;
  }

  #choice(test: Expression): Expression {
    const yes = this.condition();
    this.#expect(':');
    const no = this.condition();
    return (subject) => (test(subject) === true ? yes(subject) : no(subject));
  }

  #either(): Expression {
    const parts = [this.#all()];
    while (this.#take(OR)) parts.push(this.#all());
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return (subject) => parts.some((part) => part(subject) === true);
  }

  #all(): Expression {
    const parts = [this.#negation()];
    while (this.#take(AND)) parts.push(this.#negation());
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return (subject) => parts.every((part) => part(subject) === true);
  }

  #negation(): Expression {
    let negations = 0;
    while (this.#take(NOT)) negations += 1;
    const inner = this.#comparison();
    return negations % 2 === 0 ? inner : (subject) => inner(subject) !== true;
  }

  #comparison(): Expression {
    const left = this.#value();
    const compare = comparisons.get(this.#tokens[this.#next]?.text ?? '');
    if (compare === undefined || this.#tokens[this.#next]?.kind !== 'sign') return left;
    this.#next += 1;
    const right = this.#value();
    return (subject) => compare(left(subject), right(subject));
  }

  #value(): Expression {
    if (this.#take(['('])) {
      const inner = this.condition();
      this.#expect(')');
      return inner;
    }
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new ExpressionFault('ends too early');
    this.#next += 1;
    const { kind, text } = token;
    if (kind === 'text') return () => text;
    if (kind === 'number') return () => Number(text);
    if (kind === 'sign') throw new ExpressionFault(`'${text}' was not expected`);
    if (this.#take(['('])) return this.#call(text);
    if (Object.hasOwn(LITERALS, text)) return () => LITERALS[text];
    return attribute(text);
  }

  #call(name: string): Expression {
    const run = functions.get(name);
    if (run === undefined) throw new ExpressionFault(`has an unknown function: ${name}`);
    const args: Expression[] = [];
    while (!this.#take([')'])) {
      if (args.length > 0) this.#expect(',');
      args.push(this.condition());
    }
    return (subject) =>
      run(
        args.map((arg) => arg(subject)),
        subject,
      );
  }

  #take(texts: readonly string[]): boolean {
    const token = this.#tokens[this.#next];
    if (token === undefined || token.kind === 'text') return false;
    if (!texts.includes(token.text.toLowerCase())) return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take([text])) throw new ExpressionFault(`lacks '${text}'`);
  }
}

/** `user.department` and `user.profile.department` are the same. */
function attribute(path: string): Expression {
  const [root, ...names] = path.split('.');
  if (root !== 'user' || names.length === 0) {
    throw new ExpressionFault(`has an unknown name: ${path}`);
  }
  const attributeNames = names[0] === 'profile' && names.length > 1 ? names.slice(1) : names;
  return ({ user }) => {
    const profile = objectIn(user, 'profile');
    return read(profile, attributeNames) ?? read(user, attributeNames) ?? null;
  };
}

function read(from: JsonObject, names: readonly string[]): Value {
  return names.reduce<Value>(
    (value, name) => (isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    from,
  );
}

const comparisons: ReadonlyMap<string, (left: Value, right: Value) => boolean> = new Map([
  ['==', (left: Value, right: Value) => left === right],
  ['!=', (left: Value, right: Value) => left !== right],
  ['<', (left: Value, right: Value) => ordered(left, right, (order) => order < 0)],
  ['<=', (left: Value, right: Value) => ordered(left, right, (order) => order <= 0)],
  ['>', (left: Value, right: Value) => ordered(left, right, (order) => order > 0)],
  ['>=', (left: Value, right: Value) => ordered(left, right, (order) => order >= 0)],
]);

function ordered(left: Value, right: Value, holds: (order: number) => boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return holds(left - right);
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  return holds(left < right ? -1 : Number(left > right));
}
