import { notFound } from '../../runtime/engine/fault.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS } from '../paths.js';
import { baseAttributes } from './app-schema-base.js';

/** Where the schema of an application's users is. */
export const schemaPath = (app: string): string => `/api/v1/meta/schemas/apps/${app}/default`;

/** The schema of the users of an application. It is made when it is first asked for. Throws `E0000007` without application. */
export function appSchema(id: string, world: World): JsonObject {
  const { store, clock } = world;
  const app = store.collection(APPS).get(id);
  if (app === undefined) throw notFound(id, 'AppInstance');
  const known = store.single(schemaPath(id));
  if (known !== undefined) return known;
  const made: JsonObject = {
    id: `${world.orgUrl}/meta/schemas/apps/${id}/default`,
    $schema: 'http://json-schema.org/draft-04/schema#',
    name: `${String(app['name'])}_${id.slice(-7).toLowerCase()}`,
    title: `${String(app['label'])} User`,
    lastUpdated: clock.iso(),
    created: clock.iso(),
    definitions: {
      custom: { id: '#custom', type: 'object', properties: {} },
      base: {
        id: '#base',
        type: 'object',
        properties: baseAttributes(app['signOnMode']),
        required: ['userName'],
      },
    },
    type: 'object',
    properties: {
      profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] },
    },
  };
  store.setSingle(schemaPath(id), made);
  return made;
}

export function forgetSchema(app: string, { store }: World): void {
  store.deleteSingle(schemaPath(app));
}

/** Names of all attributes that the users of an application have. */
export function appAttributes(id: string, world: World): readonly string[] {
  const definitions = objectIn(appSchema(id, world), 'definitions');
  return ['base', 'custom'].flatMap((part) =>
    Object.keys(objectIn(objectIn(definitions, part), 'properties')),
  );
}
