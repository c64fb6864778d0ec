/** What stands in the place of a secret. */
const REDACTED = '[redacted]';

/** Longest text that is printed, and that is looked at, in characters. */
const MAX_TEXT = 2000;
const MAX_READ = 2 * MAX_TEXT;
/** Characters before the end of what is looked at, in which a token may stand that is cut off. */
const UNSURE = 64;

/** Names of properties and of query parameters that have a secret. A password's whole object is one. */
const SECRET_NAME =
  /pass(word|code|phrase)|secret|token|credential|assertion|cookie|private_?key|api_?key|auth_?scheme|answer|verifier|salt|hash|otp$|(activation|recovery|backup|verification)_?(code|url)/i;

/** Not a secret itself, though named after one: `tokenId`, `tokenLifetimeMinutes`. */
const ABOUT_SECRET = /(Id|Type|Minutes)$/;

const SECRET_HEADER =
  /authorization|^x-.*auth|cookie|^dpop$|token|secret|pass|key|credential|assertion|signature|session/i;

/** The private parts of a JWK. */
const PRIVATE_PARTS = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']);

/** Secrets that can be told by their form, each with what is kept of it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, ''],
  [/\b(SSWS) +[^\s"'<>]+/gi, '$1 '],
  // Shorter ones are words: "Bearer authentication", `DPoP algs="RS256"`.
  [/\b(Bearer|DPoP|Basic) +[\w.~+/=-]{16,}/gi, '$1 '],
  // A JWT, though it may be cut off.
  [/\beyJ[\w-]+(\.[\w-]*)*/g, ''],
  // An API token. Ids are shorter, and `traceparent` is longer.
  [/(?<![\w-])00[\w-]{40}(?![\w-])/g, ''],
  // A value after a secret's name, in JSON, XML, YAML or a form that is a text.
  [
    /((?:pass(?:word|code|phrase)|client_secret|secret|(?:access|refresh|id|api)_?token)["']?\s*[:=>]\s*["']?)[^\s"'&<,;}]+/gi,
    '$1',
  ],
  // A user and a password in a URL.
  [/(:\/\/)[^/?#\s@]+(?=@)/g, '$1'],
];

/** A text with nothing in it that is a secret by its form, or by its name in the query of a URL; cut where it is long. */
export function redactText(text: string): string {
  let clean = text.slice(0, MAX_READ);
  for (const [form, kept] of FORMS) clean = clean.replace(form, `${kept}${REDACTED}`);
  clean = clean.replace(/([?&#])([^=&#?\s]{1,100})=([^&#\s"'<>]*)/g, (all, mark, name) =>
    isSecretName(name) || /^code$/i.test(name) ? `${mark}${name}=${REDACTED}` : all,
  );
  if (text.length <= MAX_READ && clean.length <= MAX_TEXT) return clean;
  const sure = text.length <= MAX_READ ? clean : clean.slice(0, -UNSURE);
  return `${sure.slice(0, MAX_TEXT)}… (${text.length} characters)`;
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !ABOUT_SECRET.test(name);
}

/** Headers as plain data, without what credentials and cookies are in. */
export function redactHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [
      name,
      SECRET_HEADER.test(name) ? REDACTED : redactText(value),
    ]),
  );
}

/** Most items of a list, deepest level, and most values altogether that are printed. */
const MAX_ITEMS = 20;
const MAX_DEPTH = 8;
const MAX_VALUES = 500;

/** A copy of a value that can be printed: without secrets, not longer than a person reads, and never throwing. */
export function redactValue(value: unknown): unknown {
  let left = MAX_VALUES;
  const copy = (each: unknown, depth: number): unknown => {
    if (typeof each === 'string') return redactText(each);
    if (typeof each === 'bigint' || typeof each === 'symbol') return String(each);
    if (typeof each === 'function') return '[function]';
    if (typeof each !== 'object' || each === null) return each;
    if (each instanceof Date) return Number.isNaN(+each) ? '[no date]' : each.toISOString();
    const bytes = sizeOf(each);
    if (bytes !== undefined) return `[${bytes} bytes]`;
    if (depth > MAX_DEPTH || left <= 0) return '[…]';
    if (Array.isArray(each)) {
      const items = each.slice(0, MAX_ITEMS);
      left -= items.length;
      const rest = each.length - items.length;
      return [...items.map((item) => copy(item, depth + 1)), ...(rest ? [`… ${rest} more`] : [])];
    }
    const entries = Object.entries(each).slice(0, left);
    left -= entries.length;
    return Object.fromEntries(
      entries.map(([name, one]) => [
        name,
        isSecret(name, each) && one ? REDACTED : copy(one, depth + 1),
      ]),
    );
  };
  try {
    return copy(value, 0);
  } catch {
    return '[unreadable]';
  }
}

/** Whether a property of an object is a secret: by its name, or as the value of a header or a part of a key. */
function isSecret(name: string, owner: object): boolean {
  if (isSecretName(name)) return true;
  if (name === 'value') return 'key' in owner;
  return 'kty' in owner && PRIVATE_PARTS.has(name);
}

function sizeOf(value: object): number | undefined {
  if (value instanceof Blob) return value.size;
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : undefined;
}
