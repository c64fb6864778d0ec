import { textOf, textsOf } from './url.js';

/**
 * The styles of OpenAPI in which a parameter is written that is more than one plain text. An operation's descriptor refers to
 * those that it needs, so that only those are bundled.
 *
 * A style gives the parameter as it stands in the URL, percent-encoded, or in a header; an empty text where there is nothing to
 * send. `name` is the name on the wire. OpenAPI and RFC 6570 call the two forms of a style exploded or not.
 */
export type ParamStyle = (name: string, value: unknown, escape?: Escape) => string;

type Escape = (text: string) => string;

/** `color=blue,black`, `color=R,100,G,200`. */
export const formStyle: ParamStyle = (name, value, escape = escapeQuery) =>
  named(escape(name), listed(value, escape), ',');

/** `color=blue%2Cblack`: an array is one text, as this API takes it. */
export const commaStyle: ParamStyle = (name, value, escape = escapeQuery) =>
  named(escape(name), textsOf(name, value).map(escape), '%2C');

/** `color=blue&color=black`, `R=100&G=200`. */
export const formExplodedStyle: ParamStyle = (name, value, escape = escapeQuery) =>
  named('', exploded(value, escape, escape(name)), '&');

/** `color=blue%20black`. */
export const spaceDelimitedStyle: ParamStyle = (name, value, escape = escapeQuery) =>
  named(escape(name), listed(value, escape), '%20');

/** `color=blue%7Cblack`. */
export const pipeDelimitedStyle: ParamStyle = (name, value, escape = escapeQuery) =>
  named(escape(name), listed(value, escape), '%7C');

/** `color%5BR%5D=100&color%5BG%5D=200`. Objects within add brackets, lists within repeat theirs. */
export const deepObjectStyle: ParamStyle = (name, value, escape = escapeQuery) => {
  if (Array.isArray(value)) return named('', exploded(value, escape, escape(name)), '&');
  if (!isRecord(value)) return isThere(value) ? `${escape(name)}=${escape(textIn(value))}` : '';
  const parts = present(value).map(([key, item]) =>
    deepObjectStyle(`${name}[${key}]`, item, escape),
  );
  return parts.filter((part) => part !== '').join('&');
};

/** JSON as the value: `color=%7B%22R%22%3A100%7D`. */
export const jsonStyle: ParamStyle = (name, value, escape = escapeQuery) =>
  isThere(value) ? `${escape(name)}=${escape(JSON.stringify(value))}` : '';

/** In a path: `blue,black`, `R,100,G,200`. */
export const simpleStyle: ParamStyle = (_name, value) => listed(value, encodeURIComponent).join();

/** In a path: `blue,black`, `R=100,G=200`. */
export const simpleExplodedStyle: ParamStyle = (_name, value) =>
  exploded(value, encodeURIComponent).join();

/** In a path: `.blue,black`, `.R,100,G,200`. */
export const labelStyle: ParamStyle = (_name, value) =>
  isThere(value) ? `.${listed(value, encodeURIComponent).join()}` : '';

/** In a path: `.blue.black`, `.R=100.G=200`. */
export const labelExplodedStyle: ParamStyle = (_name, value) =>
  isThere(value) ? `.${exploded(value, encodeURIComponent).join('.')}` : '';

/** In a path: `;color=blue,black`, `;color=R,100,G,200`. */
export const matrixStyle: ParamStyle = (name, value) => {
  if (!isThere(value)) return '';
  const list = listed(value, encodeURIComponent).join();
  return `;${encodeURIComponent(name)}${list && `=${list}`}`;
};

/** In a path: `;color=blue;color=black`, `;R=100;G=200`. */
export const matrixExplodedStyle: ParamStyle = (name, value) => {
  if (!isThere(value) || value === '') return matrixStyle(name, value);
  const pairs = exploded(value, encodeURIComponent, encodeURIComponent(name));
  return pairs.map((pair) => `;${pair}`).join('');
};

/** In a path: JSON, encoded as one segment. */
export const jsonSegmentStyle: ParamStyle = (_name, value) =>
  isThere(value) ? encodeURIComponent(JSON.stringify(value)) : '';

/** In a header: `R,100,G,200`. */
export const headerStyle: ParamStyle = (_name, value) => listed(value, textIn).join();

/** In a header: `R=100,G=200`. */
export const headerExplodedStyle: ParamStyle = (_name, value) => exploded(value, textIn).join();

/** In a header: JSON. Characters that no header may have are escaped as JSON allows. */
export const jsonHeaderStyle: ParamStyle = (_name, value) =>
  isThere(value)
    ? JSON.stringify(value).replace(
        /[^ -~]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : '';

/** As `URLSearchParams` does it, which takes any text, but with `%20` for a space. */
function escapeQuery(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1).replaceAll('+', '%20');
}

/** The style under another name on the wire than the key of the parameter, since a path parameter has that. */
export function wireName(name: string, style: ParamStyle): ParamStyle {
  return (_key, value, escape) => style(name, value, escape);
}

/** The style with reserved characters as they are (`allowReserved`), except those that would end the value. */
export function reservedStyle(style: ParamStyle): ParamStyle {
  return (name, value) =>
    style(name, value, (text) =>
      escapeQuery(text).replace(/%(?:2[1247-9AC]|2F|3[ABDF]|40)/g, decodeURIComponent),
    );
}

/** The items of an array, names and values in turn of an object, or the value itself. */
function listed(value: unknown, escape: Escape): string[] {
  if (Array.isArray(value)) return value.filter(isThere).map((item) => escape(textIn(item)));
  if (isRecord(value))
    return present(value)
      .flat()
      .map((item) => escape(textIn(item)));
  return isThere(value) ? [escape(textIn(value))] : [];
}

/** The same, with `=` between a name and its value; `name` stands before each item of an array. */
function exploded(value: unknown, escape: Escape, name?: string): string[] {
  const before = name === undefined ? '' : `${name}=`;
  if (!isRecord(value)) return listed(value, escape).map((item) => before + item);
  return present(value).map(([key, item]) => `${escape(key)}=${escape(textIn(item))}`);
}

function named(name: string, parts: readonly string[], delimiter: string): string {
  return parts.length === 0 ? '' : `${name && `${name}=`}${parts.join(delimiter)}`;
}

function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => isThere(item));
}

/** OpenAPI does not say how objects within are written; JSON loses nothing. */
function textIn(value: unknown): string {
  const text = textOf(value) ?? (value instanceof Date ? undefined : JSON.stringify(value));
  if (text === undefined) throw new TypeError('a parameter has no text');
  return text;
}

function isThere(value: unknown): value is NonNullable<unknown> {
  return value !== undefined && value !== null;
}

function isRecord(value: unknown): value is object {
  return (
    typeof value === 'object' && isThere(value) && !Array.isArray(value) && !(value instanceof Date)
  );
}
