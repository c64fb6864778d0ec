import { deleteWhileActive, notFound, OktaFault } from '../../runtime/engine/fault.js';
import { only } from '../../runtime/engine/merge.js';
import { lastSegment } from '../../runtime/engine/paths.js';
import { isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { APPS, POLICIES } from '../paths.js';
import { PASSWORD } from '../secrets.js';
import { settleApp } from './app-defaults.js';
import { appLinks, logoPath } from './app-links.js';
import { forgetPolicies, setPolicy } from './app-policies.js';
import { refuseApp } from './app-refusals.js';
import { forgetSchema } from './app-schema.js';
import { settleAppUsers } from './app-users-of.js';
import { embedding, expanded } from './embed.js';
import { KEYS_OF } from './keys.js';

/** The users and groups of an application, for `filter=user.id eq "…"`. */
function assignedTo(app: JsonObject, world: World): JsonObject {
  const id = String(app['id']);
  settleAppUsers(id, world);
  const idsIn = (kind: string): JsonObject[] =>
    world.store
      .collection(`${APPS}/${id}/${kind}`)
      .ids()
      .map((one) => ({ id: one }));
  return { user: idsIn('users'), group: idsIn('groups') };
}

/** The id of a client that is created with an id of its own. Recordings since 2023 have it in the paths of the application. */
function clientId(sent: JsonObject): JsonObject {
  const { client_id } = objectIn(objectIn(sent, 'credentials'), 'oauthClient');
  return typeof client_id === 'string' && client_id !== '' ? { id: client_id } : {};
}

/** Where the secret of a client is. */
const SECRET = 'credentials.oauthClient.client_secret';

/** Applications of all kinds. */
export const applications = defineBehaviour({
  reads: [`${APPS}/{appId}/users`, `${APPS}/{appId}/groups`, KEYS_OF('{appId}'), POLICIES],
  resources: {
    [APPS]: {
      entity: 'AppInstance',
      prefix: '0oa',
      complete: (made, sent) => ({ ...made, ...clientId(sent) }),
      settle(item, write) {
        refuseApp(write.kind === 'create' ? write.sent : item, write);
        return settleApp(item, write);
      },
      // Okta shows the secret of a client only when it is created or updated.
      hidden: (_item, fresh) => [...PASSWORD, ...(fresh ? [] : [SECRET])],
      links: (_standard, item, href, world) => appLinks(item, href, world),
      further: assignedTo,
      beforeDelete(id, world) {
        if (world.store.collection(APPS).get(id)?.['status'] === 'ACTIVE')
          throw deleteWhileActive();
        world.store.deleteSingle(logoPath(id));
        forgetPolicies(id, world);
        forgetSchema(id, world);
      },
    },
  },
  handlers: {
    'POST /api/v1/apps'(call) {
      const { query, world, present } = call;
      const reply = call.generic();
      if (query['activate'] !== false || !isJsonObject(reply.body)) return reply;
      const id = String(reply.body['id']);
      const app = { ...world.store.collection(APPS).get(id), status: 'INACTIVE' };
      world.store.collection(APPS).set(id, app);
      const shown = only(present(APPS, `${APPS}/${id}`, app), ['status', '_links']);
      return { ...reply, body: { ...reply.body, ...shown } };
    },
    'PUT /api/v1/apps/{appId}'(call) {
      const reply = call.generic();
      const stored = call.world.store.collection(APPS).get(call.params.appId) ?? {};
      const { oauthClient } = objectIn(stored, 'credentials');
      if (!isJsonObject(reply.body) || oauthClient === undefined) return reply;
      const credentials = { ...objectIn(reply.body, 'credentials'), oauthClient };
      return { ...reply, body: { ...reply.body, credentials } };
    },
    'GET /api/v1/apps'(call) {
      const { query, world, present } = call;
      const reply = call.generic();
      const user = userOf(query['expand']);
      if (user === undefined) return reply;
      return embedding(reply, ({ id }) => {
        const path = `${APPS}/${String(id)}/users`;
        const assigned = world.store.collection(path).get(user);
        if (assigned === undefined) return undefined;
        return { user: present(`${APPS}/{appId}/users`, `${path}/${user}`, assigned) };
      });
    },
    'POST /api/v1/apps/{appId}/logo'({ params, world, operation }) {
      const href = `${world.orgUrl}/fs/bco/4/${world.newToken(20)}`;
      world.store.setSingle(logoPath(params.appId), { href });
      return { status: operation.status, headers: { location: href } };
    },
    'PUT /api/v1/apps/{appId}/policies/{policyId}'({ params, world, operation }) {
      setPolicy(params.appId, params.policyId, world);
      return { status: operation.status };
    },
    'GET /api/v1/apps/{appId}/sso/saml/metadata'({ params, query, world, operation }) {
      const app = world.store.collection(APPS).get(params.appId);
      if (app?.['signOnMode'] !== 'SAML_2_0') throw notAcceptable();
      const keys = world.store.collection(KEYS_OF(params.appId));
      const kid = String(query['kid'] ?? keys.ids()[0]);
      const key = keys.get(kid);
      if (query['kid'] !== undefined && key === undefined) throw notFound(kid, 'JsonWebKey');
      const body = metadata(params.appId, key, world.orgUrl);
      return { status: operation.status, body, type: operation.mediaType ?? 'text/xml' };
    },
  },
  events: {
    'POST /api/v1/apps': 'application.lifecycle.create',
    'PUT /api/v1/apps/{appId}': 'application.lifecycle.update',
    'DELETE /api/v1/apps/{appId}': 'application.lifecycle.delete',
    'POST /api/v1/apps/{appId}/lifecycle/activate': 'application.lifecycle.activate',
    'POST /api/v1/apps/{appId}/lifecycle/deactivate': 'application.lifecycle.deactivate',
    'POST /api/v1/apps/{appId}/logo': 'application.lifecycle.update',
    'PUT /api/v1/apps/{appId}/policies/{policyId}': 'application.policy.sign_on.update',
  },
});

/** The user's id in `expand=user/00u…`. */
function userOf(expand: unknown): string | undefined {
  const found = expanded(expand).find((one) => one.startsWith('user/'));
  return found === undefined ? undefined : lastSegment(found);
}

/** What Okta says of the metadata of an application that does not sign on by SAML. */
function notAcceptable(): OktaFault {
  const summary =
    'Bad request. Accept and/or Content-Type headers likely do not match supported values.';
  return new OktaFault(400, 'E0000019', summary);
}

function metadata(app: string, key: JsonObject | undefined, orgUrl: string): string {
  const { x5c } = key ?? {};
  const certificate = Array.isArray(x5c) ? String(x5c[0]) : '';
  const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor entityID="http://www.okta.com/${app}" xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">
  <md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor use="signing">
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified</md:NameIDFormat>
    <md:SingleSignOnService Binding="${post}" Location="${orgUrl}/app/${app}/sso/saml"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>
`;
}
