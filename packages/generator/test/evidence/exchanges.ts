import { readFileSync } from 'node:fs';

/** A recorded request with its answer, and the session that it belongs to. */
export interface Exchange {
  readonly session: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
  readonly year: number;
}

type Recorded = Omit<Exchange, 'session' | 'year'> & {
  readonly source: string;
  readonly recordedAt: string;
};
type Line =
  { readonly session: string; readonly exchanges: readonly Omit<Recorded, 'source'>[] } | Recorded;

/** Exchanges of a file, which has sessions or single exchanges, one a line. */
export function readExchanges(file: string): readonly Exchange[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .flatMap((line) =>
      'exchanges' in line
        ? line.exchanges.map((each) => exchangeOf(each, line.session))
        : [exchangeOf(line, line.source)],
    );
}

function exchangeOf(recorded: Omit<Recorded, 'source'>, session: string): Exchange {
  const { method, path, query, requestHeaders, requestBody, status, responseBody } = recorded;
  const year = new Date(recorded.recordedAt).getUTCFullYear();
  const [plain = ''] = path.split('?');
  return {
    session,
    method,
    path: plain,
    query,
    requestHeaders,
    requestBody,
    status,
    responseBody,
    year,
  };
}
