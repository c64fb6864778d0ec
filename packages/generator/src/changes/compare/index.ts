import type { Api } from '../../ir/types.js';
import { compareText } from '../../basics/words.js';
import { type Change, levels } from '../types.js';
import { Comparison, keyOfArea } from './comparison.js';
import { compareModels, pairModels } from './models.js';
import { compareOperations } from './operations.js';
import { reportUnnamed } from './rest.js';
import { match } from './match.js';

/**
 * Compares two surfaces of the API by the rules.
 *
 * @returns every change, the most severe first, then by symbol; empty when the surfaces are equal
 */
export function compareApis(oldApi: Api, newApi: Api): Change[] {
  const comparison = new Comparison(oldApi, newApi);
  const models = pairModels(comparison);
  compareAreas(comparison);
  compareOperations(comparison);
  for (const [old, now] of models) compareModels(comparison, old, now);
  reportUnnamed(comparison);
  return comparison.changes.toSorted(inOrder);
}

function compareAreas(comparison: Comparison): void {
  const { both, removed, added } = match(
    comparison.old.api.areas,
    comparison.new.api.areas,
    keyOfArea,
  );
  for (const [old, now] of both.filter(([one, other]) => one.tag !== other.tag)) {
    const message = `The tag of the area \`${now.namespace}\` is ${now.tag} instead of ${old.tag}.`;
    const site = { symbol: now.namespace, pointer: '/tags', area: now.tag };
    comparison.report('area-tag-changed', { ...site, before: old.tag, after: now.tag, message });
  }
  for (const { tag, namespace, slug } of removed) {
    const message = `The area ${tag} is gone: \`okta.${namespace}\` and the subpath \`/${slug}\`.`;
    const site = { symbol: namespace, pointer: '/tags', area: tag };
    comparison.report('area-removed', { ...site, before: tag, message });
  }
  for (const { tag, namespace, slug } of added) {
    const message = `The area ${tag} is new: \`okta.${namespace}\` and the subpath \`/${slug}\`.`;
    const site = { symbol: namespace, pointer: '/tags', area: tag };
    comparison.report('area-added', { ...site, after: tag, message });
  }
}

function inOrder(one: Change, other: Change): number {
  return (
    levels.indexOf(other.severity) - levels.indexOf(one.severity) ||
    compareText(one.symbol, other.symbol) ||
    compareText(one.rule, other.rule) ||
    compareText(one.pointer, other.pointer)
  );
}
