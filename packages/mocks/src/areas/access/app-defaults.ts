import { merge, only, without } from '../../runtime/engine/merge.js';
import type { Write } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { onIdentityEngine, since } from '../links.js';
import { ORG } from '../owner.js';
import { licensing, shownLinks } from './app-catalog.js';
import { type AppKind, kindOf } from './app-kinds.js';
import { credentialsOf } from './app-logins.js';
import { settingsOf } from './app-settings.js';
import { furnish } from './furnish.js';

/** What a new application has of its own. All else is what was sent, or what the rules here say. */
const MADE = ['id', 'status', 'created', 'lastUpdated'];

/** What Okta sets alone, whatever a description says and whatever was sent. */
const BY_OKTA = ['orn', 'features', 'licensing', 'universalLogout', 'expressConfiguration'];

/** Objects that every application has: null counts as not sent. */
const OBJECTS = ['accessibility', 'visibility', 'credentials', 'settings', 'features'];

/** An application as Okta stores it after a write, with its key and the list of its secrets. */
export function settleApp(
  item: JsonObject,
  { kind: how, sent, before, world }: Omit<Write, 'path'>,
): JsonObject {
  const given = withoutNulls({
    ...without(how === 'create' ? { ...sent, ...only(item, MADE) } : item, BY_OKTA),
    ...only(before ?? {}, BY_OKTA),
  });
  const kind = kindOf(given, before, world);
  const { name, mode: signOnMode } = kind;
  const { id, ...rest } = merge(COMMON, given);
  const app: JsonObject = {
    id,
    ...since('2025-03-01', world, { orn: `orn:okta:idp:${ORG}:apps:${name}:${String(id)}` }),
    ...licensing(name),
    ...onIdentityEngine(
      world,
      since('2025-06-01', world, { universalLogout: logoutOf(kind, world) }),
    ),
    ...rest,
    name,
    label: String(given['label'] ?? ''),
    signOnMode,
    visibility: visibilityOf(objectIn(given, 'visibility'), kind),
    settings: settingsOf(objectIn(given, 'settings'), kind, world),
  };
  const credentials = credentialsOf(app, kind, before, world);
  return furnish({ ...app, credentials }, kind, before, world);
}

function withoutNulls(given: JsonObject): JsonObject {
  const entries = Object.entries(given).filter(
    ([key, value]) => value !== null || !OBJECTS.includes(key),
  );
  return Object.fromEntries(entries);
}

const COMMON: JsonObject = {
  accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
  features: [],
};

/** Where an application is shown. Clients are hidden from the dashboard until someone shows them. */
function visibilityOf(sent: JsonObject, { name, mode, custom }: AppKind): JsonObject {
  const isHidden = mode === 'OPENID_CONNECT';
  const defaults: JsonObject = {
    autoLaunch: false,
    autoSubmitToolbar: false,
    hide: { iOS: isHidden, web: isHidden },
  };
  return {
    ...merge(defaults, sent),
    appLinks: shownLinks(name, custom, objectIn(sent, 'appLinks')),
  };
}

/**
 * Universal logout, which Identity Engine has, in answers since 2025-06. It was null in all of them until the end of that year, and still is for bookmarks
 * and clients in most orgs.
 */
function logoutOf({ mode, name }: AppKind, { asOf }: World): JsonObject | null {
  if (asOf < Date.parse('2025-12-01')) return null;
  const known = { status: 'DISABLED', supportType: 'FULL', identityStack: 'NOT_SHARED' };
  if (name === 'office365') {
    return { ...known, supportType: 'PARTIAL', identityStack: 'SHARED', protocol: 'PROPRIETARY' };
  }
  return mode === 'SAML_2_0' ? { ...known, protocol: 'GLOBAL_TOKEN_REVOCATION' } : null;
}
