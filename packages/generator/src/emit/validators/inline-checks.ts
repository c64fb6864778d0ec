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

/** Up to how many characters a list of values stands where it is used. */
const SHORT = 20;

/** The same for names of properties, which are used once: as many as fit on a line. */
const SHORT_NAMES = 60;

/** The functions for object types without a name inside of one model or params object. */
export class InlineChecks implements CheckContext {
  readonly imports: CheckImports;
  readonly #owner: string;
  readonly #declarations: Declaration[] = [];
  readonly #items = new Map<string, string>();
  readonly #lists = new Map<string, string>();
  #count = 0;

  /** @param owner Name of the function that they belong to. */
  constructor(owner: string, imports: CheckImports) {
    this.#owner = owner;
    this.imports = imports;
  }

  readonly inline = (type: Extract<TypeRef, { kind: 'object' }>): string => {
    this.#count += 1;
    const name = `${this.#owner}Part${this.#count}`;
    this.#declarations.push(shapeCheck(name, type, this));
    return name;
  };

  readonly item = (expression: Expression): string => {
    const text = expressionText(expression);
    const known = this.#items.get(text);
    if (known !== undefined) return known;
    const name = `${this.#owner}Item${this.#items.size + 1}`;
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
    const name = `${this.#owner.replace(/^check/, prefix)}${this.#lists.size + 1}`;
    this.#lists.set(text, name);
    this.#declarations.push({ kind: 'const', name, value, exported: false });
    return identifier(name);
  }

  /** In the order in which they are finished: inner ones first. */
  declarations(): readonly Declaration[] {
    return this.#declarations;
  }
}
