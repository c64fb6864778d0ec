import type { Json } from '../../basics/json.js';
import type { Docs } from './docs.js';
import type { TypeRef } from './type-refs.js';

export interface Property {
  readonly name: string;
  readonly type: TypeRef;
  /** Its occurrence in answers of the API. Decided by `direction.ts`, as `write` is. */
  readonly read: Occurrence;
  /** Its occurrence in what is sent. */
  readonly write: Occurrence;
  /** Recordings that show that it is always there when read. Absent for what only the description says. */
  readonly evidence?: Evidence;
  /** Its values are shown to nobody. Set by `markSecrets`. */
  readonly secret?: true;
  readonly docs?: Docs;
  readonly default?: Json;
  readonly deprecated: boolean;
  /** Name of the ancestor model that declares it, for inherited ones. */
  readonly inheritedFrom?: string;
  readonly pointer: string;
}

/** In how many objects a property exists: in none, in some or in all. */
export type Occurrence = 'absent' | 'sometimes' | 'always';

/** Recordings that show that a property is always there when read. */
export interface Evidence {
  /** Number of recorded objects. All of them had the property. */
  readonly objects: number;
  /** Number of operations whose responses had these objects. */
  readonly operations: number;
  /** Years in which they were recorded: `2017–2026`. */
  readonly years: string;
}
