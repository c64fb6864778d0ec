import { OktaConfigError } from './errors.js';
import type { OperationDescriptor, Params } from './operation.js';

/** Path and query of a call. Throws `OktaConfigError` for a path parameter that is missing or would change the path. */
export function buildPath(
  operation: OperationDescriptor,
  params: Params,
  extraQuery?: Params,
): string {
  const query = buildQuery(operation, params, extraQuery);
  return expandPath(operation, params) + (query && `?${query}`);
}

function expandPath({ id, path }: OperationDescriptor, params: Params): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    const encoded = encodeSegment(value);
    if (encoded) return encoded;
    throw new OktaConfigError(
      `${name} ${value === '' ? 'is missing' : 'cannot be part of a path'}`,
      {
        operationId: id,
      },
    );
  });
}

/** Undefined for what would not stay the one segment that it is meant to be. */
function encodeSegment(value: unknown): string | undefined {
  // URLs resolve a segment that is . or .. even when it is percent-encoded, so that no encoding helps.
  if (typeof value === 'object' || /^\.{1,2}$/.test(String(value))) return undefined;
  try {
    return encodeURIComponent(String(value));
  } catch {
    return undefined;
  }
}

function buildQuery(
  { fixedQuery, query = [], csv, names }: OperationDescriptor,
  params: Params,
  extra: Params = {},
): string {
  const search = new URLSearchParams(fixedQuery);
  const append = (name: string, given: unknown): void => {
    for (const value of valuesOf(given)) search.append(name, String(value));
  };
  const onTheWire = (key: string): string =>
    (names && Object.hasOwn(names, key) ? names[key] : undefined) ?? key;
  for (const key of query) append(onTheWire(key), params[key]);
  for (const name in extra) append(name, extra[name]);
  for (const key of csv ?? []) {
    const values = valuesOf(params[key]);
    if (values.length) search.append(onTheWire(key), values.join());
  }
  return search.toString();
}

function valuesOf(value: unknown): unknown[] {
  return [value].flat().filter((item) => item !== undefined && item !== null);
}

/** The URL that `text` is, seen from `base`; undefined where it is none. */
export function parseUrl(text: string, base: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
