import { validationFailed } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { APPS } from '../paths.js';
import { cloneKey, csrRules, generateCsr, generateKey, keyRules, publish } from './credentials.js';

const CREDENTIALS = `${APPS}/{appId}/credentials`;
const SECRETS = `${CREDENTIALS}/secrets`;

/** How many secrets a client may have at a time: an old one and a new one. */
const SECRETS_AT_MOST = 2;

type Publishing = RouteCall<'/{appId}/{csrId}'>;

const publishFor = (call: Publishing): Promise<Reply> =>
  publish(`${APPS}/${call.params.appId}`, call.params.csrId, call.sent, call);

/** Keys, certificate signing requests and secrets of applications. */
export const appCredentials = defineBehaviour({
  resources: {
    [`${CREDENTIALS}/keys`]: keyRules,
    [`${CREDENTIALS}/csrs`]: csrRules,
    [SECRETS]: {
      entity: 'ClientSecret',
      prefix: 'ocs',
      complete: (made, _sent, { newToken }) => ({
        ...made,
        client_secret: made['client_secret'] ?? newToken(64),
        secret_hash: newToken(22),
      }),
      links: ({ self: _self, ...lifecycle }, { status }, href) => ({
        ...lifecycle,
        ...(status === 'INACTIVE' && { delete: link(href, 'DELETE') }),
      }),
      beforeDelete(id, { store }, path) {
        const secrets = store.collection(path.slice(0, path.lastIndexOf('/')));
        if (secrets.get(id)?.['status'] !== 'ACTIVE') return;
        throw validationFailed('clientSecret', ['An active client secret cannot be deleted.']);
      },
    },
  },
  handlers: {
    'POST /api/v1/apps/{appId}/credentials/keys/generate': (call) =>
      generateKey(`${APPS}/${call.params.appId}`, call.query['validityYears'], call),
    'POST /api/v1/apps/{appId}/credentials/keys/{keyId}/clone'(call) {
      const { appId, keyId } = call.params;
      const to = { collection: APPS, id: call.query['targetAid'], entity: 'AppInstance' };
      return cloneKey(`${APPS}/${appId}`, keyId, to, call);
    },
    'POST /api/v1/apps/{appId}/credentials/csrs': (call) =>
      generateCsr(`${APPS}/${call.params.appId}`, call),
    'POST /api/v1/apps/{appId}/credentials/csrs/{csrId}/lifecycle/publish': publishFor,
    'POST /api/v1/apps/{appId}/credentials/secrets'(call) {
      const secrets = call.world.store.collection(
        `${APPS}/${call.params.appId}/credentials/secrets`,
      );
      if (secrets.size >= SECRETS_AT_MOST) {
        throw validationFailed('clientSecret', [
          `A client can have at most ${String(SECRETS_AT_MOST)} secrets.`,
        ]);
      }
      return call.generic();
    },
  },
  events: {
    'POST /api/v1/apps/{appId}/credentials/keys/generate': 'application.lifecycle.update',
    'POST /api/v1/apps/{appId}/credentials/keys/{keyId}/clone': 'application.lifecycle.update',
    'POST /api/v1/apps/{appId}/credentials/secrets': 'app.oauth2.client.lifecycle.create_secret',
    'DELETE /api/v1/apps/{appId}/credentials/secrets/{secretId}':
      'app.oauth2.client.lifecycle.delete_secret',
    'POST /api/v1/apps/{appId}/credentials/secrets/{secretId}/lifecycle/activate':
      'app.oauth2.client.lifecycle.activate_secret',
    'POST /api/v1/apps/{appId}/credentials/secrets/{secretId}/lifecycle/deactivate':
      'app.oauth2.client.lifecycle.deactivate_secret',
  },
});
