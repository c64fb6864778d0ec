import { OktaFault, validationFailed } from '../../../runtime/engine/fault.js';
import type { RouteCall } from '../../../runtime/engine/route-types.js';
import type { Reply } from '../../../runtime/engine/types.js';
import { isJsonObject, type JsonObject, objectIn } from '../../../runtime/json.js';
import type { World } from '../../../runtime/world/types.js';
import { link } from '../../links.js';
import { kindOf, questionText, sendsCode } from './kinds.js';
import { keepSecrets, newTotpSecret, sendCode } from './secrets.js';
import { TIME_STEP } from './totp.js';
import { WAIT } from './transactions.js';

/** A new factor as it is stored: without what the user alone knows. */
export function newFactor(made: JsonObject, sent: JsonObject, { newId }: World): JsonObject {
  const { factorType } = made;
  const profile = objectIn(sent, 'profile');
  const { verify: _verify, ...rest } = made;
  return {
    ...rest,
    id: newId(kindOf(factorType)?.prefix ?? 'ost'),
    provider: sent['provider'] ?? 'OKTA',
    vendorName: String(sent['provider'] ?? 'OKTA'),
    status: factorType === 'question' ? 'ACTIVE' : 'PENDING_ACTIVATION',
    ...(sent['profile'] !== undefined && { profile: profileOf(factorType, profile) }),
  };
}

function profileOf(factorType: unknown, profile: JsonObject): JsonObject {
  const { answer: _answer, phoneNumber, ...shown } = profile;
  if (factorType === 'question') {
    return { ...shown, questionText: questionText(shown['question']) };
  }
  return { ...shown, ...(phoneNumber !== undefined && { phoneNumber: e164(phoneNumber) }) };
}

/** A phone number as Okta stores it, without what only helps to read it. Throws E0000098 for what is none. */
function e164(phoneNumber: unknown): string {
  const digits = String(phoneNumber).replaceAll(/[\s\p{Cf}().-]/gu, '');
  if (/^\+?\d{7,15}$/.test(digits)) return digits;
  throw new OktaFault(400, 'E0000098', 'This phone number is invalid.');
}

/** `POST /users/{userId}/factors`. */
export function enrol(call: RouteCall): Reply {
  const { body: sent, path, query, world } = call;
  const { factorType } = sent;
  replaceEarlier(sent, path, query['updatePhone'] === true, world);
  const reply = call.generic();
  if (!isJsonObject(reply.body)) return reply;
  const own = `${path}/${String(reply.body['id'])}`;
  if (factorType === 'question') {
    keepSecrets(own, { answer: String(objectIn(sent, 'profile')['answer'] ?? '') }, world);
    return reply;
  }
  if (query['activate'] === true && sendsCode(factorType)) return activated(call, own);
  if (sendsCode(factorType)) sendCode(own, factorType, world);
  return { ...reply, body: { ...reply.body, ...guide(own, factorType, call) } };
}

/**
 * Refuses a second factor of the same kind. One that was never activated makes way for the new one, and so does a phone that
 * `updatePhone` is to replace.
 */
function replaceEarlier(
  { factorType, provider = 'OKTA', profile }: JsonObject,
  path: string,
  updatePhone: boolean,
  { store }: World,
): void {
  const factors = store.collection(path);
  for (const [id, known] of factors.entries()) {
    if (known['factorType'] !== factorType || known['provider'] !== provider) continue;
    if (known['status'] === 'ACTIVE' && !updatePhone) {
      const { phoneNumber } = objectIn(known, 'profile');
      const isSame = phoneNumber === undefined || phoneNumber === phoneIn(profile);
      throw validationFailed('factorEnrollRequest', [
        isSame
          ? 'A factor of this type is already set up.'
          : 'There is an existing verified phone number.',
      ]);
    }
    factors.delete(id);
  }
}

function phoneIn(profile: unknown): string | undefined {
  const { phoneNumber } = isJsonObject(profile) ? profile : {};
  return phoneNumber === undefined ? undefined : e164(phoneNumber);
}

function activated({ path, world, present, operation }: RouteCall, own: string): Reply {
  const factors = world.store.collection(path);
  const id = own.slice(path.length + 1);
  const factor = { ...factors.get(id), status: 'ACTIVE' };
  factors.set(id, factor);
  return { status: operation.status, body: present(operation.target, own, factor) };
}

/** What the user's device needs for its part of the enrolment. It is shown once. */
function guide(path: string, factorType: unknown, { world }: RouteCall): JsonObject {
  const href = world.orgUrl + path;
  const qrcode = { href: `${href}/qr/${world.newToken(20)}`, type: 'image/png' };
  if (factorType === 'token:software:totp') {
    const sharedSecret = newTotpSecret(path, world);
    const activation = { timeStep: TIME_STEP, sharedSecret, encoding: 'base32', keyLength: 6 };
    return { _embedded: { activation: { ...activation, _links: { qrcode } } } };
  }
  if (factorType !== 'push') return {};
  const expiresAt = new Date(world.clock.now() + WAIT).toISOString();
  const send = ['email', 'sms'].map((name) => ({
    name,
    ...link(`${href}/lifecycle/activate/${name}`, 'POST'),
  }));
  return {
    _embedded: { activation: { expiresAt, factorResult: 'WAITING', _links: { send, qrcode } } },
  };
}
