import type { Answered, Sent } from './recorder.js';

/** One difference between what an official client sends and what ours does. */
export interface Difference {
  readonly part: 'call' | 'method' | 'path' | 'query' | 'type' | 'body';
  /** The query parameter, or the property of the body. */
  readonly place?: string;
  /** What each of them sends; absent where it sends nothing there. */
  readonly theirs?: string;
  readonly ours?: string;
}

/** Two clients that both refuse a call are alike. */
export function differences(theirs: Answered, ours: Answered): Difference[] {
  const [left, right] = [sentOf(theirs), sentOf(ours)];
  if (left === undefined && right === undefined) return [];
  if (left === undefined || right === undefined) {
    return [{ part: 'call', theirs: requestOf(theirs), ours: requestOf(ours) }];
  }
  const texts = (['method', 'path', 'type'] as const).flatMap((part) =>
    differ({ part }, left[part] || undefined, right[part] || undefined),
  );
  return [...texts, ...inQuery(left.query, right.query), ...inBody(left.body, right.body)];
}

function sentOf(answered: Answered): Sent | undefined {
  return answered instanceof Error ? undefined : answered;
}

/** A request in a line, or what a refusal says. */
export function requestOf(answered: Answered): string {
  if (answered instanceof Error) return answered.message;
  const { method, path, query, body } = answered;
  return `${method} ${path}${query === '' ? '' : `?${query}`}${body === '' ? '' : ` ${body}`}`;
}

type Place = Pick<Difference, 'part' | 'place'>;

function differ(at: Place, theirs: string | undefined, ours: string | undefined): Difference[] {
  if (theirs === ours) return [];
  return [{ ...at, ...(theirs !== undefined && { theirs }), ...(ours !== undefined && { ours }) }];
}

/** By parameter, in the spelling of the wire: their order has no meaning. */
function inQuery(theirs: string, ours: string): Difference[] {
  const [left, right] = [valuesOf(theirs), valuesOf(ours)];
  const names = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return names.flatMap((place) =>
    differ({ part: 'query', place }, left.get(place), right.get(place)),
  );
}

function valuesOf(query: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of query.split('&').filter((one) => one !== '')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before} and ${value}`);
  }
  return found;
}

function inBody(theirs: string, ours: string): Difference[] {
  const [left, right] = [parsed(theirs), parsed(ours)];
  if (left !== undefined && right !== undefined) return inJson(left, right, '');
  return differ({ part: 'body' }, theirs || undefined, ours || undefined);
}

/** The properties that differ. The order of keys has no meaning. */
function inJson(theirs: unknown, ours: unknown, place: string): Difference[] {
  if (!isObject(theirs) || !isObject(ours)) {
    return differ({ part: 'body', place }, JSON.stringify(theirs), JSON.stringify(ours));
  }
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].toSorted();
  return keys.flatMap((key) =>
    inJson(theirs[key], ours[key], place === '' ? key : `${place}.${key}`),
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
