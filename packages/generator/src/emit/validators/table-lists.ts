import { expressionText, literal, type Expression } from '../../ts/index.js';

/** Items of a list that are there once, however often they are needed. */
export class Distinct {
  readonly items: Expression[] = [];
  readonly #known = new Map<string, number>();

  indexOf(item: Expression): number {
    const text = expressionText(item);
    const index = this.#known.get(text) ?? this.items.push(item) - 1;
    this.#known.set(text, index);
    return index;
  }

  /** The index of an item that is not known yet, since it refers to itself. */
  reserve(): number {
    return this.items.push(literal('')) - 1;
  }
}
