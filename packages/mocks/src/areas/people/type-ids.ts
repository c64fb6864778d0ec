import type { World } from '../../runtime/world/types.js';

export const TYPES = '/api/v1/meta/types/user';

/** Relation of user types to their schemas. */
const SCHEMA_OF = '#schema-of-user-type';

/** The id of the default user type. */
export function defaultTypeId({ store }: World): string {
  const found = store
    .collection(TYPES)
    .entries()
    .find(([, type]) => type['default'] === true);
  return found?.[0] ?? '';
}

/** The id of a type's schema: `osc…`. */
export function schemaIdOf(typeId: string, { store }: World): string {
  return store.relation(SCHEMA_OF).rights(typeId)[0] ?? `osc${typeId.slice(3)}`;
}

export function typeIdOf(schemaId: string, { store }: World): string {
  return store.relation(SCHEMA_OF).lefts(schemaId)[0] ?? `oty${schemaId.slice(3)}`;
}

export function tieSchema(typeId: string, schemaId: string, { store }: World): void {
  store.relation(SCHEMA_OF).add(typeId, schemaId);
}
