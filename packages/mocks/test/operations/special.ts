import type { MockOkta } from '../../src/index.js';
import { isJsonObject } from '../../src/runtime/json.js';
import { accessSituations } from './special-access.js';

type Params = Readonly<Record<string, unknown>>;
type Situation = (mock: MockOkta, params: Params) => Params;

const inStatus =
  (status: string): Situation =>
  (mock, params) => {
    const path = `/api/v1/users/${String(params['userId'])}`;
    mock.put(path, { ...mock.get(path), status });
    return params;
  };

/** The definition of a link between users, which is named in the path. */
const linked: Situation = (mock, params) => {
  mock.put('/api/v1/meta/schemas/user/linkedObjects/thing', {
    primary: { name: 'thing', title: 'A', description: 'A', type: 'USER' },
    associated: { name: 'things', title: 'B', description: 'B', type: 'USER' },
  });
  return params;
};

/** A profile of attributes that every org has. */
const plain = { firstName: 'A', lastName: 'B', email: 'a@example.com', login: 'a@example.com' };

const withProfile =
  (key: string): Situation =>
  (_mock, params) => ({ ...params, [key]: { profile: plain } });

const secrets =
  (key: string, body: object): Situation =>
  (mock, params) => {
    const path = `/api/v1/users/${String(params['userId'])}`;
    mock.put(`${path}/#secrets`, { password: 'Old1234!', answer: 'tea' });
    mock.put(path, { ...mock.get(path), status: 'ACTIVE' });
    return { ...params, [key]: body };
  };

/** A zone of addresses that are some. */
const zone: Situation = (_mock, params) => ({
  ...params,
  zone: { type: 'IP', name: 'A', gateways: [{ type: 'CIDR', value: '1.2.3.4/24' }] },
});

const old = { value: 'Old1234!' };
const question = { question: 'Drink?', answer: 'Tea' };

/** Operations that want more than any valid params: the state and the params that they succeed with, by operationId. */
export const special: Readonly<Record<string, Situation>> = {
  /** Policies of OAuth are those of an authorization server. */
  listPolicies: (_mock, params) => ({ ...params, type: 'OKTA_SIGN_ON' }),
  ...accessSituations,
  previewSAMLAppMetadata(mock, params) {
    const key = { kid: 'thing', kty: 'RSA', x5c: ['MIIC'] };
    const app = `/api/v1/apps/${String(params['appId'])}`;
    mock.put(app, { ...mock.get(app), signOnMode: 'SAML_2_0' });
    mock.put(`${app}/credentials/keys/thing`, key);
    return params;
  },
  activateUser: inStatus('STAGED'),
  reactivateUser: inStatus('PROVISIONED'),
  suspendUser: inStatus('ACTIVE'),
  unsuspendUser: inStatus('SUSPENDED'),
  unlockUser: inStatus('LOCKED_OUT'),
  resetPassword: inStatus('ACTIVE'),
  expirePassword: inStatus('ACTIVE'),
  expirePasswordAndGetTemporaryPassword: inStatus('ACTIVE'),
  forgotPasswordGenerateOneTimeToken: inStatus('ACTIVE'),
  createSession: (_mock, params) => ({
    ...params,
    createSessionRequest: { sessionToken: '20111token' },
  }),
  updateEmailTemplateCustomization: (_mock, params) => ({
    ...params,
    customization: { language: 'en', isDefault: true, subject: 'A', body: 'A' },
  }),
  createNetworkZone: zone,
  updateNetworkZone: zone,
  createUser: withProfile('body'),
  partialUpdateUser: withProfile('user'),
  updateUser: withProfile('user'),
  changePassword: secrets('changePasswordRequest', {
    oldPassword: old,
    newPassword: { value: 'New1234!' },
  }),
  changeRecoveryQuestion: secrets('userCredentials', {
    password: old,
    recovery_question: question,
  }),
  forgotPasswordSetNewPassword: secrets('user', {
    password: { value: 'New1234!' },
    recovery_question: { answer: 'Tea' },
  }),
  setLinkedObjectForUser: (mock, params) =>
    linked(mock, {
      ...params,
      primaryRelationshipName: 'thing',
      primaryUserId: params['associatedUserId'],
    }),
  getLinkedObjectsForUser: linked,
  activateFactor(mock, params) {
    const path = `/api/v1/users/${String(params['userId'])}/factors/${String(params['factorId'])}`;
    const factor = mock.get(path);
    if (isJsonObject(factor))
      mock.put(path, { ...factor, factorType: 'sms', status: 'PENDING_ACTIVATION' });
    return params;
  },
};
