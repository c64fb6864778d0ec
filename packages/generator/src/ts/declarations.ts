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

/** A value in generated code: literals, identifiers or other short expressions, and nests of them. */
export type ValueNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly ValueNode[] }
  /** A call that a bundler may drop when nobody uses its result; only as the value of a constant. */
  | { readonly kind: 'pureCall'; readonly callee: string; readonly arguments: readonly ValueNode[] }
  | { readonly kind: 'call'; readonly callee: string; readonly arguments: readonly ValueNode[] }
  | {
      readonly kind: 'fields';
      /** An object whose own fields come first: `{ ...params, … }`. */
      readonly spread?: string;
      readonly fields: readonly Field[];
      /** Fields that are there only when a test says so: `...(test && { … })`. */
      readonly sometimes?: { readonly test: string; readonly fields: readonly Field[] };
      readonly multiline?: boolean;
    };

export interface Field {
  readonly name: string;
  readonly value: ValueNode;
}

export interface FunctionParameter {
  readonly name: string;
  readonly type: TypeNode;
  readonly optional?: boolean;
}

/** A statement in the body of a routine. Expressions are text and expected to be short. */
export type Statement =
  | { readonly kind: 'return'; readonly value: string }
  /** A value that may take several lines. */
  | { readonly kind: 'returnValue'; readonly value: ValueNode }
  | { readonly kind: 'const' | 'let'; readonly name: string; readonly value: string }
  | { readonly kind: 'expression'; readonly text: string }
  /** `if (test) …` with one statement on the same line. */
  | { readonly kind: 'if'; readonly test: string; readonly run: Statement }
  | { readonly kind: 'break' }
  | { readonly kind: 'continue' }
  | {
      readonly kind: 'forIn';
      readonly key: string;
      readonly object: string;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: 'switch';
      readonly on: string;
      readonly cases: readonly {
        readonly values: readonly string[];
        readonly body: readonly Statement[];
      }[];
      readonly fallback?: readonly Statement[];
    };

export type Declaration =
  | {
      readonly kind: 'interface';
      readonly name: string;
      readonly members: readonly Member[];
      readonly extends?: readonly string[];
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
      readonly value: ValueNode;
      readonly exported: boolean;
      readonly docs?: string;
    }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly parameters: readonly FunctionParameter[];
      readonly returns: string;
      /** The one expression that is returned: a call. */
      readonly call: { readonly callee: string; readonly arguments: readonly ValueNode[] };
      readonly exported: boolean;
      readonly docs?: string;
    }
  /** A function of several statements: a check. Everything else calls one thing and is a `function`. */
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
export const literal = (value: string | number | boolean): ValueNode => ({
  kind: 'literal',
  value,
});
export const identifier = (name: string): ValueNode => ({ kind: 'identifier', name });
export const list = (items: readonly ValueNode[]): ValueNode => ({ kind: 'list', items });
