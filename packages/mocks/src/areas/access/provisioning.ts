import { validationFailed } from '../../runtime/engine/fault.js';
import { merge, only } from '../../runtime/engine/merge.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { APPS } from '../paths.js';

const CONNECTION = `${APPS}/{appId}/connections/default`;
const FEATURES = `${APPS}/{appId}/features`;

const UNKNOWN: JsonObject = { status: 'UNKNOWN', profile: { authScheme: 'UNKNOWN' } };
const DISABLED: JsonObject = { status: 'DISABLED' };

/** Applications of Okta's catalogue that can be provisioned from their first day: recorded in 2022. */
const PROVISIONED = new Set(['okta_org2org']);

/** The connection of an application to which none was given. */
function unset(app: string, { store }: World): JsonObject {
  const { name } = store.collection(APPS).get(app) ?? {};
  return PROVISIONED.has(String(name)) ? { authScheme: 'TOKEN', ...DISABLED } : UNKNOWN;
}

/** Features of an application with a provisioning connection. */
const NEW_FEATURES: Readonly<Record<string, JsonObject>> = {
  USER_PROVISIONING: {
    name: 'USER_PROVISIONING',
    status: 'ENABLED',
    description: 'User provisioning settings from Okta to a downstream application',
    capabilities: {
      create: { lifecycleCreate: DISABLED },
      update: {
        profile: DISABLED,
        lifecycleDeactivate: DISABLED,
        password: { status: 'DISABLED', seed: 'RANDOM', change: 'KEEP_EXISTING' },
      },
    },
  },
  INBOUND_PROVISIONING: {
    name: 'INBOUND_PROVISIONING',
    status: 'ENABLED',
    description: 'In-bound provisioning settings for provisioning users from an app to Okta',
    capabilities: {
      importSettings: {
        username: { userNameFormat: 'EMAIL' },
        schedule: { status: 'DISABLED', fullImport: null, incrementalImport: null },
      },
      importRules: {
        userCreateAndMatch: {
          exactMatchCriteria: 'USERNAME',
          allowPartialMatch: true,
          autoConfirmPartialMatch: false,
          autoConfirmExactMatch: false,
          autoConfirmNewUsers: false,
          autoActivateNewUsers: false,
        },
      },
    },
  },
};

/** Refuses features of an application without a provisioning connection. */
function refuseWithout(app: string, { store }: World): void {
  if (store.collection(`${APPS}/${app}/features`).size > 0) return;
  throw validationFailed('feature', ['Provisioning is not supported.']);
}

/**
 * Okta takes this without a connection, too: nothing changes. It signs in at the other end with what was given, and an
 * application that can be provisioned has nothing to sign in with until then.
 */
function setStatus(app: string, status: string, world: World): void {
  const { store } = world;
  const path = `${APPS}/${app}/connections/default`;
  const known = store.single(path);
  const start = unset(app, world);
  if ((known ?? start)['authScheme'] === undefined) return;
  if (start !== UNKNOWN && status === 'ENABLED' && known?.['profile'] === undefined) {
    throw validationFailed('credential', ['Verification failed: Invalid URL. Not authorized.']);
  }
  store.setSingle(path, { ...start, ...known, status });
}

/** Provisioning of users to and from applications. */
export const provisioning = defineBehaviour({
  resources: {
    [CONNECTION]: {
      entity: 'ProvisioningConnection',
      complete: (_made, _sent, world, path) => unset(path.split('/')[4] ?? '', world),
      links: (_standard, { status }, href) => {
        const change = status === 'ENABLED' ? 'deactivate' : 'activate';
        return {
          self: link(href, 'POST', 'GET'),
          [change]: link(`${href}/lifecycle/${change}`, 'POST'),
        };
      },
      present({ _links, ...shown }) {
        return shown['status'] === 'UNKNOWN' ? shown : { ...shown, _links };
      },
    },
    [FEATURES]: {
      entity: 'ApplicationFeature',
      idOf: ({ name }) => String(name),
      links: (_standard, _item, href) => ({ self: link(href, 'GET', 'PUT') }),
    },
  },
  handlers: {
    'POST /api/v1/apps/{appId}/connections/default'({
      params,
      query,
      body,
      world,
      operation,
      present,
    }) {
      const { appId } = params;
      const { store } = world;
      const path = `${APPS}/${appId}/connections/default`;
      const { authScheme = 'TOKEN', clientId } = objectIn(body, 'profile');
      if (authScheme === 'UNKNOWN') {
        return { status: operation.status, body: present(CONNECTION, path, UNKNOWN) };
      }
      const status = query['activate'] === true ? 'ENABLED' : 'DISABLED';
      const connection: JsonObject = {
        authScheme,
        status,
        ...only(body, ['baseUrl']),
        profile: { authScheme, ...(clientId !== undefined && { clientId }) },
      };
      store.setSingle(path, connection);
      const features = store.collection(`${APPS}/${appId}/features`);
      for (const [name, feature] of Object.entries(NEW_FEATURES)) {
        if (!features.has(name)) features.set(name, feature);
      }
      return { status: operation.status, body: present(CONNECTION, path, connection) };
    },
    'POST /api/v1/apps/{appId}/connections/default/lifecycle/activate'({
      params,
      world,
      operation,
    }) {
      setStatus(params.appId, 'ENABLED', world);
      return { status: operation.status };
    },
    'POST /api/v1/apps/{appId}/connections/default/lifecycle/deactivate'({
      params,
      world,
      operation,
    }) {
      setStatus(params.appId, 'DISABLED', world);
      return { status: operation.status };
    },
    'GET /api/v1/apps/{appId}/features'(call) {
      refuseWithout(call.params.appId, call.world);
      return call.generic();
    },
    'GET /api/v1/apps/{appId}/features/{name}'(call) {
      refuseWithout(call.params.appId, call.world);
      return call.generic();
    },
    'PUT /api/v1/apps/{appId}/features/{name}'(call) {
      const { params, body, world, operation, present } = call;
      const { appId, name } = params;
      refuseWithout(appId, world);
      const features = world.store.collection(`${APPS}/${appId}/features`);
      const known = features.get(name) ?? {};
      const capabilities = merge(objectIn(known, 'capabilities'), body);
      const feature = { ...known, capabilities };
      if (features.has(name)) features.set(name, feature);
      else call.generic();
      return {
        status: operation.status,
        body: present(FEATURES, `${APPS}/${appId}/features/${name}`, feature),
      };
    },
  },
  events: {
    'POST /api/v1/apps/{appId}/connections/default': 'application.provision.integration.call_api',
    'PUT /api/v1/apps/{appId}/features/{name}': 'application.provision.settings.update',
  },
});
