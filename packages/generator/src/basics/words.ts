/** The spelling of names. `ir/names.ts` decides which names exist. */

/** `OAuth` is one word to Okta; otherwise a run of capitals is a word of its own (`CAPTCHA`, `SSFReceiver`). */
const WORD = /OAuth\d*|[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g;

/** `UserFactor` -> `user`, `factor`; `X-Forwarded-For` -> `x`, `forwarded`, `for`. */
export function splitWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** `UserFactor` -> `userFactor`, `OktaAccessGateway-Agent` -> `oktaAccessGatewayAgent`. */
export function camelCase(text: string): string {
  const [first = '', ...rest] = splitWords(text);
  return first + rest.map(capitalise).join('');
}

/** `UserFactor` -> `user-factor`. */
export function kebabCase(text: string): string {
  return splitWords(text).join('-');
}

/**
 * A type name. A name that is one already stays. Others lose characters that no identifier may have, and start with a
 * capital (`userLink` -> `UserLink`, `BASIC_SMTP_AUTH` -> `BasicSmtpAuth`).
 */
export function pascalCase(text: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(text)) return text;
  const joined = text
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => capitalise(/^[A-Z0-9]+$/.test(part) ? part.toLowerCase() : part))
    .join('');
  return /^[A-Za-z]/.test(joined) ? joined : `Schema${joined}`;
}

/** Name of a model's type for writing, when that differs from the type for reading. */
export function inputName(model: string): string {
  return `${model}Input`;
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** Words of the language that cannot be the name of an exported function. */
const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `arguments async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected public
  return static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

export function isReservedWord(text: string): boolean {
  return RESERVED_WORDS.has(text);
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
