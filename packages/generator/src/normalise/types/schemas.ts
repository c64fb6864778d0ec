import type { Scalar } from '../../basics/json.js';
import type { NormalAnnotations } from './annotations.js';

export type NormalType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/**
 * A schema. One with `ref` refers to a named schema, and has only annotations beside it. One without `ref`, `types`,
 * `allOf` and `oneOf` allows any value.
 */
export interface NormalSchema extends NormalAnnotations {
  readonly pointer: string;
  /** Name of a named schema. */
  readonly ref?: string;
  /** Without `null`, which is `nullable`; more than one only in OpenAPI 3.1. `['null']` when nothing but null is allowed. */
  readonly types: readonly NormalType[];
  readonly nullable: boolean;
  readonly format?: string;
  /** Raw bytes: `format: binary` or Swagger's `type: file`. */
  readonly binary: boolean;
  readonly constraints: NormalConstraints;
  /** Allowed values, without null. */
  readonly enum?: readonly (string | number | boolean)[];
  /** True for `const`: no other value will ever be allowed. */
  readonly closed: boolean;
  /** x-okta-known-values. */
  readonly knownValues: boolean;
  readonly items?: NormalSchema;
  /** Absent when the schema declares none, not even an empty set. */
  readonly properties?: readonly NormalProperty[];
  readonly required: readonly string[];
  /** Declared type of further properties; absent where the description says nothing, `false` where it forbids them. */
  readonly additional?: NormalSchema | false;
  readonly allOf: readonly NormalSchema[];
  /** oneOf and anyOf alike. */
  readonly oneOf: readonly NormalSchema[];
  readonly discriminator?: NormalDiscriminator;
  /** Schema that x-okta-parent names. */
  readonly parent?: string;
  readonly extensible: boolean;
  /** x-oktaforge-presence: properties that every recorded response had. */
  readonly presence?: NormalPresence;
  /** x-okta-defined-as. */
  readonly constants: Readonly<Record<string, Scalar>>;
  /** x-okta-crud, then x-okta-operations. */
  readonly methods: readonly NormalResourceMethod[];
  /** x-okta-tags. */
  readonly tags: readonly string[];
}

export interface NormalPresence {
  readonly properties: readonly string[];
  /** Number of recorded objects. */
  readonly objects: number;
  /** Number of operations whose responses had these objects. */
  readonly operations: number;
  /** Years of the recordings. */
  readonly years: string;
}

export interface NormalProperty {
  readonly name: string;
  readonly schema: NormalSchema;
}

export interface NormalDiscriminator {
  readonly property: string;
  /** Value to schema name, in the description's order; implied mappings spelled out. */
  readonly mapping: readonly { readonly value: string; readonly schema: string }[];
  /** x-oktaforge-told-by: properties of which one may be sent instead of it; empty where none has to be sent. */
  readonly instead?: readonly string[];
  readonly pointer: string;
}

export interface NormalResourceMethod {
  readonly alias: string;
  readonly operation: string;
  readonly origin: 'crud' | 'operations';
  readonly arguments: readonly NormalArgument[];
  readonly pointer: string;
}

/** The source of an operation's parameter: a property, the resource itself, or the parent's id in the URL. */
export type NormalArgument = { readonly dest: string; readonly pointer: string } & (
  | { readonly from: 'property'; readonly property: string }
  | { readonly from: 'self' }
  | { readonly from: 'parent'; readonly property: string }
);

export interface NormalConstraints {
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
