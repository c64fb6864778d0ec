import type { Operation } from '@oktaforge/generator';
import { readJsonLines } from '../../../../../testing/shared.js';

/** A recorded request with its answer. */
export interface Exchange {
  readonly source: string;
  readonly recordedAt: string;
  readonly operationId: string;
  readonly path: string;
  readonly pathTemplate: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

/** One body that the API sent or took. */
export interface Sample {
  readonly exchange: Exchange;
  readonly operation: Operation;
}

/** Pairs each exchange with its operation. Throws for an operation that the description lost. */
export function readSamples(
  file: string,
  operations: ReadonlyMap<string, Operation>,
): readonly Sample[] {
  return withOperations(readJsonLines<Exchange>(file), operations);
}

/** The exchanges of a file of sessions, but for those that are no operation: asking for a token. */
export function readSessionSamples(
  file: string,
  operations: ReadonlyMap<string, Operation>,
): readonly Sample[] {
  const sessions = readJsonLines<{ readonly exchanges: readonly Exchange[] }>(file);
  const exchanges = sessions.flatMap((session) => session.exchanges);
  return withOperations(
    exchanges.filter(({ operationId }) => operations.has(operationId)),
    operations,
  );
}

function withOperations(
  exchanges: readonly Exchange[],
  operations: ReadonlyMap<string, Operation>,
): readonly Sample[] {
  return exchanges.map((exchange) => {
    const operation = operations.get(exchange.operationId);
    if (operation === undefined) throw new Error(`no operation ${exchange.operationId}`);
    return { exchange, operation };
  });
}

export function succeeded({ exchange }: Sample): boolean {
  return exchange.status >= 200 && exchange.status < 300;
}

/** An answer with a body, of an operation that says what the body is. */
export function hasDescribedAnswer({ exchange, operation }: Sample): boolean {
  return exchange.responseBody !== null && operation.result !== undefined;
}

/** A request with a JSON body. Some recordings leave bodies out; some clients send `{}` where there is none. */
export function hasBody({ exchange, operation }: Sample): boolean {
  const { requestBody } = exchange;
  return operation.body !== undefined && typeof requestBody === 'object' && requestBody !== null;
}

/** What a caller would have passed to send the request: the ids in its path, and its body. */
export function paramsOf({ exchange, operation }: Sample): Readonly<Record<string, unknown>> {
  const names = exchange.pathTemplate.split('/');
  const values = exchange.path.split('/');
  const ids = names.flatMap((name, index): [string, string][] => {
    const value = values[index];
    return name.startsWith('{') && value !== undefined
      ? [[name.slice(1, -1), decodeURIComponent(value)]]
      : [];
  });
  const whole = operation.params.find((param) => param.in === 'body');
  const body = whole === undefined ? [] : [[whole.property, exchange.requestBody]];
  return Object.fromEntries([...ids, ...body]) as Readonly<Record<string, unknown>>;
}
