import { createMockOkta, type MockOkta } from '../../../src/index.js';
import { differences } from './compare.js';
import { type Exchange, factsOf } from './exchange.js';
import { Memory } from './memory.js';
import { outsideCause } from './refusals.js';
import { requestOf } from './request.js';
import { stage } from './stage.js';

/** What became of one exchange. */
export interface Replayed {
  readonly exchange: Exchange;
  readonly area: string;
  readonly at: number;
  readonly differences: readonly string[];
}

/**
 * Whether an exchange says something when the state that it needs is put into the mock before: how a request is refused, and
 * how a list is filtered, ordered and cut into pages. Other reads would find what was put there, and what writes leave is
 * judged by whole sessions, which put nothing.
 */
function isTelling(exchange: Exchange): boolean {
  const { role } = factsOf(exchange);
  return exchange.status >= 400 || role === 'list' || role === 'listAssigned';
}

/** Asks the mock what the real API was asked, and judges what {@link isTelling}. */
export async function replayAll(exchanges: readonly Exchange[]): Promise<Replayed[]> {
  const memories = new Map<string, Memory>();
  for (const { source } of exchanges) {
    if (memories.has(source)) continue;
    memories.set(source, new Memory(exchanges, source));
  }
  const mocks = new Map<string, MockOkta>();
  const replayed: Replayed[] = [];
  for (const [at, exchange] of exchanges.entries()) {
    if (!isTelling(exchange)) continue;
    const mock = mockAsOf(monthOf(exchange), mocks);
    mock.reset();
    const memory = memories.get(exchange.source) ?? new Memory([], '');
    stage(exchange, at, memory, mock);
    outsideCause(exchange, mock);
    const response = await mock.fetch(requestOf(exchange, mock.orgUrl));
    const area = factsOf(exchange).area;
    replayed.push({ exchange, area, at, differences: await differences(exchange, response) });
  }
  return replayed;
}

/** Okta's answers have grown: each recording is held against what they were in its time. */
function mockAsOf(month: string, mocks: Map<string, MockOkta>): MockOkta {
  const mock = mocks.get(month) ?? createMockOkta({ seed: 1, asOf: `${month}-28` });
  mocks.set(month, mock);
  return mock;
}

function monthOf({ recordedAt }: Exchange): string {
  const time = Date.parse(recordedAt);
  return new Date(Number.isNaN(time) ? Date.UTC(2020, 0) : time).toISOString().slice(0, 7);
}
