import { exportOf } from '../symbol.js';
import type { Api, Model, Operation } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { match } from './match.js';
import { asListed, surfaceOf, wholeOf } from './surface.js';
import { docsHash } from '../../lock/docs.js';

/**
 * Reports changed docs, and all differences that no rule has reported. The latter are major, so that a new field of the IR
 * is breaking until a rule handles it.
 */
export function reportUnnamed(comparison: Comparison): void {
  const { old, new: now } = comparison;
  compareHeads(comparison);
  const named = new Set(comparison.changes.map(({ symbol }) => exportOf(symbol)));
  const operations = match(old.api.operations, now.api.operations, ({ id }) => id);
  for (const [before, after] of operations.both) {
    const isNamed = named.has(after.id) || named.has(after.paramsName);
    reportOne(comparison, before, after, after.id, isNamed, 'operation-documentation-changed');
  }
  const models = match(old.api.models, now.api.models, ({ name }) => name);
  for (const [before, after] of models.both) {
    const isNamed = named.has(after.name) || named.has(`${after.name}Input`);
    reportOne(comparison, before, after, after.name, isNamed, 'model-documentation-changed');
  }
}

function reportOne(
  comparison: Comparison,
  before: Operation | Model,
  after: Operation | Model,
  symbol: string,
  isNamed: boolean,
  rule: 'operation-documentation-changed' | 'model-documentation-changed',
): void {
  const site = {
    symbol,
    pointer: after.pointer,
    ...(after.area === undefined ? {} : { area: after.area }),
  };
  if (docsHash(before) !== docsHash(after)) {
    comparison.report(rule, { ...site, message: `The documentation of \`${symbol}\` changed.` });
  }
  if (isNamed) return;
  if (surfaceOf(before, after, comparison.renamed) === surfaceOf(after, before)) {
    reportUnnoticed(comparison, before, after, site);
  } else if (isOnlySent(before) && isOnlySent(after)) {
    const message = `The type of a \`${symbol}\` that is read changed; nothing answers with one.`;
    comparison.report('model-unread-type-changed', { ...site, message });
  } else {
    const message = `\`${symbol}\` differs in a way that no rule names.`;
    comparison.report('other-change', { ...site, message });
  }
}

/** Reports what no program notices: generated files change, and an equal version would hide that. */
function reportUnnoticed(
  comparison: Comparison,
  before: Operation | Model,
  after: Operation | Model,
  site: Site,
): void {
  const old = surfaceOf(before, after, comparison.renamed, asListed);
  if (old !== surfaceOf(after, before, new Map(), asListed)) {
    const message = `\`${site.symbol}\` lists the same things in another order.`;
    comparison.report('order-changed', { ...site, message });
  } else if (wholeOf(before) !== wholeOf(after)) {
    const message = `\`${site.symbol}\` differs in a way that no program notices.`;
    comparison.report('unnoticed-change', { ...site, message });
  }
}

function isOnlySent(node: Operation | Model): boolean {
  return 'usage' in node && node.usage.write && !node.usage.read;
}

function compareHeads(comparison: Comparison): void {
  const head = ({ title, version }: Api): string => `${title} ${version}`;
  const [before, after] = [head(comparison.old.api), head(comparison.new.api)];
  if (before === after) return;
  comparison.report('api-version-changed', {
    symbol: 'info',
    pointer: '/info',
    before,
    after,
    message: `The description is ${after}, after ${before}.`,
  });
}
