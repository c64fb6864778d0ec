import * as fixtures from '../../../src/fixtures.js';
import { models } from '../../../src/generated/models.js';
import { operations } from '../../../src/generated/operations.js';
import { createMockOkta, type MockOkta } from '../../../src/index.js';
import type { OperationFacts, Role } from '../../../src/runtime/engine/facts.js';
import { factsOf } from '../../../src/runtime/engine/models.js';
import { fill } from '../../../src/runtime/engine/paths.js';
import { asObject, isJsonObject, type JsonObject } from '../../../src/runtime/json.js';
import { bodies } from '../../operations/bodies.js';
import { modelOf } from '../../support/collections.js';
import { fixtureName } from '../../support/situation.js';
import { withSecrets } from './leaves.js';

const all = fixtures as unknown as Readonly<
  Record<string, ((part: object, options: object) => JsonObject) | undefined>
>;

export function on(target: string, role: Role): OperationFacts | undefined {
  return operations.find((one) => one.target === target && one.role === role);
}

/** Every collection whose items are created, read, and replaced or changed. */
export const collections = [...new Set(operations.map(({ target }) => target))].filter(
  (target) =>
    on(target, 'create') && on(target, 'read') && (on(target, 'replace') ?? on(target, 'update')),
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
  const create = on(target, 'create');
  const collection = fill(target, await parentsOf(create, mock, send));
  const secrets: string[] = [];
  const secret = (): string => {
    secrets.push(`Abcd1!secret${String(secrets.length)}`);
    return secrets.at(-1) ?? '';
  };
  const body = (of: number): JsonObject => {
    const model = create?.bodyModel ?? '';
    const made = all[fixtureName(model, true)]?.({}, { seed: of, properties: 'all' });
    return withSecrets(bodies[target]?.(mock) ?? made ?? {}, secret);
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

type Send = Subject['send'];

/** Ids of things on the way to the collection: the first of each, or one that is put there. */
async function parentsOf(
  create: OperationFacts | undefined,
  mock: MockOkta,
  send: Send,
): Promise<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const { collection, param } of create?.parents ?? []) {
    const path = fill(collection, params);
    const known: unknown = JSON.parse((await send('GET', path)).text);
    const first: unknown = Array.isArray(known) ? known[0] : undefined;
    const item = isJsonObject(first) ? first : { id: '00x1' };
    if (first === undefined) {
      const made = all[fixtureName(modelOf(collection) ?? '')]?.({}, {});
      mock.put(`${path}/00x1`, { ...made, id: '00x1' });
    }
    params[param] = String(item['id'] ?? item['name']);
  }
  return params;
}
