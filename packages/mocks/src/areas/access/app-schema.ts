import { notFound } from '../../runtime/engine/fault.js';
import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS } from '../paths.js';
import { attributesOf, newSchema } from '../people/new-schema.js';
import { definition } from '../people/schema-base.js';
import { baseAttributes } from './app-schema-base.js';

/** Where the schema of an application's users is. */
export const schemaPath = (app: string): string => `/api/v1/meta/schemas/apps/${app}/default`;

/** The schema of the users of an application. It is made when it is first asked for. Throws `E0000007` without application. */
export function appSchema(id: string, world: World): JsonObject {
  const { store } = world;
  const app = store.collection(APPS).get(id);
  if (app === undefined) throw notFound(id, 'AppInstance');
  const known = store.single(schemaPath(id));
  if (known !== undefined) return known;
  const name = `${String(app['name'])}_${id.slice(-7).toLowerCase()}`;
  const base = definition('#base', baseAttributes(app['signOnMode']));
  const made: JsonObject = {
    id: `${world.orgUrl}/meta/schemas/apps/${id}/default`,
    ...newSchema(name, `${String(app['label'])} User`, base, world),
  };
  store.setSingle(schemaPath(id), made);
  return made;
}

export function forgetSchema(app: string, { store }: World): void {
  store.deleteSingle(schemaPath(app));
}

/** Names of all attributes that the users of an application have. */
export function appAttributes(id: string, world: World): readonly string[] {
  return Object.keys(attributesOf(appSchema(id, world)));
}
