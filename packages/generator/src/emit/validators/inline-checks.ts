import type { EnumType, TypeRef } from '../../ir/types.js';
import {
  expressionText,
  identifier,
  list,
  literal,
  type Declaration,
  type Expression,
} from '../../ts/index.js';
import type { CheckImports } from './check-imports.js';
import { checkRoutine, shapeCheck } from './shape-check.js';
import type { CheckContext } from './type-check.js';

/** A list of values with at most this many characters is written where it is used; a longer one becomes a constant. */
const SHORT = 20;

/** The same for lists of property names. They are used only once, so that any list that fits on a line may stay there. */
const SHORT_NAMES = 60;

/** Collects the functions and constants that the check of one model or params object needs beside itself. */
export class InlineChecks implements CheckContext {
  readonly imports: CheckImports;
  readonly #owner: string;
  readonly #declarations: Declaration[] = [];
  readonly #items = new Map<string, string>();
  readonly #lists = new Map<string, string>();
  #count = 0;

  /** @param owner Name of the function that needs them; their names begin with it. */
  constructor(owner: string, imports: CheckImports) {
    this.#owner = owner;
    this.imports = imports;
  }

  readonly inline = (type: Extract<TypeRef, { kind: 'object' }>): string => {
    this.#count += 1;
    const name = this.imports.local.free(`${this.#owner}Part${this.#count}`);
    this.#declarations.push(shapeCheck(name, type, this));
    return name;
  };

  readonly item = (expression: Expression): string => {
    const text = expressionText(expression);
    const known = this.#items.get(text);
    if (known !== undefined) return known;
    const name = this.imports.local.free(`${this.#owner}Item${this.#items.size + 1}`);
    this.#items.set(text, name);
    this.#declarations.push(checkRoutine(name, [{ kind: 'return', value: expression }], this));
    return name;
  };

  readonly names = (names: readonly string[]): Expression =>
    this.#list('expected', names, SHORT_NAMES);

  readonly values = (type: EnumType): Expression => this.#list('values', type.values, SHORT);

  /** A list where it is used, if it is short, or else a constant with it. */
  #list(prefix: string, values: EnumType['values'], short: number): Expression {
    const value = list(values.map(literal));
    const text = expressionText(value);
    if (text.length <= short) return value;
    const known = this.#lists.get(text);
    if (known !== undefined) return identifier(known);
    const wanted = `${this.#owner.replace(/^check/, prefix)}${this.#lists.size + 1}`;
    const name = this.imports.local.free(wanted);
    this.#lists.set(text, name);
    this.#declarations.push({ kind: 'const', name, value, exported: false });
    return identifier(name);
  }

  /** In the order in which they are finished: inner ones first. */
  declarations(): readonly Declaration[] {
    return this.#declarations;
  }
}
