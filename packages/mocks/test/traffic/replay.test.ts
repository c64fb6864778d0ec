import { beforeAll, describe, expect, it } from 'vitest';
import { readJsonLines, sharedFile } from '../../../../testing/shared.js';
import type { Exchange } from './support/exchange.js';
import { type Replayed, replayAll } from './support/replay.js';
import { details, report, share, tally } from './support/report.js';

const file = sharedFile('traffic/exchanges.jsonl');

/** The share of recorded refusals and lists that the mock answers with the same status class, error code, headers and shape. */
const GOAL = 0.93;

describe.skipIf(file === undefined)('the mock refuses and lists as the API was recorded to', () => {
  let replayed: Replayed[];
  beforeAll(async () => {
    replayed = await replayAll(readJsonLines<Exchange>(file ?? ''));
    console.info(report(replayed));
    // What is different, for those who mend it: an area, an operationId or `all`.
    const wanted = process.env['OKTAFORGE_REPLAY'];
    if (wanted !== undefined) console.info(details(replayed, wanted));
  });

  it(`in at least ${String(GOAL * 100)} % of all`, () => {
    expect(share(replayed)).toBeGreaterThanOrEqual(GOAL);
  });

  it('as recorded.json says, from which docs/mock-coverage.md is written', async () => {
    // To renew it: npx vitest run --update test/traffic, and then node scripts/coverage.mjs
    await expect(tally(replayed)).toMatchFileSnapshot('recorded.json');
  });
});
