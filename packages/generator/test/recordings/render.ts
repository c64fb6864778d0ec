import type { Judgement, OperationRow, Refusals } from './recordings.js';

/** How many differences are shown of each sort. */
const shown = 25;

/** A judgement as text: the shares, a table of the kinds of mutants, one of the operations, and the first differences by place. */
export function renderJudgement(judgement: Judgement): string {
  const { name, requests, responses, mutants, byKind, byOperation, refused, accepted } = judgement;
  const taken = refused.map(
    ({ method, path, direction, status, property, code, expected, found, exchanges }) =>
      `${exchanges} × ${method} ${path} ${direction} ${status}: ${property || '(body)'} ${code}: expected ${expected}, found ${found.join(', ')}`,
  );
  const passed = accepted.map(
    ({ operation, kind, owner, path, replacement = 'nothing', mutants: count }) =>
      `${count} × ${operation}: ${kind} at ${path} (${owner}): ${replacement}`,
  );
  return [
    `${name}`,
    `  requests accepted   ${share(requests.accepted, requests.bodies)}`,
    `  responses accepted  ${share(responses.accepted, responses.bodies)}`,
    `  mutants refused     ${share(mutants.refused, mutants.mutants)}`,
    '',
    ...Object.entries(byKind).map(([kind, row]) => `  ${kind.padEnd(24)}${refusedShare(row)}`),
    '',
    `  ${'requests'.padStart(12)}${'mutants'.padStart(14)}${'responses'.padStart(14)}`,
    ...byOperation.map(operationLine),
    ...listed('refused, although the API took or answered it', taken),
    ...listed('accepted, although nothing shows that the API takes it', passed),
  ].join('\n');
}

function operationLine({ operation, requests, mutants, responses }: OperationRow): string {
  const cells = [
    of(requests.accepted, requests.bodies).padStart(12),
    of(mutants.refused, mutants.mutants).padStart(14),
    of(responses.accepted, responses.bodies).padStart(14),
  ];
  return `  ${cells.join('')}  ${operation}`;
}

function refusedShare({ refused, mutants }: Refusals): string {
  return mutants === 0 ? 'none' : share(refused, mutants);
}

function share(part: number, all: number): string {
  return `${((part / all) * 100).toFixed(2)} % (${of(part, all)})`;
}

function of(part: number, all: number): string {
  return all === 0 ? '-' : `${part}/${all}`;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > shown ? [`  and ${lines.length - shown} more`] : [];
  return ['', `  ${title}:`, ...lines.slice(0, shown).map((line) => `  ${line}`), ...more];
}
