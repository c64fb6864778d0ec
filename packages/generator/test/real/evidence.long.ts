import { beforeAll, describe, expect, it } from 'vitest';

import { kinds } from '../../../validators/test/mutation/mutate.js';
import { type Evidence, type Judge, createJudge, gatherEvidence } from '../evidence/evidence.js';
import { readExchanges } from '../evidence/exchanges.js';
import { type MutantsReport, judgeMutants, judgeReadDates } from '../evidence/mutants.js';
import { renderShares } from '../evidence/render.js';
import { sharedFile } from '../support/shared.js';

const spec = sharedFile('specs/management-2026.06.3.yaml');
const files = [
  sharedFile('traffic/sessions/sessions.jsonl'),
  sharedFile('traffic/sessions/current.jsonl'),
];
const single = sharedFile('traffic/exchanges.jsonl');
const isHere = spec !== undefined && single !== undefined && !files.includes(undefined);

/**
 * Of the recorded requests with one change, how many 2.16.0 forbids with its corrections (packages/validators, test/mutation).
 * Corrections of the current description must not let more through than those do.
 */
const forbiddenBefore = {
  'wrong type': 0.88,
  'missing required': 0.14,
  'bad enum': 0.24,
  'extra nesting': 0.75,
};

/** Dates are judged where they are read: recorded requests have them only where the API sets them, and those it ignores. */
const sent = kinds.filter((kind) => kind !== 'bad date');

describe.skipIf(!isHere)('recorded bodies and the current description', () => {
  const sessions = files.flatMap((file) => (file === undefined ? [] : readExchanges(file)));
  let judge: Judge;
  let evidence: Evidence;
  let mutants: MutantsReport;
  let dates: ReturnType<typeof judgeReadDates>;

  beforeAll(async () => {
    judge = await createJudge({ spec: spec ?? '', corrections: true });
    evidence = gatherEvidence(judge, sessions);
    mutants = judgeMutants(judge.api, judge.validators, sessions);
    dates = judgeReadDates(judge.api, judge.validators, sessions);
    console.log(`with corrections:\n${renderShares(evidence)}\n${mutants.table.text()}`);
    console.log(`dates that are read:\n${dates.table.text()}`);
  });

  it('are many', () => {
    expect(evidence.response.bodies).toBeGreaterThan(3000);
    expect(evidence.request.bodies).toBeGreaterThan(600);
  });

  it('are accepted with its corrections: answers', () => {
    expect(evidence.response.share).toBeGreaterThanOrEqual(0.98);
    expect(evidence.response.byOperation).toBeGreaterThanOrEqual(0.98);
  });

  it('are accepted with its corrections: requests', () => {
    expect(evidence.request.share).toBeGreaterThanOrEqual(0.97);
    expect(evidence.request.byOperation).toBeGreaterThanOrEqual(0.97);
  });

  it('are accepted with its corrections: single exchanges', () => {
    const { request, response } = gatherEvidence(judge, readExchanges(single ?? ''));
    expect(response.share).toBeGreaterThanOrEqual(0.98);
    expect(request.share).toBeGreaterThanOrEqual(0.97);
  });

  it('are refused more often as it is written', async () => {
    const written = gatherEvidence(
      await createJudge({ spec: spec ?? '', corrections: false }),
      sessions,
    );
    console.log(`as written:\n${renderShares(written)}`);
    expect(written.response.share).toBeLessThan(evidence.response.share);
    expect(written.request.share).toBeLessThan(evidence.request.share);
  });

  it.each(sent)('with one change are refused where it is forbidden: %s', (kind) => {
    const { forbidden, rejected, placed, accepted, allowed } = mutants.table.row(kind);
    expect(rejected / forbidden).toBeGreaterThanOrEqual(0.99);
    // Of a union without a discriminator the member is reported that fits best: a change may make that another one.
    expect(placed / forbidden).toBeGreaterThanOrEqual(0.97);
    expect(accepted).toBe(allowed);
  });

  it('with a bad date in what is read are refused where it is forbidden', () => {
    const { forbidden, rejected, placed, accepted, allowed } = dates.table.row('bad date');
    expect(forbidden).toBeGreaterThan(1000);
    expect(rejected).toBe(forbidden);
    expect(placed / forbidden).toBeGreaterThanOrEqual(0.99);
    expect(accepted).toBe(allowed);
    expect(dates.wrong.slice(0, 5)).toEqual([]);
    expect(forbidden / (forbidden + allowed)).toBeGreaterThanOrEqual(0.9);
  });

  it('with a bad date in what is sent are taken, as the API ignores what only it sets', () => {
    const { forbidden, accepted, allowed } = mutants.table.row('bad date');
    expect(forbidden).toBe(0);
    expect(accepted).toBe(allowed);
  });

  it('with one change are judged as the description says', () => {
    expect(mutants.wrong.slice(0, 5)).toEqual([]);
  });

  it.each(sent)('with one change are forbidden as often as by 2.16.0: %s', (kind) => {
    const { forbidden, allowed } = mutants.table.row(kind);
    expect(forbidden / (forbidden + allowed)).toBeGreaterThanOrEqual(forbiddenBefore[kind]);
  });
});
