import type { ResourceRules } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { OWNER } from '../owner.js';
import { APPS } from '../paths.js';
import { embedding, expanded } from './embed.js';

const GRANTS = `${APPS}/{appId}/grants`;
const TOKENS = `${APPS}/{appId}/tokens`;

function appOf(path: string, { store }: World): JsonObject {
  const id = path.split('/')[4] ?? '';
  return { id, ...store.collection(APPS).get(id) };
}

function clientId(app: JsonObject): string {
  const { client_id } = objectIn(objectIn(app, 'credentials'), 'oauthClient');
  return String(client_id ?? app['id']);
}

const links: NonNullable<ResourceRules['links']> = (_standard, item, href, world) => {
  const app = appOf(new URL(href).pathname, world);
  const { orgUrl } = world;
  const title = String(app['label'] ?? '');
  return {
    app: { href: `${orgUrl}${APPS}/${String(app['id'])}`, title },
    self: link(href, 'GET', 'DELETE'),
    client: { href: `${orgUrl}/oauth2/v1/clients/${String(item['clientId'])}`, title },
  };
};

/** What `expand=scope` shows. */
function scopeOf({ scopeId }: JsonObject): JsonObject {
  return { scope: { id: scopeId ?? null } };
}

/** Scopes that applications were granted, and the tokens that they have. */
export const appGrants = defineBehaviour({
  resources: {
    [GRANTS]: {
      entity: 'OAuth2ScopeConsentGrant',
      prefix: 'oag',
      complete: (made, _sent, world, path) => ({
        ...made,
        status: 'ACTIVE',
        createdBy: { id: OWNER, type: 'User' },
        clientId: clientId(appOf(path, world)),
        source: 'ADMIN',
      }),
      links,
    },
    [TOKENS]: { entity: 'OAuth2Token', prefix: 'oar', links },
  },
  handlers: {
    'GET /api/v1/apps/{appId}/grants'(call) {
      const reply = call.generic();
      return expanded(call.query['expand']).includes('scope') ? embedding(reply, scopeOf) : reply;
    },
    'GET /api/v1/apps/{appId}/grants/{grantId}'(call) {
      const reply = call.generic();
      return expanded(call.query['expand']).includes('scope') ? embedding(reply, scopeOf) : reply;
    },
  },
  events: {
    'POST /api/v1/apps/{appId}/grants': 'app.oauth2.as.consent.grant',
    'DELETE /api/v1/apps/{appId}/grants/{grantId}': 'app.oauth2.as.consent.revoke',
    'DELETE /api/v1/apps/{appId}/tokens/{tokenId}': 'app.oauth2.as.token.revoke',
    'DELETE /api/v1/apps/{appId}/tokens': 'app.oauth2.as.token.revoke',
  },
});
