import type { ObjectShape } from './routes.js';
import type { Fields } from './url.js';

/**
 * The styles of OpenAPI in which a parameter comes that is more than one plain text. A route refers to the one that it needs,
 * so that only those are bundled. Undefined where the request does not have the parameter.
 */
export type StyleReader = (source: StyledSource) => Said | undefined;

export interface StyledSource {
  /** Name on the wire. */
  readonly name: string;
  readonly explode: boolean;
  /** Given for an object only. */
  readonly shape: ObjectShape | undefined;
  readonly isList: boolean;
  /** What the request has under the name, encoded as it came. */
  readonly text: string | undefined;
  /** The query or form, names decoded, values as they came. */
  readonly fields: Fields;
  /** Whether another parameter has that name. */
  readonly isTaken: (name: string) => boolean;
  readonly decode: (text: string) => string;
  /** To be called with each name in `fields` that belongs to the parameter, but is not its own. */
  readonly claim: (name: string) => void;
}

/** What a parameter says, before its texts become values. Fields that come twice are there twice. */
export type Said = readonly string[] | SaidFields;

export interface SaidFields {
  readonly fields: readonly (readonly [name: string, value: string | SaidFields])[];
}

/** `blue,black`, `R,100,G,200`, exploded `R=100,G=200`. In a path or a header. */
export const readSimple: StyleReader = (source) => read(source, source.text, ',');

/** `.blue,black`, exploded `.blue.black`, `.R=100.G=200`. */
export const readLabel: StyleReader = (source) =>
  read(source, source.text?.replace(/^\./, ''), source.explode ? '.' : ',');

/** `;color=blue,black`, exploded `;color=blue;color=black`, `;R=100;G=200`. */
export const readMatrix: StyleReader = (source) => {
  const text = source.text?.replace(/^;/, '');
  if (text === undefined) return undefined;
  const valueOf = (part: string): string => {
    const [head = ''] = part.split('=', 1);
    return source.decode(head) === source.name ? part.slice(head.length + 1) : part;
  };
  if (!source.explode) return read(source, valueOf(text), ',');
  if (source.shape !== undefined) return read(source, text, ';');
  return (source.isList ? text.split(';') : [text]).map((part) => source.decode(valueOf(part)));
};

/** `color=blue,black`, `color=R,100`; exploded: each property under its own name. */
export const readForm: StyleReader = (source) => {
  const { explode, shape, fields, claim, isTaken, decode } = source;
  if (!explode || shape === undefined) return read(source, source.text, ',');
  const isMine = (name: string): boolean =>
    Object.hasOwn(shape.properties ?? {}, name) || (shape.rest !== undefined && !isTaken(name));
  const mine = [...fields].filter(([name]) => isMine(name));
  for (const [name] of mine) claim(name);
  return asFields(
    mine.flatMap(([name, values]) => values.map((value) => [name, decode(value)] as const)),
  );
};

/** `color=blue%20black`. */
export const readSpaceDelimited: StyleReader = (source) =>
  read(source, source.text?.replaceAll('+', '%20'), '%20');

/** `color=blue|black`. */
export const readPipeDelimited: StyleReader = (source) =>
  read(source, source.text?.replace(/%7c/gi, '|'), '|');

/** `color[R]=100&color[G][H]=200`. */
export const readDeepObject: StyleReader = ({ name, fields, claim, decode }) => {
  const found: [string[], string][] = [];
  for (const [given, values] of fields) {
    const keys = given.startsWith(`${name}[`) ? bracketsOf(given.slice(name.length)) : undefined;
    if (keys === undefined) continue;
    claim(given);
    for (const value of values) found.push([keys, decode(value)]);
  }
  return found.length === 0 ? undefined : nested(found);
};

/** At most so many brackets are read; descriptions do not nest deeper. */
const DEEPEST = 10;

/** `[a][b]` -> `a`, `b`; undefined for what is not made of brackets. An empty one at the end means a list. */
function bracketsOf(text: string): string[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const keys = text.slice(1, -1).split('][');
  if (keys.length > 1 && keys.at(-1) === '') keys.pop();
  return keys.length > DEEPEST ? undefined : keys;
}

function nested(found: readonly (readonly [readonly string[], string])[]): SaidFields {
  const fields: [string, string | SaidFields][] = [];
  const deeper = new Map<string, [string[], string][]>();
  for (const [[first = '', ...rest], value] of found) {
    const within = deeper.get(first);
    if (rest.length === 0) fields.push([first, value]);
    else if (within === undefined) deeper.set(first, [[rest, value]]);
    else within.push([rest, value]);
  }
  for (const [name, within] of deeper) fields.push([name, nested(within)]);
  return { fields };
}

function read(
  { shape, isList, explode, decode }: StyledSource,
  text: string | undefined,
  delimiter: string,
): Said | undefined {
  if (text === undefined) return undefined;
  if (shape === undefined) return (isList ? text.split(delimiter) : [text]).map(decode);
  const parts = text === '' ? [] : text.split(delimiter);
  if (explode) {
    const pairs = parts.map(pairOf);
    return { fields: pairs.map(([name, value]) => [decode(name), decode(value)]) };
  }
  const names = parts.filter((_, index) => index % 2 === 0);
  return {
    fields: names.map((name, index) => [decode(name), decode(parts[index * 2 + 1] ?? '')] as const),
  };
}

function pairOf(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals === -1 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
}

function asFields(fields: SaidFields['fields']): SaidFields | undefined {
  return fields.length === 0 ? undefined : { fields };
}
