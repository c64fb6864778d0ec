import {
  asObject,
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
} from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** Secrets of a user, which the API never shows. */
export interface Secrets {
  readonly password?: string;
  readonly answer?: string;
  /** Passwords before this one, the latest last. */
  readonly past?: readonly string[];
}

const pathOf = (id: string): string => `/api/v1/users/${id}/#secrets`;

export function secretsOf(id: string, { store }: Pick<World, 'store'>): Secrets {
  const { password, answer, past } = store.single(pathOf(id)) ?? {};
  return {
    ...(typeof password === 'string' && { password }),
    ...(typeof answer === 'string' && { answer }),
    ...(isJsonArray(past) && { past: past.map(String) }),
  };
}

export function setSecrets(id: string, secrets: Secrets, { store }: World): void {
  const { password, past = [], ...rest } = secretsOf(id, { store });
  const isNew = secrets.password !== undefined && password !== undefined;
  store.setSingle(pathOf(id), {
    ...rest,
    ...(password !== undefined && { password }),
    past: isNew ? [...past, password] : past,
    ...secrets,
  });
}

/** Stores the secrets of the credentials that were sent. @returns Whether a password was among them. */
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

/** Stands for an imported password, whose clear text is not known. */
function hashOf({ hash, hook }: JsonObject): string | undefined {
  if (isJsonObject(hash)) return `#hash ${String(hash['value'])}`;
  return isJsonObject(hook) ? '#hook' : undefined;
}

/** The form in which answers are compared: without case and surrounding space. */
export function normal(answer: string): string {
  return answer.trim().toLowerCase();
}

/**
 * Since this date every user is in a realm. Okta brought realms to one org after the other: of those recorded, the first had them
 * in September 2025, most by December, the last not in February 2026.
 */
export const REALMS = Date.UTC(2025, 9, 1);

/** Credentials as they are shown. */
export function shownCredentials(
  id: string,
  sent: Json | undefined,
  profile: JsonObject,
  world: World,
  before: Json | undefined = {},
): JsonObject {
  const old = asObject(before);
  const given = asObject(sent);
  const { recovery_question: question } = given;
  const asked = isJsonObject(question)
    ? { question: question['question'] }
    : old['recovery_question'];
  const hasPassword = secretsOf(id, world).password !== undefined;
  const email = { value: profile['email'], status: 'VERIFIED', type: 'PRIMARY' };
  const provider = providerOf(given, old['provider']);
  const hasEmails = hasPassword && provider['type'] !== 'IMPORT' && world.asOf < REALMS;
  return {
    ...(hasPassword && { password: {} }),
    // Okta removed the list of addresses when it added realms.
    ...(hasEmails && { emails: [email] }),
    ...(asked !== undefined && { recovery_question: asked }),
    provider,
  };
}

/** Who checks the password. One that is not known in clear text is an imported one, until a new one is set. */
function providerOf({ provider, password }: JsonObject, before: Json | undefined): JsonObject {
  if (isJsonObject(provider)) return { ...asObject(before), ...provider };
  const { hash, hook, value } = asObject(password);
  if (isJsonObject(hash) || isJsonObject(hook)) return { type: 'IMPORT', name: 'IMPORT' };
  const isNew = !isJsonObject(before) || (value !== undefined && before['type'] === 'IMPORT');
  return isNew ? { type: 'OKTA', name: 'OKTA' } : before;
}
