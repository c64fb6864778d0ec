import { isIdentifier } from '../basics/words.js';

/** A string as prettier writes it: single quotes, unless double quotes need fewer escapes. */
export function quote(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"');
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
