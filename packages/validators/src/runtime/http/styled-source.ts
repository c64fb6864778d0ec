import type { Field } from './fields.js';
import type { Pieces } from './params.js';
import type { StyledSource } from './styles.js';
import { decode, readFields, type Fields } from './url.js';

/** What a request has of a parameter with a style, encoded as it came: commas within a value are encoded, others are not. */
export function sourceOf(
  field: Field,
  fields: readonly Field[],
  pieces: Pieces,
  claim: (name: string) => void,
): StyledSource {
  const { in: place, name, explode = false, type } = field;
  const given = givenFields(field, pieces);
  const others = new Set(
    fields.filter((other) => other !== field && other.in === place).map((other) => other.name),
  );
  return {
    name,
    explode,
    shape: typeof type === 'string' ? undefined : type,
    isList: typeof type === 'string' && type.endsWith(']'),
    text: textOf(field, pieces, given),
    fields: given,
    isTaken: (other) => others.has(other),
    decode: decoderOf(field),
    claim,
  };
}

function givenFields({ in: place }: Field, { url, body }: Pieces): Fields {
  if (place === 'query') return readFields(url.query, false);
  const isForm = place === 'body' && body !== undefined && 'fields' in body;
  return isForm ? textsIn(body.fields) : new Map();
}

function textsIn(fields: Fields<unknown>): Fields {
  return new Map(
    [...fields].map(([name, values]) => [
      name,
      values.filter((value) => typeof value === 'string'),
    ]),
  );
}

function textOf(
  { in: place, name, index }: Field,
  { url, header }: Pieces,
  given: Fields,
): string | undefined {
  switch (place) {
    case 'path':
      return index === undefined ? undefined : url.path.split('/')[index + 1];
    case 'header':
      return header(name.toLowerCase());
    default:
      return given.get(name)?.join();
  }
}

/** Only paths and queries are encoded; a form's fields are decoded already. */
function decoderOf({ in: place }: Field): StyledSource['decode'] {
  switch (place) {
    case 'path':
      return decode;
    case 'query':
      return (text) => decode(text, true);
    case 'header':
      return (text) => text.trim();
    case 'body':
      return (text) => text;
  }
}
