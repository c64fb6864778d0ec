import type { EnumType, TypeRef } from '../../ir/types.js';
import { list, literal, literalText, type Declaration } from '../../ts/index.js';
import type { Expressions } from './expressions.js';
import type { CheckImports } from './check-imports.js';
import { routine, shapeCheck } from './shape-check.js';

/** Up to how many characters a list of values stands where it is used. */
const SHORT = 20;

/** The same for names of properties, which are used once: as many as fit on a line. */
const SHORT_NAMES = 60;

/** The functions for object types without a name inside of one model or params object. */
export class InlineChecks implements Expressions {
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

  readonly item = (expression: string): string => {
    const known = this.#items.get(expression);
    if (known !== undefined) return known;
    const name = `${this.#owner}Item${this.#items.size + 1}`;
    this.#items.set(expression, name);
    const body = [{ kind: 'return' as const, value: expression }];
    this.#declarations.push(routine(name, body, this, { exported: false }));
    return name;
  };

  readonly names = (names: readonly string[]): string => this.#list('expected', names, SHORT_NAMES);

  readonly values = (type: EnumType): string => this.#list('values', type.values, SHORT);

  /** A list where it is used, if it is short, or else the name of a constant with it. */
  #list(prefix: string, values: EnumType['values'], short: number): string {
    const flat = `[${values.map(literalText).join(', ')}]`;
    if (flat.length <= short) return flat;
    const items = values.map(literal);
    const known = this.#lists.get(flat);
    if (known !== undefined) return known;
    const name = `${this.#owner.replace(/^check/, prefix)}${this.#lists.size + 1}`;
    this.#lists.set(flat, name);
    this.#declarations.push({ kind: 'const', name, value: list(items), exported: false });
    return name;
  }

  /** In the order in which they are finished: inner ones first. */
  declarations(): readonly Declaration[] {
    return this.#declarations;
  }
}
