import { readCorrected } from '../../../../validators/test/support/api.js';
import { models } from '../../../src/generated/models.js';
import { createMockOkta, type MockOkta } from '../../../src/index.js';
import type { OperationFacts, Role } from '../../../src/runtime/engine/facts.js';
import { factsOf } from '../../../src/runtime/engine/models.js';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { bodies } from '../../operations/bodies.js';
import { modelOf } from '../../support/collections.js';
import { inputFixtureOf } from '../../support/fixtures.js';
import { idOf, operationOn, placeOf, someIn, targets } from '../../support/things.js';
import { type Answer, watch, type Watched } from './answers.js';
import { replacedAt } from './paths.js';
import { secretPlaces } from './secrets.js';

const places = secretPlaces(await readCorrected());

const has = (target: string, ...roles: readonly Role[]): boolean =>
  roles.some((role) => operationOn(target, role) !== undefined);

/** Everything that can be read, and replaced or changed: things of collections, and what there is once. */
export const resources: readonly string[] = targets.filter(
  (target) =>
    (has(target, 'read') && has(target, 'replace', 'update')) ||
    (has(target, 'readSingle') && has(target, 'replaceSingle', 'updateSingle')),
);

/** What each of them is called, and the model of what is sent: once for each kind of thing that can be sent to it. */
export const kinds: readonly (readonly [target: string, model: string])[] = resources.flatMap(
  (target) => {
    const model = bodyModelOf(target);
    const variants = target in bodies ? [model] : places.variantsOf(model);
    return variants.map((variant) => [target, variant] as const);
  },
);

function bodyModelOf(target: string): string {
  const roles: readonly Role[] = ['create', 'replace', 'replaceSingle', 'update', 'updateSingle'];
  const sent = roles.map((role) => operationOn(target, role)?.bodyModel);
  return sent.find((model) => model !== undefined) ?? '';
}

/** A thing in a mock of its own, with all secrets that were ever sent of it. */
export interface Subject {
  readonly target: string;
  /** Of what is sent. */
  readonly model: string;
  readonly mock: MockOkta;
  /** Every answer so far. */
  readonly answers: readonly Answer[];
  /** Its collection; undefined for what there is once. */
  readonly collection: string | undefined;
  /** Its own path. */
  readonly own: string;
  /** What it was created with; undefined for what was there. */
  readonly created: JsonObject | undefined;
  readonly replaces: OperationFacts | undefined;
  readonly updates: OperationFacts | undefined;
  readonly readOnly: readonly string[];
  /** Paths of secrets in what is sent. */
  readonly secret: ReadonlySet<string>;
  readonly secrets: readonly string[];
  /** Any values for it. */
  sample(seed: number): JsonObject;
  /** Another body for it, which is whole. */
  body(seed: number): JsonObject;
  send(method: string, path: string, body?: object): Promise<{ status: number; text: string }>;
}

/** @param model Of what is sent. */
export async function createSubject(target: string, model: string, seed: number): Promise<Subject> {
  const mock = createMockOkta({ rateLimits: false, org: { users: 1, groups: 1, apps: 1 } });
  const watched = watch(mock);
  const send = sender(watched);
  const replaces = operationOn(target, 'replace') ?? operationOn(target, 'replaceSingle');
  const updates = operationOn(target, 'update') ?? operationOn(target, 'updateSingle');
  const create = operationOn(target, 'create');
  const secret = places.in(model, 'write');
  const secrets: string[] = [];
  const newSecret = (): string => {
    secrets.push(`Abcd1!secret${String(secrets.length)}`);
    return secrets.at(-1) ?? '';
  };
  const sample = (of: number): JsonObject =>
    replacedAt(inputFixtureOf(model, of), secret, newSecret);
  const body = (of: number): JsonObject => bodies[target]?.(mock) ?? sample(of);
  const isAlone = has(target, 'readSingle');
  const collection = placeOf(target, mock);
  const created = create === undefined || isAlone ? undefined : body(seed);
  // Some things are made when they are first asked for.
  if (created === undefined) await send('GET', collection);
  const id =
    created === undefined
      ? undefined
      : await idOfNew(target, await send('POST', collection, created));
  const item = id ?? (isAlone ? undefined : someIn(target, collection, mock));
  const own = item === undefined ? collection : `${collection}/${encodeURIComponent(item)}`;
  const { readOnly } = factsOf(modelOf(target), mock.get(own) ?? {}, models);
  return {
    target,
    model,
    mock,
    answers: watched.answers,
    collection: isAlone || !has(target, 'list') ? undefined : collection,
    own,
    created,
    replaces,
    updates,
    readOnly,
    secret,
    secrets,
    sample,
    body,
    send,
  };
}

function sender({ fetch }: Watched): Subject['send'] {
  return async (method, path, body) => {
    const headers = { 'content-type': 'application/json' };
    const sent = body && { body: JSON.stringify(body), headers };
    const response = await fetch(path, { method, ...sent });
    return { status: response.status, text: await response.text() };
  };
}

function idOfNew(target: string, { status, text }: { status: number; text: string }): string {
  if (status >= 300) throw new Error(`${target}: ${text}`);
  return idOf(target, asObject(JSON.parse(text)));
}
