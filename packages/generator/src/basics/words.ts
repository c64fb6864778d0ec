/** How names are spelt. Which names there are is decided in `ir/names.ts`. */

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

/** Names that Windows keeps for devices, whatever follows them after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Many file systems take 255 bytes for a name, and what is appended to it has to fit as well. */
const LONGEST_SLUG = 100;

/** A name in kebab-case that every file system takes: a device's gets a word more, a long one is cut and gets a number. */
export function fileSlug(slug: string): string {
  if (DEVICE.test(slug)) return `${slug}-area`;
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
 * A type name: names that already look like one stay, others lose what no identifier may have and start with a capital
 * (`userLink` -> `UserLink`, `BASIC_SMTP_AUTH` -> `BasicSmtpAuth`).
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

/** Type of what may be written, for a model where that differs from what is read. */
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
