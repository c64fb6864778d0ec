import { isArray, isObject, type Json } from '../../basics/json.js';
import { own } from '../../basics/own.js';
import { isAlwaysThere, isThere } from '../direction.js';
import { takesNull } from '../nulls.js';
import { tellingKeys } from '../telling.js';
import type { Direction, EnumType, Model, Property, TypeRef } from '../types.js';
import { isNumber, limitBroken } from './limits.js';
import { isDate, isDateTime } from './times.js';

/** Where a value does not fit its type, and what was expected there. */
export interface Fault {
  /** `profile.login`; empty for the value itself. */
  readonly path: string;
  readonly expected: string;
}

/** What a value is compared with. */
export interface Expectation {
  readonly models: ReadonlyMap<string, Model>;
  readonly direction: Direction;
}

interface Place extends Expectation {
  readonly path: string;
}

type Of<K extends TypeRef['kind']> = Extract<TypeRef, { kind: K }>;

/**
 * The first fault of a value, by the same rules as the generated validators have; undefined where it fits. Unknown keys and
 * properties that only the API sets are no faults, as for these.
 */
export function faultIn(value: Json, type: TypeRef, expectation: Expectation): Fault | undefined {
  return faultOf(value, type, { ...expectation, path: '' });
}

function faultOf(value: Json, type: TypeRef, place: Place): Fault | undefined {
  if (value === null && takesNull(type, place.direction)) return undefined;
  const fault = bareFault(value, type, place);
  if (fault !== undefined || !('constraints' in type)) return fault;
  const expected = limitBroken(value, type.constraints ?? {});
  return expected === undefined ? undefined : { path: place.path, expected };
}

function bareFault(value: Json, type: TypeRef, place: Place): Fault | undefined {
  const unless = (fits: boolean, expected: string): Fault | undefined =>
    fits ? undefined : { path: place.path, expected };
  switch (type.kind) {
    case 'unknown':
      return undefined;
    case 'null':
      return unless(value === null, 'null');
    case 'boolean':
      return unless(typeof value === 'boolean', 'a boolean');
    case 'string':
      return textFault(value, type, place);
    case 'number':
      return unless(isNumber(value, type), type.integer ? 'an integer' : 'a number');
    case 'binary':
      return unless(false, 'bytes');
    case 'enum':
      return enumFault(value, type, place);
    case 'array':
      return isArray(value)
        ? firstFault(value, (item, i) => faultOf(item, type.items, inside(place, String(i))))
        : unless(false, 'an array');
    case 'map':
      return isObject(value)
        ? firstFault(Object.entries(value), ([key, item]) =>
            faultOf(item, type.values, inside(place, key)),
          )
        : unless(false, 'an object');
    case 'object':
      return shapeFault(value, type, place);
    case 'model':
      return modelFault(value, type.name, place) ?? demandedFault(value, type, place);
    case 'union':
      return unionFault(value, type.members, place);
  }
}

function demandedFault(value: Json, { demands }: Of<'model'>, place: Place): Fault | undefined {
  if (!isObject(value)) return undefined;
  const missing = demands?.find((key) => own(value, key) === undefined);
  return missing === undefined ? undefined : lacking(missing, place);
}

function textFault(value: Json, { format }: Of<'string'>, { path }: Place): Fault | undefined {
  if (typeof value !== 'string') return { path, expected: 'a string' };
  if (format === 'date-time' && !isDateTime(value)) return { path, expected: 'a date-time' };
  return format === 'date' && !isDate(value) ? { path, expected: 'a date' } : undefined;
}

function enumFault(value: Json, type: EnumType, { path, direction }: Place): Fault | undefined {
  const { values, knownValues, open } = type;
  if (values.some((one) => one === value)) return undefined;
  const allowsOthers = knownValues || (open && direction === 'read');
  if (allowsOthers && typeof value === typeof values[0]) return undefined;
  return { path, expected: `one of ${values.slice(0, 5).join(', ')}` };
}

function modelFault(value: Json, name: string, place: Place): Fault | undefined {
  const model = place.models.get(name);
  if (model === undefined) return undefined;
  switch (model.kind) {
    case 'enum':
      return enumFault(value, model.type, place);
    case 'alias':
      return faultOf(value, model.type, place);
    case 'union':
      return model.discriminator === undefined
        ? unionFault(value, model.members, place)
        : (subtypeFault(value, model, place) ?? { fault: untold(value, model, place) }).fault;
    case 'object': {
      const asSubtype = model.discriminator && subtypeFault(value, model, place);
      if (asSubtype !== undefined) return asSubtype.fault;
      return untold(value, model, place) ?? shapeFault(value, model, place);
    }
  }
}

/** What is sent has to say of which subtype it is. */
function untold(
  value: Json,
  model: Extract<Model, { kind: 'object' | 'union' }>,
  place: Place,
): Fault | undefined {
  const keys = tellingKeys(model);
  const [first] = keys;
  if (place.direction === 'read' || first === undefined || !isObject(value)) return undefined;
  if (keys.some((key) => own(value, key) !== undefined)) return undefined;
  return lacking(first, place);
}

/** The fault by the subtype that the discriminator names; undefined where it names none but the model itself. */
function subtypeFault(
  value: Json,
  { name, discriminator }: Extract<Model, { kind: 'object' | 'union' }>,
  place: Place,
): { readonly fault: Fault | undefined } | undefined {
  if (!isObject(value)) return { fault: { path: place.path, expected: 'an object' } };
  const { property = '', mapping = [] } = discriminator ?? {};
  const subtype = mapping.find((entry) => entry.value === own(value, property))?.model;
  if (subtype === undefined || subtype === name) return undefined;
  return { fault: modelFault(value, subtype, place) };
}

/** Of several members that do not fit, the one in which the fault is deepest was meant. */
function unionFault(value: Json, members: readonly TypeRef[], place: Place): Fault | undefined {
  let deepest: Fault | undefined;
  for (const member of members) {
    const fault = faultOf(value, member, place);
    if (fault === undefined) return undefined;
    if (deepest === undefined || fault.path.length > deepest.path.length) deepest = fault;
  }
  return deepest;
}

function shapeFault(
  value: Json,
  { properties, additional }: { properties: readonly Property[]; additional?: TypeRef },
  place: Place,
): Fault | undefined {
  if (!isObject(value)) return { path: place.path, expected: 'an object' };
  const declared = new Map(properties.map((property) => [property.name, property]));
  const wrong = firstFault(Object.entries(value), ([key, item]) => {
    const property = declared.get(key);
    // Okta ignores what only it sets.
    if (property && place.direction === 'write' && !isThere(property, 'write')) return undefined;
    const type = property?.type ?? additional;
    return type === undefined ? undefined : faultOf(item, type, inside(place, key));
  });
  if (wrong !== undefined) return wrong;
  const missing = properties.find(
    (property) =>
      isAlwaysThere(property, place.direction) && own(value, property.name) === undefined,
  );
  return missing && lacking(missing.name, place);
}

function lacking(key: string, place: Place): Fault {
  return { path: inside(place, key).path, expected: 'a value' };
}

function inside(place: Place, key: string): Place {
  return { ...place, path: place.path === '' ? key : `${place.path}.${key}` };
}

function firstFault<T>(
  items: readonly T[],
  faultFor: (item: T, index: number) => Fault | undefined,
): Fault | undefined {
  for (const [index, item] of items.entries()) {
    const fault = faultFor(item, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
