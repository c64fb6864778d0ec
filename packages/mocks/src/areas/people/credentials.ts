import { asObject, isJsonObject, type Json, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** What nobody can read: the password and the answer to the recovery question. */
export interface Secrets {
  readonly password?: string;
  readonly answer?: string;
}

const pathOf = (id: string): string => `/api/v1/users/${id}/#secrets`;

export function secretsOf(id: string, { store }: World): Secrets {
  const { password, answer } = store.single(pathOf(id)) ?? {};
  return {
    ...(typeof password === 'string' && { password }),
    ...(typeof answer === 'string' && { answer }),
  };
}

export function setSecrets(id: string, secrets: Secrets, { store }: World): void {
  store.setSingle(pathOf(id), { ...store.single(pathOf(id)), ...secrets });
}

/** Takes the secrets out of what was sent. @returns Whether a password was among them. */
export function keepSecrets(id: string, credentials: Json | undefined, world: World): boolean {
  if (!isJsonObject(credentials)) return false;
  const { password, recovery_question: question } = credentials;
  const value = isJsonObject(password) ? (password['value'] ?? hashOf(password)) : undefined;
  const answer = isJsonObject(question) ? question['answer'] : undefined;
  setSecrets(
    id,
    {
      ...(typeof value === 'string' && { password: value }),
      ...(typeof answer === 'string' && { answer: normal(answer) }),
    },
    world,
  );
  return typeof value === 'string';
}

/** An imported password is there, though nobody knows it in clear. */
function hashOf({ hash, hook }: JsonObject): string | undefined {
  if (isJsonObject(hash)) return `#hash ${String(hash['value'])}`;
  return isJsonObject(hook) ? '#hook' : undefined;
}

/** Answers are compared without regard to case and space around them. */
export function normal(answer: string): string {
  return answer.trim().toLowerCase();
}

/** Since when every user is in a realm. */
export const REALMS = Date.UTC(2026, 0, 1);

/** What is shown of credentials. */
export function shownCredentials(
  id: string,
  sent: Json | undefined,
  profile: JsonObject,
  world: World,
  before: Json | undefined = {},
): JsonObject {
  const old = asObject(before);
  const given = asObject(sent);
  const { recovery_question: question, provider } = given;
  const asked = isJsonObject(question)
    ? { question: question['question'] }
    : old['recovery_question'];
  const hasPassword = secretsOf(id, world).password !== undefined;
  const email = { value: profile['email'], status: 'VERIFIED', type: 'PRIMARY' };
  return {
    ...(hasPassword && { password: {} }),
    // Realms came, and the list of addresses went.
    ...(hasPassword && world.asOf < REALMS && { emails: [email] }),
    ...(asked !== undefined && { recovery_question: asked }),
    provider: provider ?? old['provider'] ?? { type: 'OKTA', name: 'OKTA' },
  };
}
