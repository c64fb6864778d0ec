import type { Limits } from '../constraints.js';

/**
 * The checks of all that is sent, as data instead of code: gzipped they are less than half as large, and a match of a whole request
 * takes some five per cent longer. `read-type.ts` and `read-shape.ts` read what is written here.
 */
export interface CheckTable {
  /** Objects, each as the text of its shape, and other types that need more than a word. A `#` and a number refer to them. */
  readonly types: readonly TypeEntry[];
  /** Values of enums. Texts without a bar are joined by bars. */
  readonly values: readonly (string | readonly (string | number | boolean)[])[];
  readonly limits: readonly Limits[];
  /** Of operations with several types of a body: the shape of the params, by operationId and media type. */
  readonly forms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type TypeEntry = string | Entry;

/** What is no plain object. */
export type Entry = (NamedType | AnyOf | Subtypes | { readonly shape: string }) & {
  /** The name of a type that contains itself. */
  readonly recursive?: string;
};

/** A type, with properties that a request has to have though others need not. */
interface NamedType {
  readonly is: string;
  readonly demands?: readonly string[];
}

/** A union. */
interface AnyOf {
  readonly anyOf: readonly string[];
}

/** A type whose subtypes a property tells apart. */
export interface Subtypes {
  readonly by: string;
  /** The property's values, each with the number of its type, to the base of 36: `a=1,b=1z`. */
  readonly to: string;
  /** Keys of which a value that is none of them has to have one. */
  readonly tells?: readonly [string, ...string[]];
  /** The shape of a value that is none of them. */
  readonly other?: string;
}
