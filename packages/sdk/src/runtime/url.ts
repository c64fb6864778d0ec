import { OktaConfigError } from './errors.js';
import type { OperationDescriptor, Params } from './operation.js';
import type { ParamStyle } from './param-styles.js';

/** Path and query of a call. Throws `OktaConfigError` for a path parameter that is missing or would change the path. */
export function buildPath(
  operation: OperationDescriptor,
  params: Params,
  extraQuery?: Params,
): string {
  const query = buildQuery(operation, params, extraQuery);
  return expandPath(operation, params) + (query && `?${query}`);
}

function expandPath(operation: OperationDescriptor, params: Params): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = params[name] ?? null;
    const style = styleOf(operation, name);
    let segment = '';
    try {
      if (style) segment = style(name, value);
      else if (typeof value !== 'object') segment = encodeURIComponent(String(value));
    } catch {
      // What cannot be encoded is no part of a path.
    }
    // URLs resolve a segment that is . or .. even when it is percent-encoded, so that no encoding helps.
    if (segment && !/^\.{1,2}$/.test(segment)) return segment;
    throw new OktaConfigError(`${name} is missing or cannot be part of a path`, {
      operationId: operation.id,
    });
  });
}

/**
 * How a parameter is written that needs a style; undefined for all others, also for one that is called as what every object
 * inherits, such as `constructor`.
 */
function styleOf({ styles }: OperationDescriptor, key: string): ParamStyle | undefined {
  return styles && Object.hasOwn(styles, key) ? styles[key] : undefined;
}

function buildQuery(operation: OperationDescriptor, params: Params, extra: Params = {}): string {
  const { fixedQuery, query = [] } = operation;
  const search = new URLSearchParams(fixedQuery);
  const append = (name: string, given: unknown): void => {
    for (const value of valuesOf(given)) search.append(name, String(value));
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

function valuesOf(value: unknown): unknown[] {
  return [value].flat().filter((item) => item !== undefined && item !== null);
}

/** The URL that `text` is, seen from `base`; undefined where it is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
