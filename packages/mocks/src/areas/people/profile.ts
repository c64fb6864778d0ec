import { validationFailed } from '../../runtime/engine/fault.js';
import { asObject, isJsonObject, type Json, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { attributesOf, DEFAULT_SCHEMA, SCHEMAS } from './new-schema.js';
import { schemaIdOf } from './type-ids.js';

/** How a profile is checked. */
export interface ProfileCheck {
  /** Subject of the error: `newUser`. */
  readonly subject: string;
  /** Whether required attributes must be there. */
  readonly whole: boolean;
  /** The user's type, as it is sent or stored: `{ id: 'oty…' }`. */
  readonly type: Json | undefined;
}

/** Checks a profile against the schema of its user type, if there are schemas. Throws `E0000001` with a cause for each fault. */
export function checkProfile(
  profile: JsonObject,
  { subject, whole, type }: ProfileCheck,
  world: World,
): void {
  const schema = schemaOf(type, world);
  if (schema === undefined) return;
  const attributes = attributesOf(schema);
  const unknown = Object.keys(profile).filter((name) => !Object.hasOwn(attributes, name));
  if (unknown.length > 0) {
    const causes = unknown.map((name) => `Property name '${name}' is not defined in profile`);
    throw validationFailed(subject, causes);
  }
  const [first, ...rest] = Object.entries(attributes).flatMap(([name, attribute]) =>
    faultsOf(name, profile[name], asObject(attribute), whole),
  );
  if (first === undefined) return;
  throw validationFailed(
    first.name,
    [first, ...rest].map(({ name, why }) => `${name}: ${why}`),
  );
}

/** The schema of a user type. A type without one has that of the default type. */
function schemaOf(type: Json | undefined, world: World): JsonObject | undefined {
  const all = world.store.collection(SCHEMAS);
  const own = isJsonObject(type) ? all.get(schemaIdOf(String(type['id']), world)) : undefined;
  return own ?? all.get(DEFAULT_SCHEMA);
}

interface AttributeFault {
  readonly name: string;
  readonly why: string;
}

function faultsOf(
  name: string,
  value: Json | undefined,
  attribute: JsonObject,
  whole: boolean,
): AttributeFault[] {
  if (value === undefined || value === null) {
    const missing = attribute['required'] === true && (whole || value === null);
    return missing ? [{ name, why: 'The field cannot be left blank' }] : [];
  }
  if (!isOfType(value, String(attribute['type']))) {
    return [{ name, why: `Invalid value, expected type ${String(attribute['type'])}` }];
  }
  const allowed = attribute['enum'];
  if (Array.isArray(allowed) && allowed.length > 0 && !allowed.includes(value)) {
    return [{ name, why: `must be one of ${allowed.join(', ')}` }];
  }
  return typeof value === 'string' ? textFaults(name, value, attribute) : [];
}

function textFaults(name: string, value: string, attribute: JsonObject): AttributeFault[] {
  const { minLength, maxLength } = attribute;
  const chars = `(${String(value.length)} chars)`;
  const tooShort = typeof minLength === 'number' && value.length < minLength;
  const tooLong = typeof maxLength === 'number' && value.length > maxLength;
  const why = [
    ...(tooShort ? [`String is too short ${chars}, minimum ${String(minLength)}`] : []),
    ...(tooLong ? [`String is too long ${chars}, maximum ${String(maxLength)}`] : []),
    ...(formatFault(name, value, attribute) ?? []),
  ];
  return why.slice(0, 1).map((one) => ({ name, why: one }));
}

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** A login is a mail address, unless its attribute has a pattern of its own. */
function formatFault(
  name: string,
  value: string,
  { pattern, format }: JsonObject,
): readonly string[] | undefined {
  const unlike = ['Does not match required pattern'];
  if (typeof pattern === 'string') return matches(value, pattern) ? undefined : unlike;
  if (MAIL_ADDRESS.test(value)) return undefined;
  if (name === 'login') return ['Username must be in the form of an email address'];
  return format === 'email' ? unlike : undefined;
}

/** A pattern that is no regular expression here takes everything. */
function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(value);
  } catch {
    return true;
  }
}

function isOfType(value: Json, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      return true;
  }
}
