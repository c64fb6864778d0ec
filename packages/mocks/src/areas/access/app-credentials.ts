import { validationFailed } from '../../runtime/engine/fault.js';
import type { Call, Reply } from '../../runtime/engine/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { APPS } from '../paths.js';
import { cloneKey, csrRules, generateCsr, generateKey, keyRules, publish } from './credentials.js';

const CREDENTIALS = `${APPS}/{appId}/credentials`;
const SECRETS = `${CREDENTIALS}/secrets`;

/** How many secrets a client may have at a time: an old one and a new one. */
const SECRETS_AT_MOST = 2;

interface Publishing {
  readonly appId: string;
  readonly csrId: string;
  readonly certificate: unknown;
}

const publishFor = (
  call: Pick<Call, 'world' | 'operation'> & { readonly params: Publishing },
): Promise<Reply> =>
  publish(`${APPS}/${call.params.appId}`, call.params.csrId, call.params.certificate, call);

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
    generateApplicationKey: (call) =>
      generateKey(`${APPS}/${call.params.appId}`, call.params.validityYears, call),
    cloneApplicationKey(call) {
      const { appId, keyId, targetAid } = call.params;
      const to = { collection: APPS, id: targetAid, entity: 'AppInstance' };
      return cloneKey(`${APPS}/${appId}`, keyId, to, call);
    },
    generateCsrForApplication: (call) => generateCsr(`${APPS}/${call.params.appId}`, call),
    publishCerCert: (call) => publishFor(call),
    publishDerCert: (call) => publishFor(call),
    publishBinaryCerCert: (call) => publishFor(call),
    publishBinaryDerCert: (call) => publishFor(call),
    publishBinaryPemCert: (call) => publishFor(call),
    createNewClientSecretForApplication(call) {
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
    generateApplicationKey: 'application.lifecycle.update',
    cloneApplicationKey: 'application.lifecycle.update',
    createNewClientSecretForApplication: 'app.oauth2.client.lifecycle.create_secret',
    deleteClientSecretForApplication: 'app.oauth2.client.lifecycle.delete_secret',
    activateClientSecretForApplication: 'app.oauth2.client.lifecycle.activate_secret',
    deactivateClientSecretForApplication: 'app.oauth2.client.lifecycle.deactivate_secret',
  },
});
