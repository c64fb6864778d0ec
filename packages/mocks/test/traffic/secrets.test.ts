import { describe, expect, it } from 'vitest';
import { readJsonLines, sharedFile } from '../../../../testing/shared.js';
import { createMockOkta, type MockOkta } from '../../src/index.js';
import { isJsonObject, type Json } from '../../src/runtime/json.js';
import { type Exchange, factsOf } from './support/exchange.js';
import { Memory } from './support/memory.js';
import { requestOf } from './support/request.js';
import { secretsIn } from './support/secrets.js';
import { stage } from './support/stage.js';

const file = sharedFile('traffic/exchanges.jsonl');
/** Recordings that tell of a secret, and the share of them that the mock accepts; three verify codes that it has never sent. */
const TELLING = 81;
const ACCEPTED = 0.96;

const exchanges = file === undefined ? [] : readJsonLines<Exchange>(file);

interface Read extends Pick<Exchange, 'method' | 'status' | 'responseBody'> {
  /** Null where the description does not have the operation. */
  readonly pathTemplate: string | null;
}

interface Session {
  readonly exchanges: readonly Read[];
}

/** With those of whole sessions: some collections are read in them only. */
function recordedReads(): readonly Read[] {
  const sessions = sharedFile('traffic/sessions/sessions.jsonl');
  const inSessions = sessions === undefined ? [] : readJsonLines<Session>(sessions);
  return [
    ...(file === undefined ? [] : readJsonLines<Read>(file)),
    ...inSessions.flatMap((session) => session.exchanges),
  ].filter(({ method, status }) => method === 'GET' && status < 300);
}

const reads = recordedReads();

/** Recorded successes that say whether Okta shows a secret: it was sent, or a read shows it. */
const telling = exchanges
  .map((exchange, at) => ({ exchange, at }))
  .filter(({ exchange: { method, status, requestBody, responseBody } }) => {
    const said = method === 'GET' ? responseBody : requestBody;
    return status < 300 && isJsonObject(responseBody) && secretsIn(said).length > 0;
  });

interface Answered {
  readonly exchange: Exchange;
  /** Places of secrets that were sent or recorded, and whether the recorded answer shows each. */
  readonly recorded: Readonly<Record<string, boolean>>;
  readonly mocked: Readonly<Record<string, boolean>>;
  /** Secrets that were sent and stand in what a read finds after it, though no recorded read shows them. */
  readonly leaked: readonly string[];
}

async function answer(exchange: Exchange, at: number): Promise<Answered | undefined> {
  const mock = createMockOkta({ seed: 1, rateLimits: false });
  stage(exchange, at, new Memory(exchanges, exchange.source), mock);
  const response = await mock.fetch(requestOf(exchange, mock.orgUrl));
  const body = JSON.parse((await response.text()) || 'null') as Json;
  // That the mock accepts what Okta accepted is judged by whole sessions, in which nothing is put.
  if (response.status >= 300) return undefined;
  const sent = secretsIn(exchange.requestBody);
  const places = exchange.method === 'GET' ? secretsIn(exchange.responseBody) : sent;
  return {
    exchange,
    recorded: shownAt(places, exchange.responseBody),
    mocked: shownAt(places, body),
    leaked: exchange.method === 'GET' ? [] : await leaked(exchange, sent, body, mock),
  };
}

function shownAt(places: readonly string[], body: Json): Record<string, boolean> {
  const shown = new Set(secretsIn(body));
  return Object.fromEntries(places.map((place) => [place, shown.has(place)]));
}

async function leaked(
  exchange: Exchange,
  sent: readonly string[],
  body: Json,
  mock: MockOkta,
): Promise<readonly string[]> {
  const { role } = factsOf(exchange);
  const id = isJsonObject(body) ? String(body['id']) : '';
  const path = role === 'create' ? `${exchange.path}/${id}` : exchange.path;
  const read = await mock.fetch(new URL(path, mock.orgUrl), {
    headers: { authorization: 'SSWS any' },
  });
  if (!read.ok) return [];
  const found = new Set(secretsIn((await read.json()) as Json));
  return sent.filter((place) => found.has(place) && !readsShow(exchange, place));
}

/** The collection of a template: reads, creations and replacements of its things have it in common. */
const collectionOf = (template: string): string => template.replace(/\/\{[^/]+\}$/, '');

function readsShow(exchange: Exchange, place: string): boolean {
  const collection = collectionOf(factsOf(exchange).path);
  return reads.some(
    ({ pathTemplate, responseBody }) =>
      collectionOf(pathTemplate ?? '') === collection && secretsIn(responseBody).includes(place),
  );
}

describe.skipIf(file === undefined)('secrets, where the API was recorded', async () => {
  const all = await Promise.all(telling.map(({ exchange, at }) => answer(exchange, at)));
  const answered = all.filter((one) => one !== undefined);
  const wrong = (isShown: boolean): readonly string[] =>
    answered.flatMap(({ exchange: { method }, exchange, recorded, mocked }) =>
      Object.keys(recorded)
        .filter((place) => recorded[place] === isShown && mocked[place] !== isShown)
        .map((place) => `${method} ${factsOf(exchange).path}: ${place}`),
    );

  it('are in many recordings, and the mock accepts most of them', () => {
    expect(telling.length).toBeGreaterThanOrEqual(TELLING);
    expect(answered.length / telling.length).toBeGreaterThanOrEqual(ACCEPTED);
  });

  it('are hidden where the recorded answer hides them', () => {
    expect([...new Set(wrong(false))]).toEqual([]);
  });

  it('are shown where the recorded answer shows them', () => {
    expect([...new Set(wrong(true))]).toEqual([]);
  });

  it('are in no read after the write that sent them, unless recorded reads show them', () => {
    const found = answered.flatMap(({ exchange, leaked: places }) =>
      places.map((place) => `${exchange.method} ${factsOf(exchange).path}: ${place}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
