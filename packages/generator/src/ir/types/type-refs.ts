import type { Property } from './properties.js';

export interface Constraints {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/**
 * A reference to a type. `nullable` is true when null is allowed too, and `removedByNull` when null may be sent in its place and
 * removes it; else they are absent. `ir/nulls.ts` says what follows from both.
 */
export type TypeRef = (
  | { readonly kind: 'unknown' }
  | { readonly kind: 'null' }
  | { readonly kind: 'string'; readonly format?: string; readonly constraints?: Constraints }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly format?: string;
      readonly constraints?: Constraints;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'binary' }
  | EnumType
  | { readonly kind: 'array'; readonly items: TypeRef; readonly constraints?: Constraints }
  | { readonly kind: 'map'; readonly values: TypeRef; readonly constraints?: Constraints }
  | {
      readonly kind: 'object';
      readonly properties: readonly Property[];
      readonly additional?: TypeRef;
      readonly constraints?: Constraints;
    }
  | {
      readonly kind: 'model';
      readonly name: string;
      /** Properties that a request has to have, though others with this model need not. */
      readonly demands?: readonly string[];
    }
  | { readonly kind: 'union'; readonly members: readonly TypeRef[] }
) & { readonly nullable?: true; readonly removedByNull?: true };

export interface EnumType {
  readonly kind: 'enum';
  readonly base: 'string' | 'number' | 'boolean';
  /** In the description's order, without null. */
  readonly values: readonly (string | number | boolean)[];
  /** False only for constants and discriminator values. The API may add values to any other enum. */
  readonly open: boolean;
  readonly knownValues: boolean;
}
