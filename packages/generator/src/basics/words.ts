/** The spelling of names. `ir/names.ts` decides which names exist. */

/** `OAuth` is one word to Okta; otherwise a run of capitals is a word of its own (`CAPTCHA`, `SSFReceiver`). */
const WORD = /OAuth\d*|[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g;

/** `UserFactor` -> `user`, `factor`; `X-Forwarded-For` -> `x`, `forwarded`, `for`. */
export function splitWords(text: string): readonly string[] {
  return (inAscii(text).match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** The text with letters that ASCII has: `Café` -> `Cafe`; of other letters the code point, `日本` -> ` u65e5 u672c`. */
function inAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) =>
      /[\p{L}\p{N}]/u.test(letter) ? ` u${letter.codePointAt(0)?.toString(16)}` : ' ',
    );
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

/** Names that Windows keeps for devices, whatever follows them after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Many file systems take 255 bytes for a name, and what is appended to it has to fit as well. */
const LONGEST_SLUG = 100;

/** A name in kebab-case that every file system takes: a device's gets a word more, a long one is cut and gets a number. */
export function fileSlug(slug: string): string {
  return DEVICE.test(slug) ? `${slug}-area` : shortened(slug);
}

/** A long name of a file is cut and gets a number: file systems allow 255 bytes, and some archives fewer. */
export function shortened(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  return `${slug.slice(0, LONGEST_SLUG - 10)}-${numberOf(slug)}`;
}

/** The same for the same text, and hardly ever for another (FNV-1a). */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * A type name. A name that is one already stays. Others lose characters that no identifier may have, and start with a
 * capital (`userLink` -> `UserLink`, `BASIC_SMTP_AUTH` -> `BasicSmtpAuth`).
 */
export function pascalCase(text: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(text)) return text;
  const joined = inAscii(text)
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

/** The operationId of an operation that has none: `GET /users/{userId}` -> `getUsersByUserId`. */
export function madeOperationId(method: string, path: string): string {
  const steps = path.split('/').map((step) => step.replace(/^\{(.*)\}$/, 'by $1'));
  return camelCase(`${method.toLowerCase()} ${steps.join(' ')}`);
}

/** Words of the language that cannot be the name of an exported function or of an imported module. */
export const reservedWords: ReadonlySet<string> = new Set(
  `arguments async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function globalThis if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield`.split(
    /\s+/,
  ),
);

export function isReservedWord(text: string): boolean {
  return reservedWords.has(text);
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
