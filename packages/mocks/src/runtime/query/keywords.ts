import type { JsonObject } from '../json.js';
import type { Predicate } from './compile.js';
import { textsIn, valuesAt } from './read.js';
import type { KeywordRules } from './rules.js';

/** Makes a test of whether an item has the keywords in the attributes that the rules name. */
export function keywordTest(keywords: string, { attributes, match }: KeywordRules): Predicate {
  const sought = keywords.trim().toLowerCase();
  const texts = (item: JsonObject): readonly string[] =>
    attributes === undefined
      ? textsIn(item)
      : attributes.flatMap((path) =>
          valuesAt(item, path).filter((value) => typeof value === 'string'),
        );
  switch (match) {
    case 'startsWith':
      return (item) => texts(item).some((text) => text.toLowerCase().startsWith(sought));
    case 'contains':
      return (item) => texts(item).some((text) => text.toLowerCase().includes(sought));
    case 'words': {
      const all = sought.split(/\s+/);
      return (item) => {
        const found = new Set(texts(item).flatMap(wordsOf));
        return all.every((word) => found.has(word));
      };
    }
  }
}

/** The words of a text, and its parts between spaces, such as mail addresses. */
function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return [...lower.split(/\s+/), ...lower.split(/[^\p{L}\p{N}]+/u)];
}
