import { merge } from '../../../src/runtime/engine/merge.js';
import {
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
  objectIn,
} from '../../../src/runtime/json.js';
import { operationOn } from '../../support/things.js';
import { isDecided, sentAs } from './exceptions.js';
import { leaves, patchAt } from './leaves.js';
import type { Subject } from './subject.js';

export type Step =
  'sendBack' | 'readOnly' | 'change' | 'update' | 'replace' | 'activate' | 'deactivate';

export const STEPS: readonly Step[] = [
  'sendBack',
  'readOnly',
  'change',
  'change',
  'update',
  'replace',
  'activate',
  'deactivate',
];

/** A write, and what it must leave. */
export interface Writing {
  readonly method: string;
  readonly path: string;
  readonly body?: JsonObject;
  /** What a read must show after it, by dot path. */
  readonly wanted: ReadonlyMap<string, string>;
}

/** The next write; undefined where the resource has no such operation. @param now As it was read. */
export function writing(
  subject: Subject,
  step: Step,
  now: JsonObject,
  seed: number,
): Writing | undefined {
  const { target, own, replaces, updates } = subject;
  if (step === 'activate' || step === 'deactivate') {
    const isKnown = operationOn(target, 'transition') !== undefined;
    return isKnown
      ? { method: 'POST', path: `${own}/lifecycle/${step}`, wanted: new Map() }
      : undefined;
  }
  const operation = step === 'update' ? updates : (replaces ?? updates);
  if (operation === undefined) return undefined;
  const part = sentAs[target];
  const sent = sentOn(subject, step, part === undefined ? now : objectIn(now, part), seed);
  if (sent === undefined) return undefined;
  const at = (path: string): string => (part === undefined ? path : `${part}.${path}`);
  const wanted = new Map([...sent.wanted].map(([path, text]) => [at(path), text]));
  return { method: operation.method, path: own, body: sent.body, wanted };
}

/** @param known What is sent of it, as it was read. */
function sentOn(
  subject: Subject,
  step: Step,
  known: JsonObject,
  seed: number,
): Required<Pick<Writing, 'body' | 'wanted'>> | undefined {
  if (step === 'sendBack') return { body: known, wanted: new Map() };
  if (step === 'readOnly') {
    return { body: { ...known, ...spoiled(subject, seed) }, wanted: new Map() };
  }
  if (step === 'replace') {
    const body = { ...subject.body(seed), ...kindOf(known) };
    return { body, wanted: echoed(subject, body) };
  }
  const change = changeOf(subject, known, seed);
  if (change === undefined) return undefined;
  const [path, value] = change;
  const patch = patchAt(path, value);
  const body = step === 'update' ? patch : merge(known, patch);
  return { body, wanted: new Map([[path, JSON.stringify(value)]]) };
}

/** What no write changes: it says what kind of thing it is. */
function kindOf(now: JsonObject): JsonObject {
  const { type, signOnMode, name } = now;
  return {
    ...(type !== undefined && { type }),
    ...(signOnMode !== undefined && { signOnMode, ...(name !== undefined && { name }) }),
  };
}

/** Values of every type, none of which a read-only property can have. */
const WRONG: readonly Json[] = [null, '', 'text', 7, true, [], ['text'], {}, { text: 7 }];

function spoiled({ readOnly }: Subject, seed: number): JsonObject {
  return Object.fromEntries(
    readOnly.map((key, i) => [key, WRONG[(seed + i) % WRONG.length] ?? null]),
  );
}

/** What is to be read as it was sent. */
export function echoed(subject: Subject, sent: JsonObject): ReadonlyMap<string, string> {
  return new Map([...leaves(sent)].filter(([path]) => isEchoed(subject, path)));
}

function isEchoed({ target, model, readOnly, secret }: Subject, path: string): boolean {
  const [first = ''] = path.split('.');
  if (first.startsWith('_') || readOnly.includes(first)) return false;
  return !secret.has(path) && !isDecided(target, model, path);
}

/** A value that is there, and another for it of the same type. */
function changeOf(
  subject: Subject,
  now: JsonObject,
  seed: number,
): readonly [string, Json] | undefined {
  const before = leaves(now);
  const kind = kindOf(now);
  const changes = [...echoed(subject, subject.sample(seed))].flatMap(
    ([path, text]): (readonly [string, Json])[] => {
      const old = before.get(path);
      if (old === undefined || old === text || path in kind) return [];
      const value: Json = JSON.parse(text);
      return typeOf(JSON.parse(old)) === typeOf(value) ? [[path, value]] : [];
    },
  );
  return changes[seed % Math.max(changes.length, 1)];
}

function typeOf(value: Json): string {
  if (isJsonArray(value)) return 'array';
  return isJsonObject(value) ? 'object' : typeof value;
}
