import { withUnseenEscaped } from '../basics/text.js';
import { isIdentifier } from '../basics/words.js';

/** What needs no escape in single quotes. */
const plain = /^[ !#-&(-[\]-~]*$/;

/** A string as prettier writes it: single quotes, unless double quotes need fewer escapes. */
export function quote(value: string): string {
  if (plain.test(value)) return `'${value}'`;
  const json = withUnseenEscaped(JSON.stringify(value));
  const escaped = json.slice(1, -1).replaceAll('\\"', '"');
  const singles = value.split("'").length - 1;
  const doubles = value.split('"').length - 1;
  return singles > doubles
    ? `"${escaped.replaceAll('"', '\\"')}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}

export function literalText(value: string | number | boolean | null): string {
  return typeof value === 'string' ? quote(value) : String(value);
}

/** A property name, quoted only where it must be. */
export function propertyName(name: string): string {
  return isIdentifier(name) ? name : quote(name);
}

/** A regular expression as a literal. An unseen character behind a backslash means itself, as its escape does. */
export function regExpText(expression: RegExp): string {
  return String(expression).replaceAll(
    /(\\?)(.)/gsu,
    (pair, backslash: string, character: string) => {
      const escaped = withUnseenEscaped(character);
      return backslash === '' || escaped !== character ? escaped : pair;
    },
  );
}
