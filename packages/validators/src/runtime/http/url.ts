import { badRequest, type Refused } from './refusal.js';

const CONTROL = /\p{Cc}/u;

/** Without these a path is what it looks like. */
const SPECIAL = /[%.\\]/;

/** Characters that end a segment for some servers: `;` begins parameters, `\` is a slash on Windows. */
const ENDS = /[/\\;]/;

/**
 * A URL's path and query as they were sent, without scheme, host and fragment.
 *
 * @throws {Refused} for control characters such as a tab, which some servers drop and others keep.
 */
export function splitUrl(url: string): { readonly path: string; readonly query: string } {
  if (CONTROL.test(url)) throw badRequest('malformed_url', 'the URL has control characters');
  const start = url.startsWith('/') ? 0 : endOfOrigin(url);
  const fragment = url.indexOf('#', start);
  const end = fragment === -1 ? url.length : fragment;
  const mark = url.indexOf('?', start);
  const pathEnd = mark === -1 || mark > end ? end : mark;
  return { path: url.slice(start, pathEnd), query: url.slice(pathEnd + 1, end) };
}

const ORIGIN = /[a-z][a-z\d+.-]*:\/\/[^/?#\\]*/iy;

/** Where scheme and host end; 0 where a URL has none. */
function endOfOrigin(url: string): number {
  ORIGIN.lastIndex = 0;
  return ORIGIN.test(url) ? ORIGIN.lastIndex : 0;
}

/**
 * The decoded segments of a path, which begins with a slash; undefined for one that has more than `most` of them, or an empty one. One slash at the
 * end is ignored, as Okta does. A slash that is encoded stays in its segment.
 *
 * @throws {Refused} for what another server could take for a different path: dot segments (encoded, or before a parameter, too),
 * backslashes, control characters, bad encoding.
 */
export function pathSegments(path: string, most: number): string[] | undefined {
  const segments: string[] = [];
  // Half the time that `split` takes.
  for (let from = 1; from < path.length;) {
    if (segments.length === most) return undefined;
    const slash = path.indexOf('/', from);
    const end = slash === -1 ? path.length : slash;
    segments.push(path.slice(from, end));
    from = end + 1;
  }
  const decoded = SPECIAL.test(path) ? segments.map(decodeSegment) : segments;
  return decoded.includes('') ? undefined : decoded;
}

function decodeSegment(segment: string): string {
  const text = decode(segment);
  if (!text.includes('\\') && !CONTROL.test(text) && !hasDots(text)) return text;
  throw ambiguous('dot segments, backslashes or control characters');
}

/**
 * Refuses path parameters (`/users;a=b`), which some servers take away before they look at the path.
 *
 * @param isStyled whether the operation takes such a value in the segment, as the style `matrix` writes it
 * @throws {Refused}
 */
export function refuseParameters(path: string, isStyled: (index: number) => boolean): void {
  if (!path.includes(';')) return;
  const [, ...segments] = path.split('/');
  const stray = segments.some((segment, index) => segment.includes(';') && !isStyled(index));
  if (stray) throw ambiguous('parameters, which begin with a semicolon');
}

function ambiguous(what: string): Refused {
  return badRequest('malformed_url', `the path has ${what}`);
}

/** Whether a server that decodes first would see a dot segment. */
function hasDots(text: string): boolean {
  return text.includes('.') && text.split(ENDS).some((part) => part === '.' || part === '..');
}

/** Values by name, in the order in which they came. */
export type Fields<T = string> = ReadonlyMap<string, readonly T[]>;

/**
 * Reads `a=1&b=2`, percent-encoded, `+` for a space.
 *
 * @throws {Refused} for encoding that is malformed, which `URLSearchParams` would replace in silence.
 */
export function readFields(text: string, decodeValues = true): Fields {
  const fields = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals), true);
    const written = equals === -1 ? '' : pair.slice(equals + 1);
    const value = decodeValues ? decode(written, true) : written;
    addField(fields, name, value);
  }
  return fields;
}

export function addField<T>(fields: Map<string, T[]>, name: string, value: T): void {
  const values = fields.get(name);
  if (values === undefined) fields.set(name, [value]);
  else values.push(value);
}

/** @throws {Refused} for encoding that is malformed. */
export function decode(text: string, plusIsSpace = false): string {
  const spaced = plusIsSpace ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw badRequest('malformed_url', 'the URL or form has percent-encoding that is not UTF-8');
  }
}
