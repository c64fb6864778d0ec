import { type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS, IDPS, MAPPINGS } from '../paths.js';
import { DEFAULT_SCHEMA, SCHEMAS } from '../people/new-schema.js';
import { defaultTypeId, schemaIdOf, TYPES } from '../people/type-ids.js';
import { appAttributes, schemaPath } from './app-schema.js';
import { CLAIMS } from './app-user-profile.js';

/** Attributes of users that providers set. */
const OF_PROVIDERS = ['firstName', 'lastName', 'email', 'mobilePhone'];

/**
 * Brings the mappings up to date: each application has one to the default user type and one from it, each provider one to
 * every user type. Their ids come from the ids of what they map, so that reading makes no ids.
 */
export function settleMappings(world: World): void {
  const { store } = world;
  const mappings = store.collection(MAPPINGS);
  const wanted = new Map([...ofApps(world), ...ofProviders(world)]);
  for (const id of mappings.ids()) {
    const mapping = mappings.get(id) ?? {};
    if (!wanted.has(id) && !isThere(mapping, world)) mappings.delete(id);
  }
  for (const [id, make] of wanted) if (!mappings.has(id)) mappings.set(id, make());
}

type Wanted = [id: string, make: () => JsonObject];

/** Mappings that a test has put there stay, whatever they are between. */
function isThere({ source, target }: JsonObject, { store }: World): boolean {
  return [source, target].every((end) => {
    const { id, type } = objectIn({ end }, 'end');
    const isApp = type === 'appuser' && typeof id === 'string' && id.startsWith('0oa');
    return !isApp || store.collection(APPS).has(id) || store.collection(IDPS).has(id);
  });
}

function ofApps(world: World): Wanted[] {
  const user = defaultTypeId(world);
  if (user === '') return [];
  return world.store
    .collection(APPS)
    .entries()
    .flatMap(([id, app]): Wanted[] => {
      const name = String(app['name']);
      const there = appEnd(id, name, world);
      const here = typeEnd(user, world);
      const [to, from] = [`prm${id.slice(-17)}`, `prm${id.slice(-16)}${id.slice(-17, -16) || '0'}`];
      return [
        [to, () => ({ id: to, source: there, target: here, properties: toUser(app) })],
        [from, () => ({ id: from, source: here, target: there, properties: fromUser(app) })],
      ];
    });
}

function ofProviders(world: World): Wanted[] {
  const { store } = world;
  const types = store.collection(TYPES).ids();
  return store
    .collection(IDPS)
    .entries()
    .flatMap(([id, { type }]) =>
      types.map((user, index): Wanted => {
        const name = `${String(type).replace(/\d$/, '').toLowerCase()}_idp`;
        const mapping = `prm${id.slice(-15)}${String(index).padStart(2, '0')}`;
        const make = (): JsonObject => ({
          id: mapping,
          source: appEnd(id, name, world),
          target: typeEnd(user, world),
          properties: Object.fromEntries([
            ...OF_PROVIDERS.map((one) => [one, mapped(`source.${one}`)] as const),
            ['login', mapped('source.userName')] as const,
          ]),
        });
        return [mapping, make];
      }),
    );
}

function appEnd(id: string, name: string, { orgUrl }: World): JsonObject {
  return {
    id,
    name,
    type: 'appuser',
    _links: {
      self: { href: `${orgUrl}${APPS}/${id}` },
      schema: { href: orgUrl + schemaPath(id) },
    },
  };
}

function typeEnd(id: string, world: World): JsonObject {
  const { store, orgUrl } = world;
  return {
    id,
    name: store.collection(TYPES).get(id)?.['name'] ?? 'user',
    type: 'user',
    _links: {
      self: { href: `${orgUrl}${TYPES}/${id}` },
      schema: { href: `${orgUrl}${SCHEMAS}/${schemaIdOf(id, world)}` },
    },
  };
}

/** Okta pushes nothing by itself. */
const mapped = (expression: string): JsonObject => ({ expression, pushStatus: 'DONT_PUSH' });

/** What users get from an application: a client's claims, from others their name there as their address. */
function toUser({ signOnMode }: JsonObject): JsonObject {
  if (signOnMode !== 'OPENID_CONNECT') return { email: mapped('appuser.userName') };
  const pairs = CLAIMS.flatMap(([claim, attribute]): [string, Json][] =>
    attribute === undefined ? [] : [[attribute, mapped(`appuser.${claim}`)]],
  );
  return Object.fromEntries(pairs);
}

function fromUser({ signOnMode }: JsonObject): JsonObject {
  if (signOnMode !== 'OPENID_CONNECT') return {};
  const pairs = CLAIMS.flatMap(([claim, attribute]): [string, Json][] =>
    attribute === undefined ? [] : [[claim, mapped(`user.${attribute}`)]],
  );
  return Object.fromEntries(pairs);
}

/** Names of the attributes that a mapping may set; undefined where the mock does not know them. */
export function fieldsOf(target: JsonObject, world: World): readonly string[] | undefined {
  const id = String(target['id']);
  if (world.store.collection(APPS).has(id)) return appAttributes(id, world);
  const name = id === defaultTypeId(world) ? DEFAULT_SCHEMA : schemaIdOf(id, world);
  const schema = world.store.collection(SCHEMAS).get(name);
  if (schema === undefined) return undefined;
  const parts = Object.values(objectIn(schema, 'definitions'));
  return parts.flatMap((part) => Object.keys(objectIn(objectIn({ part }, 'part'), 'properties')));
}
