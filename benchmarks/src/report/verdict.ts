import type { Budget, PeerFigure, Row } from './row.js';

/** `unjudged`: the peer to compare with gave no figure. That is not a pass: nothing was shown. */
export type Verdict = 'met' | 'missed' | 'unjudged';

/** The worst of a row's budgets; undefined for a row without any. */
export function judge(row: Row): Verdict | undefined {
  const verdicts = row.budgets.map((budget) => judgeBudget(row, budget));
  if (verdicts.length === 0) return undefined;
  if (verdicts.includes('missed')) return 'missed';
  return verdicts.includes('unjudged') ? 'unjudged' : 'met';
}

/** Whether a row reaches one of its aims. */
export function reaches(row: Row, aim: Budget): boolean {
  return judgeBudget(row, aim) === 'met';
}

/** True when every budget was shown to be met. */
export function allMet(rows: readonly Row[]): boolean {
  return rows.every((row) => row.budgets.every((budget) => judgeBudget(row, budget) === 'met'));
}

function judgeBudget(row: Row, budget: Budget): Verdict {
  const limit = limitOf(budget, row.peers);
  if (limit === undefined || Number.isNaN(row.measured)) return 'unjudged';
  return comparisons[budget.kind](row.measured, limit) ? 'met' : 'missed';
}

function limitOf(budget: Budget, peers: readonly PeerFigure[]): number | undefined {
  if ('limit' in budget) return budget.limit;
  const figure = figureOf(budget.peer, peers);
  return figure !== undefined && 'times' in budget ? figure * budget.times : figure;
}

const comparisons: Readonly<Record<Budget['kind'], (measured: number, limit: number) => boolean>> =
  {
    'at most': (measured, limit) => measured <= limit,
    'at most times': (measured, limit) => measured <= limit,
    below: (measured, limit) => measured < limit,
    'at least': (measured, limit) => measured >= limit,
    above: (measured, limit) => measured > limit,
  };

/** Ours beside each peer that a budget or an aim is about: how many times the peer's figure it is. */
export function ratiosOf(row: Row): { peer: string; times: number }[] {
  const { measured, budgets, aims = [], peers } = row;
  const named = [...budgets, ...aims].filter(isFirstOfItsPeer);
  return named.flatMap((budget) => {
    const figure = 'peer' in budget ? figureOf(budget.peer, peers) : undefined;
    const times = measured / (figure ?? Number.NaN);
    return 'peer' in budget && Number.isFinite(times) ? [{ peer: budget.peer, times }] : [];
  });
}

function isFirstOfItsPeer(budget: Budget, index: number, all: readonly Budget[]): boolean {
  const peer = 'peer' in budget ? budget.peer : undefined;
  return all.findIndex((other) => 'peer' in other && other.peer === peer) === index;
}

function figureOf(peer: string, figures: readonly PeerFigure[]): number | undefined {
  const figure = figures.find((candidate) => candidate.peer === peer);
  return figure !== undefined && 'value' in figure && !Number.isNaN(figure.value)
    ? figure.value
    : undefined;
}
