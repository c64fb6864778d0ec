import type { TypeRef } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { match } from './match.js';

type Reference = Extract<TypeRef, { kind: 'model' }>;

/** Reports properties that a request has to have, though its model does not demand them. No type shows it. */
export function compareDemands(
  comparison: Comparison,
  { demands: before = [] }: Reference,
  { demands: after = [] }: Reference,
  site: Site,
): void {
  const { removed, added } = match(before, after, (name) => name);
  for (const name of added) {
    const message = `\`${name}\` has to be sent in \`${site.symbol}\`.`;
    comparison.report('request-constraint-tightened', { ...site, after: name, message });
  }
  for (const name of removed) {
    const message = `\`${name}\` need not be sent in \`${site.symbol}\`.`;
    comparison.report('request-constraint-loosened', { ...site, before: name, message });
  }
}
