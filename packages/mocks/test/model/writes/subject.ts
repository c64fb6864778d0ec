import { models } from '../../../src/generated/models.js';
import { createMockOkta, type MockOkta } from '../../../src/index.js';
import { factsOf } from '../../../src/runtime/engine/models.js';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { bodies } from '../../operations/bodies.js';
import { inputFixtureOf } from '../../support/fixtures.js';
import { operationOn, placeOf, targets } from '../../support/things.js';
import { withSecrets } from './leaves.js';

/** Every collection whose items are created, read, and replaced or changed. */
export const collections = targets.filter(
  (target) =>
    operationOn(target, 'create') &&
    operationOn(target, 'read') &&
    (operationOn(target, 'replace') ?? operationOn(target, 'update')),
);

/** A thing in a mock of its own, with all secrets that were ever sent of it. */
export interface Subject {
  readonly target: string;
  readonly mock: MockOkta;
  readonly collection: string;
  /** Its own path. */
  readonly own: string;
  readonly created: { readonly sent: JsonObject; readonly body: JsonObject };
  readonly readOnly: readonly string[];
  readonly secrets: readonly string[];
  /** Another body for it. */
  body(seed: number): JsonObject;
  send(method: string, path: string, body?: object): Promise<{ status: number; text: string }>;
}

export async function createSubject(target: string, seed: number): Promise<Subject> {
  const mock = createMockOkta({ rateLimits: false, org: { users: 1, groups: 1, apps: 1 } });
  const send = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' };
    const sent = body && { body: JSON.stringify(body), headers };
    const response = await mock.fetch(path, { method, ...sent });
    return { status: response.status, text: await response.text() };
  };
  const create = operationOn(target, 'create');
  const collection = placeOf(target, mock);
  const secrets: string[] = [];
  const secret = (): string => {
    secrets.push(`Abcd1!secret${String(secrets.length)}`);
    return secrets.at(-1) ?? '';
  };
  const body = (of: number): JsonObject => {
    const made = bodies[target]?.(mock) ?? inputFixtureOf(create?.bodyModel ?? '', of);
    return withSecrets(made, secret);
  };
  const sent = body(seed);
  const answer = await send('POST', collection, sent);
  if (answer.status >= 300) throw new Error(`${target}: ${answer.text}`);
  const made = asObject(JSON.parse(answer.text));
  const { id = 'id', readOnly } = factsOf(create?.model, made, models);
  const own = `${collection}/${encodeURIComponent(String(made[id] ?? made['id']))}`;
  return {
    target,
    mock,
    collection,
    own,
    created: { sent, body: made },
    readOnly,
    secrets,
    body,
    send,
  };
}
