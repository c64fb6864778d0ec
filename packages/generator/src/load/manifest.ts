import { readFileSync, statSync } from 'node:fs';

import type { Diagnostics } from '../diagnostics/collector.js';
import { type Expectations, countNames } from './expectations.js';
import { isUrl } from './url.js';
import { type JsonObject, type Json, isArray, isObject } from '../basics/json.js';

/** What `spec/spec.yaml` says. */
export interface Manifest {
  readonly upstream: {
    /** npm package that holds the file; without it, the file is relative to the manifest. */
    readonly package?: string;
    readonly file: string;
    readonly sha256: string;
    /** With which `newest` has sent this file: it need not be sent again. */
    readonly etag?: string;
  };
  /** Address at which the newest description is always published. */
  readonly newest?: string;
  /** Paths relative to the manifest, in the order in which they are applied. */
  readonly overlays: readonly string[];
  /** Whether the corrections that the generator ships are applied too, after the overlays. */
  readonly corrections?: boolean;
  readonly expected: Expectations;
}

/**
 * The manifest that a parsed file holds; undefined, with a `manifest-shape` for each fault, when it
 * is malformed.
 * @param file As it is to be shown.
 */
export function readManifest(
  document: Json,
  file: string,
  diagnostics: Diagnostics,
): Manifest | undefined {
  const root = isObject(document) ? document : {};
  const upstream = section(root, 'upstream');
  const expected = section(root, 'expected');
  const faults: [pointer: string, message: string][] = [
    ...missing(upstream, '/upstream', ['file'], isText, 'a path'),
    ...missing(upstream, '/upstream', ['sha256'], isSha256, 'a SHA-256 in hexadecimal'),
    ...(upstream['package'] === undefined
      ? []
      : missing(upstream, '/upstream', ['package'], isText, 'the name of an npm package')),
    ...(upstream['etag'] === undefined
      ? []
      : missing(upstream, '/upstream', ['etag'], isText, 'an ETag in quotes')),
    ...(root['newest'] === undefined
      ? []
      : missing(root, '', ['newest'], isAddress, 'an address, https://…')),
    ...missing(root, '', ['overlays'], isTextList, 'a list of paths'),
    ...(root['corrections'] === undefined
      ? []
      : missing(root, '', ['corrections'], isBoolean, 'true or false')),
    ...missing(expected, '/expected', ['version'], isText, 'a version in quotes'),
    ...missing(expected, '/expected', countNames, Number.isInteger, 'a whole number'),
  ];
  for (const [pointer, message] of faults)
    diagnostics.error('manifest-shape', { message, pointer });
  if (faults.length > 0) return undefined;
  return {
    upstream: {
      ...(isText(upstream['package']) ? { package: upstream['package'] } : {}),
      file: String(upstream['file']),
      sha256: String(upstream['sha256']),
      ...(isText(upstream['etag']) ? { etag: upstream['etag'] } : {}),
    },
    ...(isAddress(root['newest']) ? { newest: root['newest'] } : {}),
    overlays: isTextList(root['overlays']) ? root['overlays'] : [],
    ...(isBoolean(root['corrections']) ? { corrections: root['corrections'] } : {}),
    expected: {
      file,
      version: String(expected['version']),
      counts: {
        operations: Number(expected['operations']),
        pathVerbs: Number(expected['pathVerbs']),
        schemas: Number(expected['schemas']),
        areas: Number(expected['areas']),
      },
    },
  };
}

function section(root: JsonObject, name: string): JsonObject {
  const value = root[name];
  return isObject(value) ? value : {};
}

function missing(
  parent: JsonObject,
  pointer: string,
  names: readonly string[],
  is: (value: unknown) => boolean,
  description: string,
): [string, string][] {
  return names
    .filter((name) => !is(parent[name]))
    .map((name) => [`${pointer}/${name}`, `\`${name}\` has to be ${description}.`]);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isAddress(value: unknown): value is string {
  return isText(value) && isUrl(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return isArray(value) && value.every(isText);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isSha256(value: unknown): value is string {
  return isText(value) && /^[0-9a-f]{64}$/.test(value);
}

/** Whether a path is that of a manifest, and not of a description. */
export function isManifest(path: string): boolean {
  if (!/\.ya?ml$/.test(path)) return false;
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return /^upstream:/m.test(readFileSync(path, 'utf8').slice(0, 2000));
}
