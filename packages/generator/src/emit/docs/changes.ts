import { type Rule, ruleSections } from '../../changes/rules/index.js';
import type { OutputFile } from '../../output/types.js';
import { render } from '../../templates/render.js';
import { docsRoot } from './folder.js';

/** `docs/changes.md`: every rule that a spec update is judged by. */
export function changesFile(): OutputFile {
  const sections = Object.entries(ruleSections).map(([title, rules]) => ({
    title,
    rules: Object.entries(rules).map(([id, rule]) => ruleView(id, rule)),
  }));
  const total = sections.reduce((sum, { rules }) => sum + rules.length, 0);
  const content = render('changes', { total, sections });
  return { path: `${docsRoot}/changes.md`, content };
}

function ruleView(id: string, { title, packages, reason, advice, untyped }: Rule): object {
  const { sdk, validators, mocks } = packages;
  const isOne = sdk === validators && sdk === mocks;
  return {
    id,
    title,
    levels: isOne ? sdk : `sdk ${sdk}, validators ${validators}, mocks ${mocks}`,
    reason,
    advice: advice ?? '',
    judges:
      untyped === true
        ? 'Seen by the rules; no type shows it, so the compiler may see nothing.'
        : '',
  };
}
