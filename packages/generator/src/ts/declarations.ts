import type { Call, Expression } from './expressions.js';

/**
 * What an emitter says about a TypeScript file: declarations as plain data. `print.ts` turns them into source text that is
 * laid out as prettier would lay it out, so that prettier need not run over a megabyte of generated code.
 */

/** A type expression. `text` is for anything that fits on a line: a name, a literal, `Partial<User>`. */
export type TypeNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'union'; readonly members: readonly TypeNode[] }
  | { readonly kind: 'array'; readonly items: TypeNode }
  | { readonly kind: 'record'; readonly values: TypeNode }
  | { readonly kind: 'generic'; readonly name: string; readonly arguments: readonly TypeNode[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] };

/** A property of an interface or object type, or its index signature (`index: true`). */
export interface Member {
  readonly name: string;
  readonly type: TypeNode;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly index?: boolean;
  readonly docs?: string;
}

export interface FunctionParameter {
  readonly name: string;
  readonly type: TypeNode;
  readonly optional?: boolean;
  /** Its value where none is given. */
  readonly fallback?: Expression;
  /** The last one may take all other arguments, as a tuple. */
  readonly rest?: boolean;
}

export interface Signature {
  readonly parameters: readonly FunctionParameter[];
  readonly returns: string;
}

/** A statement in the body of a routine. Apart from `return`, its expressions are expected to fit on a line. */
export type Statement =
  | { readonly kind: 'return'; readonly value: Expression }
  | { readonly kind: 'const' | 'let'; readonly name: string; readonly value: Expression }
  /** `let name: type;` */
  | { readonly kind: 'declare'; readonly name: string; readonly type: string }
  /** `name = value` */
  | { readonly kind: 'assign'; readonly name: string; readonly value: Expression }
  /** `if (test) …` with one statement on the same line. */
  | { readonly kind: 'if'; readonly test: Expression; readonly run: Statement }
  /** `if (test) { … } else if (test) { … } else { … }` */
  | {
      readonly kind: 'branches';
      readonly branches: readonly {
        readonly test: Expression;
        readonly body: readonly Statement[];
      }[];
      readonly fallback?: readonly Statement[];
    }
  | { readonly kind: 'continue' }
  | {
      readonly kind: 'forIn';
      readonly key: string;
      readonly object: Expression;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: 'switch';
      readonly on: Expression;
      readonly cases: readonly {
        readonly values: readonly Expression[];
        readonly body: readonly Statement[];
      }[];
      readonly fallback?: readonly Statement[];
    };

export type Declaration =
  | {
      readonly kind: 'interface';
      readonly name: string;
      readonly members: readonly Member[];
      readonly extends?: readonly TypeNode[];
      readonly docs?: string;
    }
  | {
      readonly kind: 'type';
      readonly name: string;
      readonly type: TypeNode;
      readonly docs?: string;
    }
  | {
      readonly kind: 'const';
      readonly name: string;
      readonly type?: string;
      readonly value: Expression;
      readonly exported: boolean;
      readonly docs?: string;
    }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly parameters: readonly FunctionParameter[];
      /** Text where it is sure to fit on a line. */
      readonly returns: string | TypeNode;
      /** The other way to call it, which comes first, and what does both. */
      readonly overload?: {
        readonly docs: string;
        readonly other: Signature;
        readonly implementation: Signature;
      };
      /** The one expression that is returned. */
      readonly call: Call;
      readonly exported: boolean;
      readonly docs?: string;
    }
  /** A function of several statements. A function that only returns one call is a `function`. */
  | {
      readonly kind: 'routine';
      readonly name: string;
      readonly parameters: readonly FunctionParameter[];
      readonly returns: string;
      readonly body: readonly Statement[];
      readonly exported: boolean;
      readonly docs?: string;
    }
  | { readonly kind: 'export'; readonly names: readonly string[] }
  | {
      readonly kind: 'reexport';
      readonly from: string;
      /** Absent for `export *`. */
      readonly names?: readonly string[];
      readonly typeOnly?: boolean;
    };

export interface Import {
  readonly from: string;
  readonly names: readonly string[];
  readonly types: readonly string[];
  /** `import * as namespace`. */
  readonly namespace?: string;
}

export interface TypeScriptFile {
  /** Relative to the workspace root. */
  readonly path: string;
  /** Comment lines at the top, without `//`. */
  readonly header: readonly string[];
  readonly imports: readonly Import[];
  readonly declarations: readonly Declaration[];
}

export const text = (value: string): TypeNode => ({ kind: 'text', text: value });
