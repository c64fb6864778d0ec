import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStillRecorded } from '../../../../../testing/described.js';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { operationOn } from '../../support/things.js';
import { notEchoed, shown, volatile } from './exceptions.js';
import { leaves } from './leaves.js';
import { collections, createSubject, type Subject } from './subject.js';

/** Sequences of so many writes, so many times for each collection. The package's script `model` takes more. */
const RUNS = Math.ceil(Number(process.env['OKTAFORGE_MODEL_RUNS'] ?? 40) / 10);
const LENGTH = 8;

type Step = 'sendBack' | 'replace' | 'update' | 'activate' | 'deactivate' | 'readOnly';

const STEPS: readonly Step[] = [
  'sendBack',
  'replace',
  'update',
  'activate',
  'deactivate',
  'readOnly',
];

async function read({ own, send }: Subject): Promise<JsonObject> {
  return asObject(JSON.parse((await send('GET', own)).text));
}

/** What is sent on each step; undefined where the collection has no such operation. */
function bodyOf(
  subject: Subject,
  step: Step,
  now: JsonObject,
  seed: number,
): [string, JsonObject?] | undefined {
  const { target, own, created } = subject;
  const { type, signOnMode, name } = created.sent;
  const kind = {
    ...(type !== undefined && { type }),
    ...(signOnMode !== undefined && { signOnMode, name }),
  };
  const method = operationOn(target, 'replace') ? 'PUT' : 'POST';
  if (step === 'activate' || step === 'deactivate') {
    const path = `${own}/lifecycle/${step}`;
    return operationOn(target, 'transition') ? [`POST ${path}`] : undefined;
  }
  if (step === 'update' && !operationOn(target, 'update')) return undefined;
  const other = { ...subject.body(seed), ...kind };
  if (step === 'update') return [`POST ${own}`, other];
  if (step === 'replace') return [`${method} ${own}`, other];
  const readOnly = Object.fromEntries(
    subject.readOnly.map((key) => [key, seed % 2 === 0 ? null : '']),
  );
  return [`${method} ${own}`, step === 'sendBack' ? now : { ...now, ...readOnly }];
}

async function secretsStay({ target, secrets, own, collection, send }: Subject): Promise<void> {
  if (shown[target] !== undefined) return;
  for (const path of [own, collection, '/api/v1/logs?limit=1000']) {
    const { text } = await send('GET', path);
    const found = secrets.filter((secret) => text.includes(`"${secret}"`));
    expect([path, found]).toEqual([path, []]);
  }
}

/** What was not sent, and is there: the server made it. */
function serverMade(
  body: JsonObject,
  sent: readonly ReadonlyMap<string, string>[],
): [string, string][] {
  return [...leaves(body)].filter(
    ([path]) => !volatile.test(path) && !sent.some((keys) => keys.has(path)),
  );
}

/** What only a write that says so may change. */
function lasting(body: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries([...leaves(body)].filter(([path]) => !volatile.test(path)));
}

async function check(target: string, seed: number, steps: readonly Step[]): Promise<void> {
  const subject = await createSubject(target, seed);
  const excepted = (path: string): boolean =>
    volatile.test(path) || (notEchoed[target] ?? []).some(([pattern]) => pattern.test(path));
  let now = await read(subject);
  for (const [path, value] of leaves(subject.created.sent)) {
    const isReadOnly = subject.readOnly.some((key) => path === key || path.startsWith(`${key}.`));
    if (isReadOnly || excepted(path) || value.includes('secret') || path.startsWith('_')) continue;
    expect([path, leaves(now).get(path)]).toEqual([path, value]);
  }
  const sent = [leaves(subject.created.sent)];
  const made = serverMade(now, sent);
  for (const [i, step] of steps.entries()) {
    const [route, body] = bodyOf(subject, step, now, seed + i) ?? [];
    if (route === undefined) continue;
    const [method = '', path = ''] = route.split(' ');
    const answer = await subject.send(method, path, body);
    expect([200, 204, 400, 403]).toContain(answer.status);
    const after = await read(subject);
    if (step === 'replace' || step === 'update') sent.push(leaves(body));
    if (answer.status < 300 && (step === 'sendBack' || step === 'readOnly')) {
      expect({ step, ...lasting(after) }).toEqual({ step, ...lasting(now) });
    }
    const kept = made.filter(([key]) => !sent.some((keys) => keys.has(key)));
    for (const [key, value] of kept)
      expect([step, key, leaves(after).get(key)]).toEqual([step, key, value]);
    await secretsStay(subject);
    now = after;
  }
}

describe('random sequences of writes keep what the server made, show no secret again, and echo what was sent', () => {
  it.skipIf(!isStillRecorded('how many collections are written to'))('to many collections', () => {
    expect(collections.length).toBeGreaterThanOrEqual(20);
  });

  it.each(collections)('%s', async (target) => {
    const holds = fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000 }),
        fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: LENGTH }),
        (seed, steps) => check(target, seed, steps),
      ),
      { numRuns: RUNS, seed: 20_261_128 },
    );
    await expect(holds).resolves.toBeUndefined();
  });
});
