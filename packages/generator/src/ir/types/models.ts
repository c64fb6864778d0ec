import type { Json } from '../../basics/json.js';
import type { Docs } from './docs.js';
import type { Property } from './properties.js';
import type { EnumType, TypeRef } from './type-refs.js';

/** A named schema. */
export type Model = ObjectModel | EnumModel | UnionModel | AliasModel;

interface ModelBase {
  /** Type name, unique over models, params and reserved names: `User`. */
  readonly name: string;
  /** Name in the description, where it differs from `name`'s spelling. */
  readonly schemaName: string;
  /** Tag of the area whose subpath exports it; for tags without operations the nearest area by use, else undefined (`common`). */
  readonly area?: string;
  readonly docs?: Docs;
  readonly deprecated: boolean;
  readonly pointer: string;
  /** Its values are shown to nobody. Set by `markSecrets`. */
  readonly secret?: true;
  /**
   * The directions in which its values travel: `read` when a response refers to it, `write` when a request does. A model
   * without references counts as read.
   */
  readonly usage: { readonly read: boolean; readonly write: boolean };
  /** True when the types for reading and for writing differ, in the model itself or in a model that it refers to. */
  readonly inputDiffers: boolean;
}

export interface ObjectModel extends ModelBase {
  readonly kind: 'object';
  /** x-okta-parent, or a single allOf reference. */
  readonly parent?: string;
  /** Every property, inherited ones included, sorted by name; a redeclared one is the child's. */
  readonly properties: readonly Property[];
  /** Type of undeclared properties; absent when none are expected. */
  readonly additional?: TypeRef;
  /** x-okta-extensible: an open map beside the declared properties (custom attributes), augmented by the application. */
  readonly extensible: boolean;
  /**
   * Set when the model is a union of subtypes. The union has the model's own name. Its members are the mapped models and
   * `otherName`, the subtype for values that the description does not know.
   */
  readonly discriminator?: Discriminator & { readonly otherName: string };
  /**
   * Discriminator values by which this model is recognised as a subtype of its ancestors: `signOnMode` -> [`SAML_1_1`,
   * `SAML_2_0`]. The discriminators of all levels are listed.
   */
  readonly discriminatedBy: readonly {
    readonly property: string;
    readonly values: readonly string[];
  }[];
  /** x-okta-defined-as: constants of this subtype. */
  readonly constants: Readonly<Record<string, Json>>;
  /** x-okta-crud, then x-okta-operations, in the description's order. */
  readonly methods: readonly ResourceMethod[];
}

export interface EnumModel extends ModelBase {
  readonly kind: 'enum';
  readonly type: EnumType;
}

/** oneOf / anyOf of models, with a discriminator where there is one. */
export interface UnionModel extends ModelBase {
  readonly kind: 'union';
  readonly members: readonly TypeRef[];
  readonly discriminator?: Discriminator & { readonly otherName: string };
}

/** A named schema that is none of the above: an array, a map, a string with a format, … */
export interface AliasModel extends ModelBase {
  readonly kind: 'alias';
  readonly type: TypeRef;
}

export interface Discriminator {
  readonly property: string;
  /** In the description's order; two values may name one model. */
  readonly mapping: readonly { readonly value: string; readonly model: string }[];
  /**
   * Properties of which one may be sent instead of it. Empty where nothing has to be sent; absent where it has to be.
   */
  readonly instead?: readonly string[];
  /**
   * Values that the property lists and that have no subtype, such as a type of policy that another part of the description knows.
   * Absent where there are none. They follow from the property and the mapping.
   */
  readonly unlisted?: readonly string[];
}

/** A method of a resource: an operation of which the resource supplies some arguments. */
export interface ResourceMethod {
  readonly alias: string;
  readonly operation: string;
  /** The extension that declares it. */
  readonly origin: 'crud' | 'operations';
  /** Params keys that the resource supplies, from one of its properties (`src`) or as a whole (`self`). */
  readonly supplied: readonly (
    | { readonly param: string; readonly from: 'property'; readonly property: string }
    | { readonly param: string; readonly from: 'self' }
  )[];
  /** Params keys that the caller supplies (parentSrc ones included), in the operation's order, required first. */
  readonly remaining: readonly string[];
  /** parentSrc: params keys that are ids of the parent in the URL. */
  readonly parents: readonly { readonly param: string; readonly parentProperty: string }[];
  readonly pointer: string;
}
