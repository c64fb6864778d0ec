import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStillRecorded } from '../../../../../testing/described.js';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { leaksIn } from './answers.js';
import { isDecided, refused, volatile } from './exceptions.js';
import { leaves } from './leaves.js';
import { echoed, type Step, STEPS, writing } from './steps.js';
import { createSubject, kinds, resources, type Subject } from './subject.js';

/** Sequences of so many writes, so many times for each resource. The package's script `model` takes more. */
const RUNS = Math.ceil(Number(process.env['OKTAFORGE_MODEL_RUNS'] ?? 40) / 10);
const LENGTH = 8;

/** How many writes with a body were accepted and refused, by resource. */
const counts = new Map<string, { readonly accepted: number; readonly refused: number }>();

function count(target: string, isAccepted: boolean): void {
  const { accepted, refused: others } = counts.get(target) ?? { accepted: 0, refused: 0 };
  counts.set(target, {
    accepted: accepted + Number(isAccepted),
    refused: others + Number(!isAccepted),
  });
}

async function read({ own, send }: Subject): Promise<JsonObject> {
  return asObject(JSON.parse((await send('GET', own)).text));
}

/** What was not sent, and is there: the server made it. */
function serverMade(body: JsonObject, sent: ReadonlyMap<string, string>): [string, string][] {
  return [...leaves(body)].filter(([path]) => !volatile.test(path) && !sent.has(path));
}

/** What only a write that says so may change. */
function lasting({ target, model }: Subject, body: JsonObject): ReadonlyMap<string, string> {
  return new Map([...leaves(body)].filter(([path]) => !isDecided(target, model, path)));
}

/** Whether a rule of Okta's, which is listed, refuses the write. */
function isRefused(target: string, step: Step, text: string): boolean {
  return (refused[target] ?? []).some(([steps, said]) => steps.includes(step) && said.test(text));
}

function expectIn(found: JsonObject, wanted: ReadonlyMap<string, string>, step: string): void {
  const values = leaves(found);
  const shown = [...wanted.keys()].map((path) => [path, values.get(path)]);
  expect([step, Object.fromEntries(shown)]).toEqual([step, Object.fromEntries(wanted)]);
}

/** One write, and what a read must show after it. */
async function write(
  subject: Subject,
  step: Step,
  now: JsonObject,
  seed: number,
): Promise<JsonObject | undefined> {
  const { target, send } = subject;
  const next = writing(subject, step, now, seed);
  if (next === undefined) return undefined;
  const { status, text } = await send(next.method, next.path, next.body);
  const isAccepted = status < 300;
  if (next.body !== undefined) count(target, isAccepted);
  if (!isAccepted && !isRefused(target, step, text)) {
    throw new Error(`${step} was refused: ${text} ${JSON.stringify(next.body)}`);
  }
  const after = await read(subject);
  if (isAccepted) expectIn(after, next.wanted, step);
  if (!isAccepted) expectIn(after, lasting(subject, now), step);
  else if (step !== 'replace' && next.body !== undefined) {
    expectIn(after, new Map([...lasting(subject, now), ...next.wanted]), step);
  }
  return isAccepted && step !== 'sendBack' ? next.body : undefined;
}

async function check(
  target: string,
  model: string,
  seed: number,
  steps: readonly Step[],
): Promise<void> {
  const subject = await createSubject(target, model, seed);
  const { created, collection, send } = subject;
  let now = await read(subject);
  if (created !== undefined) expectIn(now, echoed(subject, created), 'create');
  const sent = leaves(created);
  const made = created === undefined ? [] : serverMade(now, sent);
  for (const [i, step] of steps.entries()) {
    const body = await write(subject, step, now, seed + i);
    for (const [path, value] of leaves(body)) sent.set(path, value);
    now = await read(subject);
    expectIn(now, new Map(made.filter(([path]) => !sent.has(path))), step);
    if (collection !== undefined) await send('GET', collection);
    await send('GET', '/api/v1/logs?limit=1000');
  }
  expect(subject.answers.flatMap((answer) => leaksIn(answer, subject.secrets))).toEqual([]);
}

describe('random sequences of writes keep what the server made, show no secret again, and echo what was sent', () => {
  const isWhole = isStillRecorded('how many resources are written to');
  it.skipIf(!isWhole)('to things of collections, and to what there is once', () => {
    expect(resources.length).toBeGreaterThanOrEqual(33);
    const once = [
      '/api/v1/org',
      '/api/v1/threats/configuration',
      '/api/v1/brands',
      '/api/v1/mappings',
    ];
    expect(resources).toEqual(expect.arrayContaining(once));
  });

  it.each(kinds)('%s: %s', async (target, model) => {
    const holds = fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000 }),
        fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: LENGTH }),
        (seed, steps) => check(target, model, seed, steps),
      ),
      { numRuns: RUNS, seed: 20_261_128 },
    );
    await expect(holds).resolves.toBeUndefined();
  });

  it('of which nearly all are accepted', () => {
    const few = [...counts].filter(
      ([, one]) => one.accepted < RUNS || one.refused > one.accepted / 2,
    );
    expect(few).toEqual([]);
  });
});
