import { describe, expect, it } from 'vitest';
import { isStillRecorded } from '../../../../testing/described.js';
import { readCorrected } from '../../../validators/test/support/api.js';
import { table } from './table.js';
import { verdicts } from './verdicts.js';
import { witness } from './witness.js';

const rows = await witness(await readCorrected());
const judged = rows.flatMap(({ operation, theirs }) =>
  Object.entries(theirs).flatMap(([version, { judged: found }]) =>
    found.map((one) => ({ ...one, version, request: `${operation.method} ${operation.path}` })),
  ),
);

const isRecorded = isStillRecorded('what the official client sends');

describe('the official client as a witness', () => {
  it('has the operations that ours sends', () => {
    const usual = rows.filter(({ about, isNext }) => about === undefined && !isNext);
    expect(usual.filter(({ ours }) => ours instanceof Error)).toEqual([]);
  });

  it.skipIf(!isRecorded)('has so many of them', () => {
    const usual = rows.filter(({ about, isNext }) => about === undefined && !isNext);
    expect(usual.filter(({ theirs }) => theirs['4.6.1'] !== undefined).length).toBe(245);
    expect(usual.filter(({ theirs }) => theirs['8.1.0'] === undefined)).toEqual([]);
  });

  it('differs only where somebody has judged who is right', () => {
    expect(judged.filter(({ verdict }) => verdict < 0)).toEqual([]);
  });

  it('follows next links as ours does', () => {
    const next = rows.filter(({ isNext }) => isNext);
    if (isRecorded) expect(next.length).toBeGreaterThan(60);
    expect(
      next.filter(({ ours }) => ours instanceof Error || !ours.query.includes('after')),
    ).toEqual([]);
  });

  it.skipIf(!isRecorded)('needs every verdict that there is', () => {
    const used = new Set(judged.map(({ verdict }) => verdict));
    expect(verdicts.filter((_, index) => !used.has(index))).toEqual([]);
  });

  it('shows no fault of ours', () => {
    expect(judged.filter(({ verdict }) => verdicts[verdict]?.right === 'official')).toEqual([]);
  });

  it.skipIf(!isRecorded)('is written down in docs/witness.md', async () => {
    await expect(await table(rows)).toMatchFileSnapshot('../../../../docs/witness.md');
  });
});
