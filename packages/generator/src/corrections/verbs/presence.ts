import type { Direction } from '../../basics/direction.js';
import { isArray } from '../../basics/json.js';
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

/** Whether only the API sets a property. Said beside a reference it holds at that place only. */
export const readOnly: Verb = {
  fault: isBoolean,
  about: 'property',
  edits: ({ site, parts, property }, value) => {
    const marked = parts.filter(({ raw }) => raw['readOnly'] === true);
    if (value === true) {
      if (marked.length > 0) return [];
      const change = objectChange((raw) => ({ ...raw, readOnly: true }));
      return [{ steps: site.steps, change, narrows: ['write'] }];
    }
    const isDemanded = property?.holders.some((holder) => demands(holder, property.name)) === true;
    const narrows: readonly Direction[] = isDemanded ? ['write'] : none;
    const change = objectChange((raw) => without(raw, 'readOnly'));
    return marked.map(({ steps }) => ({ steps, change, narrows }));
  },
};
