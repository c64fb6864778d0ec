import type { Evidence } from './evidence.js';
import type { Nulls } from './nulls.js';
import type { Group, Share } from './report.js';

/** The evidence as text: the shares, then a line for each place. */
export function renderEvidence(evidence: Evidence): string {
  const { version, exchanges, unmatched, faults } = evidence;
  return [
    `${version}: ${exchanges} exchanges, ${unmatched.length} paths that the description does not have`,
    renderShares(evidence),
    '',
    ...faults.map(lineOf),
  ].join('\n');
}

/** A line for each property: how often it was recorded, and how often as null. */
export function renderNulls(properties: readonly Nulls[]): string {
  return properties
    .map(({ property, read, write, operations, years }) => {
      const counts = [read, write].map(({ values, nulls }) => `${values} values, ${nulls} null`);
      return `${property}: read ${counts[0]}; sent ${counts[1]}; ${operations} operations, ${years}`;
    })
    .join('\n');
}

/** Both shares, a line each. */
export function renderShares({
  request,
  response,
}: Pick<Evidence, 'request' | 'response'>): string {
  return [`requests  ${shareLine(request)}`, `responses ${shareLine(response)}`].join('\n');
}

function shareLine({ accepted, bodies, operations, share, byOperation }: Share): string {
  return `${percent(share)} (${accepted} of ${bodies}), ${percent(byOperation)} over ${operations} operations`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function lineOf(group: Group): string {
  const { exchanges, sessions, years, method, path, direction, status, property, where } = group;
  const members = Object.entries(where).map(([name, value]) => `${name}=${value}`);
  return [
    `${exchanges} exchanges, ${sessions} sessions, ${years}: ${method} ${path} ${direction} ${status}`,
    `    ${property || '(body)'}${members.length === 0 ? '' : ` where ${members.join(', ')}`}`,
    `    ${group.code}: expected ${group.expected}, found ${group.found.join(', ')}  ${group.pointer}`,
  ].join('\n');
}
