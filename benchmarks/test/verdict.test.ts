import { describe, expect, it } from 'vitest';
import type { Budget, PeerFigure, Row } from '../src/report/row.js';
import { allMet, judge, ratiosOf, reaches } from '../src/report/verdict.js';

const atMost = (limit: number): Budget => ({ kind: 'at most', limit });
const atLeast = (limit: number): Budget => ({ kind: 'at least', limit });
const above = (peer: string): Budget => ({ kind: 'above', peer });
const atMostTimes = (times: number, peer: string): Budget => ({
  kind: 'at most times',
  times,
  peer,
});
const below = (peer: string): Budget => ({ kind: 'below', peer });

function row(measured: number, budgets: readonly Budget[], peers: readonly PeerFigure[] = []): Row {
  return { id: 'x', what: 'X', unit: 's', measured, budgets, peers };
}

const rival: PeerFigure = { peer: 'rival', value: 2 };
const absent: PeerFigure = { peer: 'rival', reason: 'does not run: it is too old' };

describe('judge', () => {
  const cases: [string, { given: Row; want: ReturnType<typeof judge> }][] = [
    ['below a limit', { given: row(4, [atMost(5)]), want: 'met' }],
    ['at a limit', { given: row(5, [atMost(5)]), want: 'met' }],
    ['above a limit', { given: row(5.1, [atMost(5)]), want: 'missed' }],
    ['less than the peer', { given: row(1, [below('rival')], [rival]), want: 'met' }],
    ['the same as the peer', { given: row(2, [below('rival')], [rival]), want: 'missed' }],
    ['at least a limit', { given: row(5, [atLeast(5)]), want: 'met' }],
    ['not quite a limit', { given: row(4.9, [atLeast(5)]), want: 'missed' }],
    ['more than the peer', { given: row(3, [above('rival')], [rival]), want: 'met' }],
    ['no more than the peer', { given: row(2, [above('rival')], [rival]), want: 'missed' }],
    [
      'so many times the peer',
      { given: row(3, [atMostTimes(1.5, 'rival')], [rival]), want: 'met' },
    ],
    [
      'more times the peer',
      { given: row(3.1, [atMostTimes(1.5, 'rival')], [rival]), want: 'missed' },
    ],
    [
      'so many times a peer that does not run',
      { given: row(1, [atMostTimes(1.5, 'rival')], [absent]), want: 'unjudged' },
    ],
    ['a peer that does not run', { given: row(1, [below('rival')], [absent]), want: 'unjudged' }],
    ['a peer that is not there', { given: row(1, [below('rival')]), want: 'unjudged' }],
    ['not measured', { given: row(Number.NaN, [atMost(5)]), want: 'unjudged' }],
    [
      'the worst of two budgets',
      { given: row(3, [atMost(5), below('rival')], [rival]), want: 'missed' },
    ],
    [
      'missed rather than unjudged',
      { given: row(6, [atMost(5), below('rival')], [absent]), want: 'missed' },
    ],
    ['no budget', { given: row(3, []), want: undefined }],
  ];
  it.each(cases)('%s', (_, { given, want }) => {
    expect(judge(given)).toBe(want);
  });
});

describe('ratiosOf', () => {
  it('gives how many times the figure of each peer that a budget is about ours is', () => {
    const budgets = [atMost(5), atMostTimes(0.6, 'other'), below('rival')];
    const peers = [rival, { peer: 'other', value: 4 }, { peer: 'third', value: 1 }];
    const want = [
      { peer: 'other', times: 0.25 },
      { peer: 'rival', times: 0.5 },
    ];
    expect(ratiosOf(row(1, budgets, peers))).toEqual(want);
  });

  it('gives that of an aim too, and of each peer once', () => {
    const aimed = { ...row(1, [below('rival')], [rival]), aims: [atMostTimes(0.4, 'rival')] };
    expect(ratiosOf(aimed)).toEqual([{ peer: 'rival', times: 0.5 }]);
    expect(ratiosOf({ ...aimed, budgets: [] })).toEqual([{ peer: 'rival', times: 0.5 }]);
  });

  it('leaves out what was not measured', () => {
    expect(ratiosOf(row(1, [below('rival')], [absent]))).toEqual([]);
    expect(ratiosOf(row(Number.NaN, [below('rival')], [rival]))).toEqual([]);
  });
});

describe('reaches', () => {
  it.each<[Budget, boolean]>([
    [atLeast(2), true],
    [atLeast(4), false],
    [above('rival'), true],
    [above('absent'), false],
  ])('%j: %s', (aim, want) => {
    expect(reaches(row(3, [], [rival]), aim)).toBe(want);
  });

  it('has no influence on the verdict', () => {
    expect(allMet([{ ...row(3, [atLeast(2)]), aims: [atLeast(4)] }])).toBe(true);
  });
});

describe('allMet', () => {
  it('takes only what was shown for a pass', () => {
    const met = row(1, [atMost(5)]);
    expect(allMet([met, row(9, [])])).toBe(true);
    expect(allMet([met, row(6, [atMost(5)])])).toBe(false);
    expect(allMet([met, row(1, [below('rival')], [absent])])).toBe(false);
  });
});
