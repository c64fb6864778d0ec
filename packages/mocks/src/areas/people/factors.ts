import { noPermission, validationFailed } from '../../runtime/engine/fault.js';
import { parentPath } from '../../runtime/engine/paths.js';
import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { USERS } from '../paths.js';
import { factorControl } from './factors/control.js';
import { enrol, newFactor } from './factors/enrol.js';
import { KINDS, QUESTIONS, rankOf, sendsCode } from './factors/kinds.js';
import { checkAnswer, sendCode, useCode } from './factors/secrets.js';
import { pollPush, startPush } from './factors/transactions.js';

const FACTORS = `${USERS}/{userId}/factors`;

/** What may be done with a factor. */
function factorLinks({ status, factorType }: JsonObject, href: string): JsonObject {
  const user = href.slice(0, href.indexOf('/factors/'));
  const isActive = status === 'ACTIVE';
  const again = [{ name: String(factorType), ...link(`${href}/resend`, 'POST') }];
  return {
    ...(!isActive && { activate: link(`${href}/lifecycle/activate`, 'POST') }),
    ...(!isActive && sendsCode(factorType) && { resend: again }),
    ...(factorType === 'question'
      ? { questions: link(`${parentPath(href)}/questions`, 'GET') }
      : isActive && factorType !== 'signed_nonce' && { verify: link(`${href}/verify`, 'POST') }),
    self: isActive ? link(href, 'GET', 'DELETE') : link(href, 'GET'),
    user: link(user, 'GET'),
  };
}

/** Factors of users, and how they are verified. */
export const factors = defineBehaviour({
  resources: {
    [FACTORS]: {
      entity: 'UserFactor',
      complete: newFactor,
      links: (_standard, item, href) => factorLinks(item, href),
    },
  },
  handlers: {
    'GET /api/v1/users/{userId}/factors'({ path, world, present, operation }) {
      const body = world.store
        .collection(path)
        .entries()
        .toSorted(([, a], [, b]) => rankOf(a['factorType']) - rankOf(b['factorType']))
        .map(([id, item]) => present(FACTORS, `${path}/${id}`, item));
      return { status: operation.status, body };
    },
    'POST /api/v1/users/{userId}/factors': enrol,
    async 'POST /api/v1/users/{userId}/factors/{factorId}/lifecycle/activate'(call) {
      const { path, id, body: sent, world } = call;
      const { factorType, status } = world.store.collection(path).get(id) ?? {};
      if (status === 'ACTIVE') {
        throw validationFailed('factor', ['The factor is already active']);
      }
      // A push is activated by the user's device: see MockOkta.factors.
      if (factorType === 'push') {
        const { body, ...reply } = startPush(`${path}/${id}`, world);
        return { ...reply, ...(isJsonObject(body) && { body }) };
      }
      await useCode(`${path}/${id}`, factorType, sent['passCode'], world);
      return call.generic();
    },
    async 'POST /api/v1/users/{userId}/factors/{factorId}/verify'(call) {
      const { params, body: sent, world } = call;
      const path = `${USERS}/${params.userId}/factors`;
      const own = `${path}/${params.factorId}`;
      const { factorType, status } = world.store.collection(path).get(params.factorId) ?? {};
      if (status === 'PENDING_ACTIVATION') {
        throw noPermission(['The factor has to be activated first.']);
      }
      if (factorType === 'push') return startPush(own, world);
      if (factorType === 'question') checkAnswer(own, sent['answer'], world);
      else if (sendsCode(factorType) && sent['passCode'] === undefined) {
        sendCode(own, factorType, world);
        return { status: 200, body: { factorResult: 'CHALLENGE' } };
      } else if (factorType === 'webauthn' && sent['clientData'] === undefined) {
        return { status: 200, body: { factorResult: 'CHALLENGE' } };
      } else await useCode(own, factorType, sent['passCode'], world);
      return { status: 200, body: { factorResult: 'SUCCESS' } };
    },
    'POST /api/v1/users/{userId}/factors/{factorId}/resend'({ params, world, present }) {
      const path = `${USERS}/${params.userId}/factors`;
      const own = `${path}/${params.factorId}`;
      const factor = world.store.collection(path).get(params.factorId) ?? {};
      sendCode(own, factor['factorType'], world);
      return { status: 200, body: present(FACTORS, own, factor) };
    },
    'GET /api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}'({
      params,
      world,
    }) {
      const { userId, factorId, transactionId } = params;
      return pollPush(`${USERS}/${userId}/factors/${factorId}`, transactionId, world);
    },
    'GET /api/v1/users/{userId}/factors/catalog'({ params, world }) {
      const path = `${USERS}/${params.userId}/factors`;
      const enrolled = world.store
        .collection(path)
        .items()
        .map((factor) => factor['factorType']);
      const body = KINDS.map(({ factorType }) => ({
        factorType,
        provider: 'OKTA',
        vendorName: 'OKTA',
        _links: { enroll: link(world.orgUrl + path, 'POST') },
        status: enrolled.includes(factorType) ? 'ACTIVE' : 'NOT_SETUP',
      }));
      return { status: 200, body };
    },
    'GET /api/v1/users/{userId}/factors/questions': () => ({
      status: 200,
      body: QUESTIONS.map(([question, text]) => ({ question, questionText: text })),
    }),
  },
  events: {
    'POST /api/v1/users/{userId}/factors': 'user.mfa.factor.activate',
    'POST /api/v1/users/{userId}/factors/{factorId}/lifecycle/activate': 'user.mfa.factor.activate',
    'DELETE /api/v1/users/{userId}/factors/{factorId}': 'user.mfa.factor.deactivate',
    'POST /api/v1/users/{userId}/factors/{factorId}/verify': 'user.authentication.auth_via_mfa',
  },
  factorControl,
});
