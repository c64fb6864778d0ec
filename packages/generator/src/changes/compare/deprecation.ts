import type { Comparison, Site } from './comparison.js';

interface Deprecable {
  readonly deprecated: boolean;
}

/** Reports a node that became deprecated, or is no longer deprecated. */
export function compareDeprecation(
  comparison: Comparison,
  { deprecated: before }: Deprecable,
  { deprecated: after }: Deprecable,
  rule: 'model-deprecated' | 'operation-deprecated' | 'request-parameter-deprecated',
  site: Site,
): void {
  if (before === after) return;
  const message = `\`${site.symbol}\` is ${after ? '' : 'no longer '}deprecated.`;
  const finding = { ...site, before, after, message };
  comparison.report(after ? rule : 'no-longer-deprecated', finding);
}
