import type { Direction } from '../basics/direction.js';
import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';
import { childPointer } from '../diagnostics/pointer.js';
import { parsePath, showPath } from './property-path.js';
import { type Report, checkKeys, stringsIn } from './fields.js';
import type { Kind, Place, Step } from './types.js';

const placeKeys = ['method', 'path', 'direction', 'status', 'property', 'parameter', 'where'];

export function readPlace(place: JsonObject, pointer: string, report: Report): Place {
  checkKeys(place, placeKeys, pointer, report);
  const { method, path, status, parameter } = place;
  if (typeof method !== 'string') report(pointer, '`method` has to be a text, such as get.');
  if (typeof path !== 'string' || !path.startsWith('/')) {
    report(pointer, '`path` has to be the template of a path, such as /api/v1/users/{userId}.');
  }
  if (status !== undefined && !/^\d(\d\d|XX)$/.test(String(status))) {
    report(childPointer(pointer, 'status'), '`status` has to be a status of HTTP, such as 200.');
  }
  const wanted = parameter === undefined ? undefined : readParameter(parameter, pointer, report);
  const isOfBody = place['direction'] !== undefined;
  // One that is malformed is reported, and taken as either.
  const given = isOfBody ? (readDirection(place, pointer, report) ?? 'read') : undefined;
  const direction = wanted === undefined ? given : 'write';
  return {
    method: String(method).toLowerCase(),
    path: String(path),
    ...(direction === undefined ? {} : { direction }),
    ...(status === undefined ? {} : { status: String(status) }),
    steps: readSteps(place['property'], pointer, report),
    ...(wanted === undefined ? {} : { parameter: wanted }),
    where: readWhere(place['where'], childPointer(pointer, 'where'), report),
  };
}

function readParameter(
  value: Json,
  pointer: string,
  report: Report,
): NonNullable<Place['parameter']> {
  const { in: where, name } = isObject(value) ? value : {};
  if (typeof where === 'string' && typeof name === 'string') return { in: where, name };
  report(
    childPointer(pointer, 'parameter'),
    '`parameter` has to be an object with `in` and `name`.',
  );
  return { in: '', name: '' };
}

function readDirection(object: JsonObject, pointer: string, report: Report): Direction | undefined {
  const { direction } = object;
  if (direction === 'response') return 'read';
  if (direction === 'request') return 'write';
  report(pointer, '`direction` has to be request or response.');
  return undefined;
}

/** A path in dots, or a list of steps for names that have dots themselves. */
function readSteps(property: Json | undefined, pointer: string, report: Report): readonly Step[] {
  if (property === undefined || property === '') return [];
  const path = isArray(property)
    ? property.flatMap((part) => stepOf(part))
    : parsePath(String(property));
  if (path !== undefined) return path;
  const message = '`property` has to be a path such as settings.apps[].name or headers.*.';
  report(childPointer(pointer, 'property'), message);
  return [];
}

function stepOf(part: Json): readonly Step[] {
  const name = String(part);
  const [step] = name === '[]' || name === '*' ? (parsePath(name) ?? []) : [];
  return [step ?? { kind: 'property', name }];
}

function readWhere(where: Json | undefined, pointer: string, report: Report): Place['where'] {
  if (where === undefined) return new Map();
  if (!isObject(where)) report(pointer, '`where` has to be an object of values by property path.');
  const entries = Object.keys(isObject(where) ? where : {}).flatMap((key) => {
    const values = isObject(where) ? stringsIn(where, key, pointer, report) : undefined;
    const path = parsePath(key);
    if (path === undefined)
      report(childPointer(pointer, key), `\`${key}\` is no path of a property.`);
    return path === undefined || values === undefined ? [] : [[showPath(path), values] as const];
  });
  return new Map(entries);
}

const kindKeys = ['type', 'format', 'names', 'enum'];

/** The kind of property that a rule is about. */
export function readKind(value: Json | undefined, pointer: string, report: Report): Kind {
  if (!isObject(value) || Object.keys(value).length === 0) {
    report(pointer, '`when` has to be an object that says for which properties the rule is.');
    return {};
  }
  checkKeys(value, [...kindKeys, 'direction', 'not'], pointer, report);
  const { direction: given, not } = value;
  const direction = given === undefined ? undefined : readDirection(value, pointer, report);
  const except = childPointer(pointer, 'not');
  if (isObject(not)) checkKeys(not, kindKeys, except, report);
  else if (not !== undefined) report(except, '`not` has to be an object.');
  return {
    ...kindIn(value, pointer, report),
    ...(direction === undefined ? {} : { direction }),
    ...(isObject(not) ? { not: kindIn(not, except, report) } : {}),
  };
}

function kindIn(value: JsonObject, pointer: string, report: Report): Omit<Kind, 'not'> {
  const types = stringsIn(value, 'type', pointer, report);
  const names = stringsIn(value, 'names', pointer, report);
  const { format, enum: listed } = value;
  const formats = format === null ? [null] : stringsIn(value, 'format', pointer, report);
  if (listed !== undefined && typeof listed !== 'boolean') {
    report(childPointer(pointer, 'enum'), '`enum` has to be true or false.');
  }
  return {
    ...(types === undefined ? {} : { types }),
    ...(formats === undefined ? {} : { formats }),
    ...(names === undefined ? {} : { names }),
    ...(typeof listed === 'boolean' ? { enum: listed } : {}),
  };
}
