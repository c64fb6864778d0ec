/** An expression in generated code, as data: emitters put it together, and `print-expression.ts` writes it once. */
export type Expression =
  /** `asConst` is for places where the compiler does not know which values are wanted. */
  | { readonly kind: 'literal'; readonly value: Literal; readonly asConst?: true }
  | { readonly kind: 'regexp'; readonly pattern: string; readonly flags: string }
  | { readonly kind: 'identifier'; readonly name: string }
  /** `object.property` */
  | { readonly kind: 'member'; readonly object: Expression; readonly property: string }
  /** `object[key]` */
  | { readonly kind: 'element'; readonly object: Expression; readonly key: Expression }
  | Call
  | {
      readonly kind: 'unary';
      readonly operator: '!' | 'typeof ' | '...';
      readonly operand: Expression;
    }
  /** `operand--` */
  | { readonly kind: 'countedDown'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | ObjectLiteral;

export type Literal = string | number | boolean | null;

export type BinaryOperator = '||' | '&&' | '===' | '!==' | '>';

export interface Call {
  readonly kind: 'call';
  readonly callee: Expression;
  /** Types, as text. */
  readonly typeArguments?: readonly string[];
  readonly arguments: readonly Expression[];
  /** Printed with the mark by which bundlers know that the call has no side effect. */
  readonly pure?: boolean;
}

export interface ObjectLiteral {
  readonly kind: 'object';
  /** An object whose own fields come first: `{ ...params, … }`. */
  readonly spread?: Expression;
  readonly fields: readonly Field[];
  /** Fields that are there only when a test says so: `...(test && { … })`. */
  readonly sometimes?: { readonly test: Expression; readonly fields: readonly Field[] };
  readonly multiline?: boolean;
}

export interface Field {
  readonly name: string;
  readonly value: Expression;
}

export const literal = (value: Literal): Expression => ({ kind: 'literal', value });

export const identifier = (name: string): Expression => ({ kind: 'identifier', name });

export const list = (items: readonly Expression[]): Expression => ({ kind: 'list', items });

export const member = (object: Expression, property: string): Expression => ({
  kind: 'member',
  object,
  property,
});

export const element = (object: Expression, key: Expression): Expression => ({
  kind: 'element',
  object,
  key,
});

/** A call of a function that is known by its name. */
export function call(callee: string, ...args: readonly Expression[]): Call {
  return { kind: 'call', callee: identifier(callee), arguments: args };
}

/** A call that a bundler may drop when nobody uses its result; only for the value of a constant. */
export function pureCall(
  callee: string,
  typeArguments: readonly string[],
  ...args: readonly Expression[]
): Call {
  const types = typeArguments.length > 0 && { typeArguments };
  return { ...call(callee, ...args), ...types, pure: true };
}

export const not = (operand: Expression): Expression => ({ kind: 'unary', operator: '!', operand });

export const typeOf = (operand: Expression): Expression => ({
  kind: 'unary',
  operator: 'typeof ',
  operand,
});

/** The value of a variable, which is one less from then on. */
export const countedDown = (operand: Expression): Expression => ({ kind: 'countedDown', operand });

/** All items of an array, as arguments of a call. */
export const spread = (operand: Expression): Expression => ({
  kind: 'unary',
  operator: '...',
  operand,
});

export function binary(left: Expression, operator: BinaryOperator, right: Expression): Expression {
  return { kind: 'binary', operator, left, right };
}

/** All of them, tested from left to right. */
export function and(...all: readonly Expression[]): Expression {
  return chain('&&', all);
}

/** One of them, tested from left to right. */
export function or(...all: readonly Expression[]): Expression {
  return chain('||', all);
}

/** Operands that are chains of the same operator become part of the chain, so that they are printed without brackets. */
function chain(operator: '&&' | '||', operands: readonly Expression[]): Expression {
  return operands
    .flatMap((operand) => chained(operator, operand))
    .reduce((left, right) => binary(left, operator, right));
}

function chained(operator: '&&' | '||', operand: Expression): Expression[] {
  if (operand.kind !== 'binary' || operand.operator !== operator) return [operand];
  return [...chained(operator, operand.left), ...chained(operator, operand.right)];
}

/** An object of the entries that have a value. */
export function fields(
  entries: readonly (readonly [name: string, value: Expression | undefined])[],
): ObjectLiteral {
  const present = entries.flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return { kind: 'object', fields: present };
}
