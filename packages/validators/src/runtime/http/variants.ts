import { mediaTypeOf, type HeaderReader } from './headers.js';
import type { RawBody } from './read-body.js';
import type { Route, RouteBody } from './routes.js';
import { badRequest, type Refused } from './refusal.js';
import type { Fields } from './url.js';

/**
 * Picks one of several operations with the same path and method. Its fixed query parameters must be those of the request.
 * Among these the content type counts most, then the presence of a body, then the transfer encoding. Undefined where no
 * operation has the query parameters.
 */
export function pickVariant(
  variants: readonly Route[],
  query: Fields,
  header: HeaderReader,
  body: RawBody,
): Route | undefined {
  const possible = withQuery(variants, query);
  if (possible.length < 2) return possible[0];
  const rated = possible.map((route) => ({ route, rating: rate(route.body, header, body) }));
  return rated.reduce((best, next) => (next.rating > best.rating ? next : best)).route;
}

/** The operations whose fixed query parameters are those of the request. */
export function withQuery(variants: readonly Route[], query: Fields): readonly Route[] {
  return variants.filter((route) => hasFixedQuery(route, query));
}

/** Says which query parameters there have to be. */
export function unknownVariant(variants: readonly Route[]): Refused {
  const queries = variants.map(({ fixedQuery }) => new URLSearchParams(fixedQuery).toString());
  const expected = `expected one of the query parameters ${queries.join(', ')}`;
  return badRequest('unknown_variant', expected);
}

function hasFixedQuery({ fixedQuery = {} }: Route, query: Fields): boolean {
  return Object.entries(fixedQuery).every(([name, value]) =>
    (query.get(name) ?? ['false']).every((given) => given.toLowerCase() === value.toLowerCase()),
  );
}

/** The content type says most, then whether there is a body, then how it is encoded. */
function rate(expected: RouteBody | undefined, header: HeaderReader, body: RawBody): number {
  const type = mediaTypeOf(header);
  const typeFits = type !== undefined && body !== undefined && expected?.mediaType === type;
  const presenceFits = (body !== undefined) === (expected !== undefined);
  const isBase64 = header('content-transfer-encoding')?.trim().toLowerCase() === 'base64';
  const encodingFits = isBase64 === (expected?.encoding === 'base64');
  return Number(typeFits) * 4 + Number(presenceFits) * 2 + Number(encodingFits);
}
