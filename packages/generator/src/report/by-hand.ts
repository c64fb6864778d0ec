import type { Disagreement } from '../changes/index.js';
import { render } from '../templates/render.js';

/** What an update leaves to a person. */
export interface LeftOver {
  /** Changesets of earlier updates that somebody has edited. */
  readonly kept: readonly string[];
  /** Where the rules and the compiler do not agree. */
  readonly disagreements: readonly Disagreement[];
}

/** What a person has to look at after an update, in sentences. */
export function sentencesOf({ kept, disagreements }: LeftOver): string[] {
  return [
    ...kept.map(
      (path) => `${path} was edited, so it stays. Look whether it still says what is true.`,
    ),
    ...disagreements.map(
      ({ message }) =>
        `The rules and the compiler disagree, and the higher level counts: ${message}`,
    ),
  ];
}

/** The same as a section of Markdown; an empty text where there is nothing. */
export function renderByHand(entries: readonly string[]): string {
  return entries.length === 0 ? '' : `\n${render('by-hand', { entries }).trim()}\n`;
}
