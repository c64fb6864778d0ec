import { OktaFault } from '../../runtime/engine/fault.js';
import { parentPath } from '../../runtime/engine/paths.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { USERS } from '../paths.js';

const FACTORS = `${USERS}/{userId}/factors`;

/** Lifetime of a challenge, in milliseconds. */
const WAIT = 300_000;

const TYPES: readonly (readonly [type: string, prefix: string])[] = [
  ['sms', 'mbl'],
  ['call', 'clf'],
  ['email', 'emf'],
  ['question', 'ufs'],
  ['push', 'opf'],
  ['token:software:totp', 'ost'],
  ['webauthn', 'fwf'],
];

/** Factors whose challenge can be sent again. */
const RESENT = ['sms', 'call', 'email'];

const QUESTIONS: readonly (readonly [question: string, questionText: string])[] = [
  ['disliked_food', 'What is the food you least liked as a child?'],
  ['name_of_first_plush_toy', 'What is the name of your first stuffed animal?'],
  ['first_award', 'What did you earn your first medal or award for?'],
  ['favorite_security_question', 'What is your favorite security question?'],
];

function questionText(question: unknown): string {
  return QUESTIONS.find(([id]) => id === question)?.[1] ?? String(question);
}

/** The profile of a factor as it is shown: without the answer. */
function profileOf(factorType: unknown, profile: JsonObject): JsonObject {
  const { answer: _answer, ...shown } = profile;
  if (factorType !== 'question') return shown;
  return { ...shown, questionText: questionText(shown['question']) };
}

/** Factors of users, and how they are verified. */
export const factors = defineBehaviour({
  resources: {
    [FACTORS]: {
      entity: 'UserFactor',
      complete(made, sent, { newId }) {
        const { factorType } = made;
        const prefix = TYPES.find(([type]) => type === factorType)?.[1] ?? 'ost';
        const profile = objectIn(sent, 'profile');
        const { verify: _verify, ...rest } = made;
        return {
          ...rest,
          id: newId(prefix),
          provider: made['provider'] ?? 'OKTA',
          vendorName: String(made['provider'] ?? 'OKTA'),
          status: factorType === 'question' ? 'ACTIVE' : 'PENDING_ACTIVATION',
          ...(sent['profile'] !== undefined && { profile: profileOf(factorType, profile) }),
        };
      },
      links(_standard, { status, factorType }, href) {
        const user = href.slice(0, href.indexOf('/factors/'));
        const isActive = status === 'ACTIVE';
        const again = [{ name: String(factorType), ...link(`${href}/resend`, 'POST') }];
        return {
          ...(!isActive && { activate: link(`${href}/lifecycle/activate`, 'POST') }),
          ...(!isActive && RESENT.includes(String(factorType)) && { resend: again }),
          ...(factorType === 'question'
            ? { questions: link(`${parentPath(href)}/questions`, 'GET') }
            : isActive &&
              factorType !== 'signed_nonce' && { verify: link(`${href}/verify`, 'POST') }),
          self: isActive ? link(href, 'GET', 'DELETE') : link(href, 'GET'),
          user: link(user, 'GET'),
        };
      },
    },
  },
  handlers: {
    'POST /api/v1/users/{userId}/factors/{factorId}/lifecycle/activate'(call) {
      const { params, world } = call;
      const found = world.store
        .collection(`${USERS}/${params.userId}/factors`)
        .get(params.factorId);
      if (found?.['status'] === 'ACTIVE') {
        throw new OktaFault(400, 'E0000001', 'Api validation failed: factor', [
          'The factor is already active',
        ]);
      }
      return call.generic();
    },
    'POST /api/v1/users/{userId}/factors/{factorId}/verify'({ params, body: sent, world }) {
      const factor = world.store
        .collection(`${USERS}/${params.userId}/factors`)
        .get(params.factorId);
      const hasAnswer = ['answer', 'passCode', 'clientData'].some(
        (key) => typeof sent[key] === 'string',
      );
      if (hasAnswer) return { status: 200, body: { factorResult: 'SUCCESS' } };
      if (factor?.['factorType'] !== 'push')
        return { status: 200, body: { factorResult: 'CHALLENGE' } };
      const path = `${USERS}/${params.userId}/factors/${params.factorId}/transactions/${world.newId('mst')}`;
      return { status: 200, body: waiting(world.orgUrl + path, world.clock.now()) };
    },
    'GET /api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}': ({
      url,
      world,
    }) => ({
      status: 200,
      body: waiting(world.orgUrl + url.pathname, world.clock.now()),
    }),
    'GET /api/v1/users/{userId}/factors/catalog'({ params, world }) {
      const path = `${USERS}/${params.userId}/factors`;
      const enrolled = world.store
        .collection(path)
        .items()
        .map((factor) => factor['factorType']);
      const body = TYPES.map(([factorType]) => ({
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
});

function waiting(href: string, now: number): JsonObject {
  return {
    expiresAt: new Date(now + WAIT).toISOString(),
    factorResult: 'WAITING',
    _links: { poll: link(href, 'GET'), cancel: link(href, 'DELETE') },
  };
}
