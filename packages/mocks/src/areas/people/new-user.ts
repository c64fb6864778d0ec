import { isJsonObject, type Json, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { REALMS, secretsOf, shownCredentials } from './credentials.js';
import { defaultTypeId } from './type-ids.js';

/** Attributes that a profile always shows. */
const SHOWN: JsonObject = {
  firstName: null,
  lastName: null,
  mobilePhone: null,
  secondEmail: null,
};

/** Since this date a password counts as a change of the status of a staged user. */
const STAGED = Date.UTC(2023, 6, 27);

/** What a user is made of. The secrets are stored before. */
export interface NewUser {
  readonly id: string;
  readonly status: string;
  readonly profile: JsonObject;
  readonly credentials?: Json | undefined;
  /** The type that was asked for: `{ id: 'oty…' }`. */
  readonly type?: Json | undefined;
  readonly realmId?: Json | undefined;
}

/** A user as it is stored. */
export function newUser({ id, status, profile, ...sent }: NewUser, world: World): JsonObject {
  const now = world.clock.iso();
  const hasPassword = secretsOf(id, world).password !== undefined;
  const isStaged = status === 'STAGED';
  const type = isJsonObject(sent.type) ? sent.type['id'] : undefined;
  const realm = sent.realmId === '' ? undefined : sent.realmId;
  return {
    id,
    status,
    created: now,
    activated: isStaged ? null : now,
    statusChanged: isStaged && !(hasPassword && world.asOf >= STAGED) ? null : now,
    lastLogin: null,
    lastUpdated: now,
    passwordChanged: hasPassword ? now : null,
    ...(world.asOf >= REALMS && { realmId: realm ?? defaultRealm(world) }),
    type: { id: type ?? defaultTypeId(world) },
    profile: profileOf(profile),
    credentials: shownCredentials(id, sent.credentials, profile, world),
  };
}

/** A profile as it is stored: with the attributes that are always shown. */
export function profileOf(sent: JsonObject): JsonObject {
  return { ...SHOWN, ...sent };
}

/** The id of the realm of users of whom nothing else is said. */
function defaultRealm({ store, newId }: World): string {
  const known = store.single('#default-realm')?.['id'];
  if (typeof known === 'string') return known;
  const id = newId('guo');
  store.setSingle('#default-realm', { id });
  return id;
}
