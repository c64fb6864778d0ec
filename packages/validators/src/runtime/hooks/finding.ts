import { shown } from '../glimpse.js';
import type { Issue, IssueCode } from '../types.js';

/**
 * Where an answer is not as the description says: plain data without any value of the answer, so that nothing of a person gets
 * into a log.
 */
export interface Finding {
  readonly operationId: string;
  readonly status: number;
  /** Okta's id of the request, which its support asks for. */
  readonly requestId: string | undefined;
  /** In one line, for a person. */
  readonly message: string;
  /** Each kind of issue once, however many items of a list have it. */
  readonly issues: readonly FindingIssue[];
}

export interface FindingIssue {
  /** `[].profile.login`: without indexes, and with `*` for keys that are no plain names, such as an email address. */
  readonly place: string;
  readonly code: IssueCode;
  /** In words: `a string`. */
  readonly expected: string;
  /** The type of what came, in words. */
  readonly received: string;
  /** How many times it was found. */
  readonly count: number;
}

/** An answer, as far as a finding says something about it. */
export interface Answer {
  readonly operationId: string;
  readonly status: number;
  readonly requestId: string | undefined;
}

export function findingOf(answer: Answer, found: readonly Issue[]): Finding {
  const issues = new Map<string, FindingIssue>();
  for (const { path, code, expected, received: said } of found) {
    const [place, received] = [placeOf(path), withoutValue(said)];
    const key = JSON.stringify([place, code, expected, received]);
    const count = (issues.get(key)?.count ?? 0) + 1;
    issues.set(key, { place, code, expected, received, count });
  }
  const all = [...issues.values()];
  const message = `${answer.operationId} (${answer.status}): ${all.slice(0, 1).map(sentence).join('')}${moreThan(all)}`;
  return { ...answer, message, issues: all };
}

/** The same issues for an error, without values and without keys that are none of a description. */
export function withoutValues(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : nameOf(key)));
    const received = withoutValue(issue.received);
    const message = sentence({ place: placeOf(path), expected: issue.expected, received });
    return { ...issue, path, received, message };
  });
}

function sentence({
  place,
  expected,
  received,
}: Pick<FindingIssue, 'place' | 'expected' | 'received'>): string {
  return `${place || 'value'}: expected ${expected}, but got ${received}`;
}

function moreThan({ length }: readonly FindingIssue[]): string {
  return length > 1 ? ` (and ${length - 1} more)` : '';
}

/** `a string ("Ada")` -> `a string`. */
function withoutValue(received: string): string {
  return received.replace(/ \([^]*$/, '');
}

function placeOf(path: Issue['path']): string {
  return path.map((key, index) => stepOf(key, index > 0)).join('');
}

function stepOf(key: string | number, isInside: boolean): string {
  if (typeof key === 'number') return '[]';
  return isInside ? `.${nameOf(key)}` : nameOf(key);
}

function nameOf(key: string): string {
  return /^[\w$-]+$/.test(key) ? shown(key) : '*';
}
