import { isObject } from '../../basics/json.js';
import { type Verb, both, expected, objectChange, without } from './verb.js';

/** The object is a map: what the description says of it holds for each of its values. */
export const asMap: Verb = {
  fault: expected('true', (value) => value === true),
  about: 'property',
  edits: ({ site, parts }) => {
    if (parts.some(({ raw }) => isObject(raw['additionalProperties']))) return [];
    const change = objectChange((raw) => ({
      ...Object.fromEntries(Object.entries(raw).filter(([key]) => about.includes(key))),
      type: 'object',
      additionalProperties: without(raw, ...about),
    }));
    return [{ steps: site.steps, change, narrows: both }];
  },
};

/** What is said of the property, and not of its values. */
const about = ['description', 'readOnly', 'writeOnly', 'nullable', 'x-nullable'];
