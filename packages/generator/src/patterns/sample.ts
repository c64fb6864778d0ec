import { charactersOf } from './characters.js';
import { fill } from './fill.js';
import { lengthOf } from './length.js';
import { parsePattern } from './parse.js';
import { regularExpression } from './regular-expression.js';

/** Limits of length, in code points. */
export interface TextLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A place in a text, or several alike: which characters may stand there, and how many do. */
export interface Run {
  readonly characters: string;
  readonly count: number;
}

/** How long a text is where nothing says it. */
const USUAL = 12;

/** Longer texts are not made. */
const LONGEST = 10_000;

/** How many texts are tried before all are taken to match, or none. */
const TRIES = 40;

/**
 * How texts are made that match a pattern and keep the limits, or undefined where none was found. Whatever is chosen among the
 * characters of a run, the text matches.
 */
export function runsFor(pattern: string, limits: TextLimits): readonly Run[] | undefined {
  const expression = regularExpression(pattern);
  if (expression === undefined) return undefined;
  const tree = parsePattern(expression.source);
  for (const length of lengthsToTry(lengthOf(tree).least, limits)) {
    const filled = fill(tree, length);
    // A pattern without an end allows anything after it.
    const padding = Array.from({ length: Math.max(0, length - filled.length) }, () => '[a-z]');
    const runs = runsOf([...filled, ...padding], expression.flags);
    const [good, bad] = tried(runs, (text) => expression.test(text) && keeps(text, limits));
    if (bad === undefined) return runs;
    if (good !== undefined)
      return [...good].map((character) => ({ characters: character, count: 1 }));
  }
  return undefined;
}

function lengthsToTry(
  least: number,
  { minLength = 0, maxLength = Infinity }: TextLimits,
): number[] {
  if (Math.max(least, minLength) > LONGEST) return [];
  const usual = Math.max(minLength, Math.min(USUAL, maxLength));
  const near = Array.from({ length: USUAL }, (_, index) => Math.max(least, minLength) + index);
  return [usual, ...near, ...(maxLength <= LONGEST ? [maxLength] : [])];
}

export function keeps(text: string, { minLength = 0, maxLength = Infinity }: TextLimits): boolean {
  const { length } = [...text];
  return length >= minLength && length <= maxLength;
}

function runsOf(sources: readonly string[], flags: string): readonly Run[] {
  const known = new Map<string, string>();
  const runs: { characters: string; count: number }[] = [];
  for (const source of sources) {
    const characters = known.get(source) ?? charactersOf(source, flags);
    known.set(source, characters);
    const last = runs.at(-1);
    if (last?.characters === characters) last.count++;
    else runs.push({ characters, count: 1 });
  }
  return runs;
}

/** A text that is right, and one that is not. */
function tried(
  runs: readonly Run[],
  isRight: (text: string) => boolean,
): readonly [good: string | undefined, bad: string | undefined] {
  const texts = Array.from({ length: TRIES }, (_, seed) => textOf(runs, seed));
  return [texts.find(isRight), texts.find((text) => !isRight(text))];
}

/** One of the texts that runs stand for: the same for a seed, every time. */
export function textOf(runs: readonly Run[], seed: number): string {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
  return runs
    .flatMap(({ characters, count }) => {
      const choices = [...characters];
      return Array.from({ length: count }, () => choices[next(choices.length)] ?? '');
    })
    .join('');
}
