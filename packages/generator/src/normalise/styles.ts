import { own } from '../basics/own.js';
import type { Context } from './context.js';
import type { RawParameter } from './parameters.js';
import { readBoolean, readString } from './raw.js';
import type { NormalParameter, NormalStyle } from './types.js';

type Place = NormalParameter['in'];
type Form = Pick<NormalParameter, 'style' | 'explode'>;

/** The styles that OpenAPI allows in each place; the first is what a parameter has that names none. */
const STYLES: Readonly<Record<Place, readonly [NormalStyle, ...NormalStyle[]]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
};

/** Collection formats of Swagger 2.0. */
const FORMATS: Readonly<Record<string, Form>> = {
  csv: { style: 'form', explode: false },
  multi: { style: 'form', explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
};

/** How a parameter is written that is an array or an object. */
export function readStyle(context: Context, parameter: RawParameter, place: Place): Form {
  const { raw } = parameter;
  const [usual] = STYLES[place];
  const format = readString(raw, 'collectionFormat');
  if (format !== undefined) return fromFormat(context, parameter, place, format);
  const swagger = context.form === 'swagger' || parameter.inDialect;
  const style = readNamedStyle(context, parameter, place) ?? usual;
  const explode = readBoolean(raw, 'explode');
  if (style === 'deepObject') return { style, explode: true };
  // OpenAPI gives these no meaning with `explode`; everybody writes them as a form then.
  const isDelimited = style === 'spaceDelimited' || style === 'pipeDelimited';
  if (isDelimited) return explode ? { style: usual, explode } : { style, explode: false };
  return { style, explode: explode ?? (style === 'form' && !swagger) };
}

function readNamedStyle(
  context: Context,
  parameter: RawParameter,
  place: Place,
): NormalStyle | undefined {
  const named = readString(parameter.raw, 'style');
  if (named === undefined) return undefined;
  const known = STYLES[place].find((style) => style === named);
  if (known === undefined) reportStyle(context, parameter, place, named, STYLES[place][0]);
  return known;
}

function fromFormat(context: Context, parameter: RawParameter, place: Place, named: string): Form {
  const [usual] = STYLES[place];
  const format = own(FORMATS, named);
  if (format !== undefined && (place === 'query' || named === 'csv')) {
    return { ...format, style: place === 'query' ? format.style : usual };
  }
  reportStyle(context, parameter, place, named, 'csv');
  return { style: usual, explode: false };
}

function reportStyle(
  { diagnostics }: Context,
  { name, pointer }: RawParameter,
  place: Place,
  style: string,
  instead: string,
): void {
  const where = place === 'query' ? 'a query' : `a ${place}`;
  diagnostics.warning('unsupported-style', {
    message: `The style ${style} of the parameter ${name} has no meaning in ${where}; it is written as ${instead}.`,
    pointer,
  });
}
