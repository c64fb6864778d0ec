import { readFileSync } from 'node:fs';

import { closest } from 'fastest-levenshtein';

import { type JsonObject, describeKind, isArray, isObject, parseObject } from '../basics/json.js';
import { own } from '../basics/own.js';

/** What is wrong at one place of a value. */
export interface ShapeFault {
  readonly pointer: string;
  readonly message: string;
}

/** The schema of config files, as it is shipped. */
export function configSchema(): JsonObject {
  const file = new URL('../../oktaforge.config.schema.json', import.meta.url);
  return parseObject(readFileSync(file, 'utf8'));
}

/** How a value differs from a schema, which uses only those words of JSON Schema that stand here. */
export function shapeFaults(value: unknown, schema: JsonObject, pointer = ''): ShapeFault[] {
  const { enum: values, type, minLength, minItems, items, properties } = schema;
  const fault = (message: string): ShapeFault[] => [
    { pointer, message: `${nameOf(pointer)} ${message}` },
  ];
  if (isArray(values) && !values.some((each) => each === value)) {
    return fault(`has to be one of ${values.join(', ')}, not ${JSON.stringify(value)}.`);
  }
  if (typeof type === 'string' && !isOfType(value, type)) {
    return fault(`has to be ${kinds[type] ?? type}, not ${describeKind(value)}.`);
  }
  if (typeof value === 'string' && value.length < Number(minLength ?? 0)) {
    return fault('must not be empty.');
  }
  if (isArray(value)) {
    if (value.length < Number(minItems ?? 0)) return fault('must not be empty.');
    const each = isObject(items) ? items : {};
    return value.flatMap((item, index) => shapeFaults(item, each, `${pointer}/${index}`));
  }
  if (isObject(value) && isObject(properties)) return propertyFaults(value, properties, pointer);
  return [];
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

function propertyFaults(value: JsonObject, known: JsonObject, pointer: string): ShapeFault[] {
  return Object.entries(value).flatMap(([key, member]) => {
    const at = `${pointer}/${key}`;
    const schema = own(known, key);
    if (isObject(schema)) return shapeFaults(member, schema, at);
    const meant = closest(key, Object.keys(known));
    return [
      { pointer: at, message: `There is no setting \`${key}\`; the closest is \`${meant}\`.` },
    ];
  });
}

/** `/packages/0` -> `packages[0]`. */
function nameOf(pointer: string): string {
  const [, first, ...rest] = pointer.split('/');
  return first === undefined
    ? 'The config'
    : `\`${[first, ...rest.map((part) => `[${part}]`)].join('')}\``;
}
