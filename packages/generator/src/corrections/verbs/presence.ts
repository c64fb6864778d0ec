import type { Direction } from '../../basics/direction.js';
import { type Json, type JsonObject, isArray, isObject } from '../../basics/json.js';
import { isPresence, presenceKey } from '../../normalise/presence.js';
import type { Spot } from '../spots.js';
import type { Node } from '../view.js';
import { type Edit, type Verb, both, expected, none, objectChange, without } from './verb.js';

const isBoolean = expected('true or false', (value) => typeof value === 'boolean');

/** Whether a property or a parameter has to be there. */
export const required: Verb = {
  fault: isBoolean,
  about: 'property',
  edits: ({ property, parameter }, value) => {
    if (parameter !== undefined) return parameterEdits(parameter, value === true);
    if (property === undefined) return [];
    return value === true ? demand(property) : release(property);
  },
};

function parameterEdits({ raw, steps }: Node, isRequired: boolean): readonly Edit[] {
  if ((raw['required'] === true) === isRequired || raw['in'] === 'path') return [];
  const change = objectChange((given) => ({ ...given, required: isRequired }));
  return [{ steps, change, narrows: isRequired ? ['write'] : none }];
}

function demand({ name, owner, holders }: NonNullable<Spot['property']>): readonly Edit[] {
  if (holders.some((holder) => demands(holder, name))) return [];
  const change = objectChange((raw) => ({
    ...raw,
    required: [...(isArray(raw['required']) ? raw['required'] : []), name],
  }));
  return [{ steps: owner.steps, change, narrows: both }];
}

/** Each part of an object may demand it, also one that does not declare it. */
function release({ name, holders }: NonNullable<Spot['property']>): readonly Edit[] {
  return holders
    .filter((holder) => demands(holder, name))
    .map(({ steps }) => ({
      steps,
      narrows: none,
      change: objectChange(({ required: names, ...raw }) => {
        const left = isArray(names) ? names.filter((each) => each !== name) : [];
        return left.length === 0 ? raw : { ...raw, required: left };
      }),
    }));
}

function demands({ raw }: Node, name: string): boolean {
  return isArray(raw['required']) && raw['required'].includes(name);
}

/** What may be sent instead of a discriminator; an empty list where nothing has to be. */
export const toldBy: Verb = {
  about: 'property',
  fault: expected(
    'a list of names of properties',
    (value) => isArray(value) && value.every((each) => typeof each === 'string'),
  ),
  edits: ({ property }, value) => {
    const telling = property?.holders.filter(({ raw }) => tellsBy(raw, property.name)) ?? [];
    const change = objectChange((raw) => ({ ...raw, [TOLD_BY]: value }));
    return telling
      .filter(({ raw }) => JSON.stringify(raw[TOLD_BY]) !== JSON.stringify(value))
      .map(({ steps }) => ({ steps, change, narrows: none }));
  },
};

const TOLD_BY = 'x-oktaforge-told-by';

function tellsBy(raw: JsonObject, name: string): boolean {
  return ['x-openapi-v3-discriminator', 'discriminator'].some((key) => {
    const told = raw[key];
    return told === name || (isObject(told) && told['propertyName'] === name);
  });
}

/**
 * `{ present: { objects: 20, operations: 2, years: 2020–2026 } }`: every recorded object had the property. It is always there
 * when read, and may be left out when sent.
 */
export const present: Verb = {
  fault: expected(
    'an object with `objects`, `operations` and `years`',
    (value) => isObject(value) && isPresence({ ...value, properties: [] }),
  ),
  about: 'property',
  edits: ({ property }, value) => {
    if (property === undefined || !isObject(value)) return [];
    const { name, owner, holders } = property;
    if (holders.some((holder) => demands(holder, name) || isPresent(holder, name))) return [];
    const change = objectChange((raw) => ({
      ...raw,
      [presenceKey]: { ...value, properties: [...presentIn(raw), name] },
    }));
    return [{ steps: owner.steps, change, narrows: ['read'] }];
  },
};

function isPresent({ raw }: Node, name: string): boolean {
  return presentIn(raw).includes(name);
}

function presentIn(raw: JsonObject): readonly Json[] {
  const presence = raw[presenceKey];
  return isObject(presence) && isArray(presence['properties']) ? presence['properties'] : [];
}

/** Whether only the API sets a property. */
export const readOnly: Verb = oneWay('readOnly', 'write');

/** Whether a property is sent, and never answered: a password, a token. */
export const writeOnly: Verb = oneWay('writeOnly', 'read');

/**
 * A flag that takes a property out of one direction. Said beside a reference it holds at that place only.
 *
 * @param out - the direction in which the property is not there
 */
function oneWay(flag: 'readOnly' | 'writeOnly', out: Direction): Verb {
  return {
    fault: isBoolean,
    about: 'property',
    edits: ({ site, parts, property }, value) => {
      const marked = parts.filter(({ raw }) => raw[flag] === true);
      if (value === true) {
        if (marked.length > 0) return [];
        const change = objectChange((raw) => ({ ...raw, [flag]: true }));
        return [{ steps: site.steps, change, narrows: [out] }];
      }
      const isDemanded =
        property?.holders.some((holder) => demands(holder, property.name)) === true;
      const narrows: readonly Direction[] = isDemanded ? [out] : none;
      const change = objectChange((raw) => without(raw, flag));
      return marked.map(({ steps }) => ({ steps, change, narrows }));
    },
  };
}
