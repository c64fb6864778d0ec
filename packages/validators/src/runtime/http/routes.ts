import type { StyleReader } from './styles.js';

/**
 * How the text of a parameter becomes a value: a scalar; `number[]` for an array that repeats its name, `number[,]` for one
 * that joins its values with commas.
 */
export type ValueType = Scalar | `${Scalar}[]` | `${Scalar}[,]`;

/** `json` is a value that is passed as JSON. */
export const scalarTypes = ['string', 'number', 'boolean', 'json'] as const;

export type Scalar = (typeof scalarTypes)[number];

/** How one operation comes over the wire. Keys of the records are names on the wire, except where it says otherwise. */
export interface Route {
  readonly id: string;
  readonly method: string;
  /** Path template: `/api/v1/users/{userId}`. Its parameters have the same names in the params object. */
  readonly path: string;
  /** Path parameters that are no strings. */
  readonly pathTypes?: Readonly<Record<string, ValueType | RouteField>>;
  /** Query parameters that must have these values; `false` is also what an absent one counts as. */
  readonly fixedQuery?: Readonly<Record<string, string>>;
  /** A type alone for parameters whose name is their key too. */
  readonly query?: Readonly<Record<string, ValueType | RouteField>>;
  readonly headers?: Readonly<Record<string, RouteField>>;
  readonly body?: RouteBody;
}

/** Where a value goes in the params object, and what it is. */
export interface RouteField {
  readonly property: string;
  readonly type: ValueType | ObjectShape;
  /** How it is written, where that is more than its type tells. */
  readonly style?: StyleReader;
  readonly explode?: boolean;
}

/** An object as a parameter. */
export interface ObjectShape {
  readonly properties?: Readonly<Record<string, ValueType | ObjectShape>>;
  /** Type of further properties, where there may be any. */
  readonly rest?: ValueType;
}

export interface RouteBody {
  readonly encoding: 'json' | 'form' | 'multipart' | 'base64' | 'binary' | 'text';
  readonly mediaType: string;
  /** Other media types in which the body may come. */
  readonly others?: readonly Pick<RouteBody, 'encoding' | 'mediaType'>[];
  /** Key in the params object, where the body is one value. */
  readonly property?: string;
  /** Fields of a form or multipart body. A file needs no type of its own: it arrives as one. */
  readonly parts?: Readonly<Record<string, RouteField>>;
}
