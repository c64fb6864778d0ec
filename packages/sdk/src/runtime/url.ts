import { OktaConfigError } from './errors.js';
import type { OperationDescriptor, Params } from './operation.js';
import type { ParamStyle } from './param-styles.js';

/** Path and query of a call. Throws `OktaConfigError` for a value that is missing from the path or cannot be part of a URL. */
export function buildPath(
  operation: OperationDescriptor,
  params: Params,
  extraQuery?: Params,
): string {
  const path = expandPath(operation, params);
  const query = buildQuery(operation, params, extraQuery);
  return path + (query && `?${query}`);
}

function expandPath(operation: OperationDescriptor, params: Params): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = params[name];
    const style = styleOf(operation, name);
    try {
      const segment = style ? style(name, value) : encodeURIComponent(textOf(value) ?? '');
      // URLs resolve a segment that is . or .. even when it is percent-encoded, so that no encoding helps.
      if (!/^\.{0,2}$/.test(segment)) return segment;
    } catch {
      // What cannot be encoded is no part of a path.
    }
    return refuse(name);
  });
}

/**
 * A value as the text that is sent: a `Date` in ISO format, another object as what it is in JSON, where that is no object again.
 * Undefined for what has no such text: other objects, functions, an invalid `Date`.
 */
export function textOf(value: unknown): string | undefined {
  const plain: unknown = Object(value).toJSON?.() ?? value;
  return /^([bn]|st)/.test(typeof plain) ? String(plain) : undefined;
}

function refuse(name: string): never {
  throw new OktaConfigError(`${name} is missing or cannot be part of a URL`);
}

/** How a parameter is written that needs a style; undefined for all others. */
function styleOf({ styles }: OperationDescriptor, key: string): ParamStyle | undefined {
  return ownOf(styles, key);
}

function buildQuery(operation: OperationDescriptor, params: Params, extra: Params = {}): string {
  const { fixedQuery, query = [] } = operation;
  const search = new URLSearchParams(fixedQuery);
  const append = (name: string, given: unknown): void => {
    for (const text of textsOf(name, given)) search.append(name, text);
  };
  const styled: string[] = [];
  for (const key of query) {
    const style = styleOf(operation, key);
    if (style) styled.push(style(key, params[key]));
    else append(key, params[key]);
  }
  for (const name in extra) append(name, extra[name]);
  return [search.toString(), ...styled].filter(Boolean).join('&');
}

/** The texts of the values of a parameter. Throws `OktaConfigError` for one that has none. */
export function textsOf(name: string, given: unknown): string[] {
  return valuesOf(given).map((value) => textOf(value) ?? refuse(name));
}

/** Not what every object inherits: a parameter may be called `constructor`. */
export function ownOf<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

export function valuesOf(value: unknown): unknown[] {
  return [value].flat().filter((item) => item !== undefined && item !== null);
}

/** The URL that `text` is, seen from `base`; undefined where it is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
