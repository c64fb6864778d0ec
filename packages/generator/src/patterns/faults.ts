import { isCostly } from './cost.js';
import { translate } from './foreign.js';
import { lengthOf } from './length.js';
import { parsePattern, type Pattern } from './parse.js';
import { regularExpression } from './regular-expression.js';
import { runsFor, type TextLimits } from './sample.js';

/** Nobody writes longer ones by hand, and each level of nesting needs some of the stack. */
const LONGEST = 4_000;

const BACKREFERENCE = /\\(?:[1-9]|k<)/;

/** Why nobody should check values against a pattern, as the rest of a sentence about it; undefined where it is sound. */
export function patternFault(pattern: string, limits: TextLimits): string | undefined {
  if (pattern.length > LONGEST) return `has more than ${LONGEST} characters`;
  const translation = translate(pattern);
  if ('foreign' in translation) {
    return `has ${translation.foreign}, which means something else in JavaScript, or nothing`;
  }
  const expression = regularExpression(pattern);
  if (expression === undefined) return 'is no regular expression of JavaScript';
  const { source, flags } = expression;
  const tree = parsePattern(source);
  if (isCostly(tree, flags) || BACKREFERENCE.test(source)) return 'can take exponential time';
  if (hasDeadPart(tree)) return 'goes on after its end ($) or before its beginning (^)';
  if (isOneCharacter(tree) && (limits.maxLength ?? 1) > 1) {
    return `allows one character, but maxLength ${limits.maxLength}`;
  }
  return runsFor(pattern, limits) === undefined
    ? 'matches no text of the length that is allowed'
    : undefined;
}

/** From the first to the last character of the text, one. */
function isOneCharacter(tree: Pattern): boolean {
  if (tree.kind !== 'sequence') return false;
  const [first, last] = [tree.parts[0], tree.parts.at(-1)];
  return isAt(first, 'start') && isAt(last, 'end') && lengthOf(tree).most === 1;
}

const isAt = (pattern: Pattern | undefined, at: 'start' | 'end'): boolean =>
  pattern?.kind === 'place' && pattern.at === at;

/** Whether characters are described where there can be none: after the end of the text, or before its beginning. */
function hasDeadPart(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'character':
    case 'place':
      return false;
    case 'choice':
      return pattern.options.some(hasDeadPart);
    case 'repeat':
      return hasDeadPart(pattern.of);
    case 'sequence': {
      const { parts } = pattern;
      const end = parts.findIndex((part) => isFixed(part, 'end'));
      const start = parts.findLastIndex((part) => isFixed(part, 'start'));
      const dead = [
        ...(end < 0 ? [] : parts.slice(end + 1)),
        ...parts.slice(0, Math.max(start, 0)),
      ];
      return dead.some((part) => lengthOf(part).most > 0) || parts.some(hasDeadPart);
    }
  }
}

/** Whether a part always contains `^` or `$`. */
function isFixed(pattern: Pattern, at: 'start' | 'end'): boolean {
  switch (pattern.kind) {
    case 'character':
      return false;
    case 'place':
      return pattern.at === at;
    case 'sequence':
      return pattern.parts.some((part) => isFixed(part, at));
    case 'choice':
      return pattern.options.every((option) => isFixed(option, at));
    case 'repeat':
      return pattern.least > 0 && isFixed(pattern.of, at);
  }
}
