import { readFile } from 'node:fs/promises';
import { OktaConfigError } from '../../runtime/errors.js';
import { importYaml } from '../peers.js';
import { type Layer, LayerBuilder } from './layer.js';
import { nearest } from './nearest.js';
import { isAbove, isUnused, knownPlaces, settingAt } from './settings.js';

/**
 * The settings of a file of YAML; undefined where there is no file. Throws `OktaConfigError` for one that cannot be read, is no
 * YAML, or has unknown keys below `okta.client`. No error repeats a part of the file: it has secrets.
 */
export async function fileLayer(path: string): Promise<Layer | undefined> {
  const text = await read(path);
  if (text === undefined) return undefined;
  const layer = new LayerBuilder();
  const { okta } = asMap(await parse(text, path));
  // Other keys, and those of `okta` beside the two, belong to other programs.
  for (const top of ['client', 'testing']) collect(layer, asMap(okta)[top], top, path);
  return layer;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code }: { readonly code?: unknown } = Object(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new OktaConfigError(
      `${path} cannot be read (${String(code)}): let this user read it, or remove it`,
    );
  }
}

async function parse(text: string, path: string): Promise<unknown> {
  const { LineCounter, parseDocument } = await importYaml(`reading ${path}`);
  const lineCounter = new LineCounter();
  // In this schema every value is a text, as in the environment: no token becomes a number.
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: true,
    prettyErrors: false,
    lineCounter,
  });
  const [error] = document.errors;
  const refuse = (problem: string): never => {
    throw new OktaConfigError(`${path} is not YAML that can be read: ${problem}`);
  };
  if (error) refuse(`${error.code} in line ${lineCounter.linePos(error.pos[0]).line}`);
  try {
    return document.toJS();
  } catch {
    // It repeats the name of an alias, or there are far too many.
    return refuse('it has aliases that lead nowhere, or too many');
  }
}

function collect(layer: LayerBuilder, value: unknown, place: string, path: string): void {
  if (isAbsent(value)) return;
  const source = `okta.${place} in ${path}`;
  const isMap = typeof value === 'object' && !Array.isArray(value);
  const setting = settingAt(place);
  if (isUnused(place)) layer.unused.push(source);
  else if (isAbove(place) && isMap) {
    for (const [key, inner] of Object.entries(asMap(value))) {
      collect(layer, inner, `${place}.${key}`, path);
    }
  } else if (setting) layer.add(setting, value, source);
  else if (isAbove(place)) throw new OktaConfigError(`${source} must have keys with values`);
  else if (!place.startsWith('testing.')) throw new OktaConfigError(unknownKey(place, source));
}

function unknownKey(place: string, source: string): string {
  const above = place.slice(0, place.lastIndexOf('.') + 1);
  const siblings = knownPlaces
    .filter((known) => known.startsWith(above))
    .map((known) => known.slice(above.length).replace(/\..*/, ''));
  const meant = nearest(place.slice(above.length), siblings);
  return `${source} is no setting: ${meant ? `did you mean okta.${above}${meant}?` : 'remove it'}`;
}

/** Okta's own examples have `port: null`, for a setting that is not set. */
function isAbsent(value: unknown): boolean {
  if (typeof value === 'string') return ['', 'null', '~'].includes(value.trim());
  return value === undefined || value === null;
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}
