import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, isObject } from '../description/json.js';
import { BenchmarkFailure } from '../run/failure.js';
import { repository } from '../run/places.js';

const sharedName = 'specs/management-2026.06.3.yaml';
const folder = process.env['OKTAFORGE_SHARED'] ?? join(repository, '..', 'shared');

/** Path of Okta's current description, which lies beside a checkout; undefined where it does not. */
export function currentDescription(): string | undefined {
  const file = join(folder, sharedName);
  return existsSync(file) ? file : undefined;
}

export const skipped = `skipped: the current description, as ${sharedName} is not on this machine (set OKTAFORGE_SHARED to the folder that holds it)`;

/** The description as an object of its own, without what YAML shares between places. */
export async function loadCurrent(file: string): Promise<Json> {
  const { loadDescription } = await import('@oktaforge/generator');
  const { document } = await loadDescription({ spec: file });
  if (document === undefined) throw new BenchmarkFailure(`${file} cannot be loaded.`);
  return JSON.parse(JSON.stringify(document)) as Json;
}

/** The text of a description in YAML with one more property in one schema. */
export function withOneMoreProperty(text: string, property: string): string {
  const schemas = text.indexOf('\n  schemas:\n');
  const head = /\n {4}\w+:\n {6}type: object\n(?: {6}\w+: .+\n)* {6}properties:\n/g;
  head.lastIndex = Math.max(schemas, 0);
  const found = schemas === -1 ? null : head.exec(text);
  if (found === null) throw new BenchmarkFailure('The description has no schema to change.');
  const end = found.index + found[0].length;
  return `${text.slice(0, end)}        ${property}:\n          type: string\n${text.slice(end)}`;
}

export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}

/**
 * A description with all paths, operations, tags and components of the given one several times, under other names: what a
 * description of that size would be.
 */
export function multiplied(document: Json, times: number): Json {
  if (!isObject(document)) throw new BenchmarkFailure('The description is no object.');
  const copies = Array.from({ length: times }, (_, index) => copyOf(document, index + 1));
  const merged = (key: string): Json => Object.assign({}, ...copies.map((copy) => copy[key] ?? {}));
  const components: Json = {};
  for (const copy of copies) {
    const { components: own } = copy;
    for (const [kind, members] of Object.entries(isObject(own) ? own : {})) {
      components[kind] = Object.assign(components[kind] ?? {}, members);
    }
  }
  const tags = copies.flatMap((copy) => (Array.isArray(copy['tags']) ? copy['tags'] : []));
  return { ...document, tags, paths: merged('paths'), components };
}

const reference = /^#\/components\/(?!securitySchemes\/)(\w+)\/(.+)$/;

function copyOf(document: Json, number: number): { [key: string]: Json } {
  const rename = (value: Json, key: string, path: readonly string[]): Json => {
    if (typeof value === 'string') return renamedText(value, key, path, number);
    if (Array.isArray(value)) return value.map((item) => rename(item, key, path));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [
        renamedKey(name, path, number),
        rename(child, name, [...path, name]),
      ]),
    );
  };
  const copy = rename(document, '', []);
  return isObject(copy) ? copy : {};
}

function renamedKey(name: string, path: readonly string[], number: number): string {
  const [top, kind] = path;
  if (path.length === 1 && top === 'paths') return `/copy${number}${name}`;
  const isNamed = path.length === 2 && top === 'components' && kind !== 'securitySchemes';
  return isNamed ? `Copy${number}${name}` : name;
}

function renamedText(value: string, key: string, path: readonly string[], number: number): string {
  if (path[0] === 'paths' && path.length === 4 && key === 'operationId')
    return `${value}Copy${number}`;
  if (key === 'tags' || (path[0] === 'tags' && key === 'name')) return `${value} copy ${number}`;
  return value.replace(reference, `#/components/$1/Copy${number}$2`);
}
