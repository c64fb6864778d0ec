import { refuseKey } from './refuse.js';

/** A block of PEM that may be a private key. */
export interface PemBlock {
  readonly kind: 'PRIVATE KEY' | 'RSA PRIVATE KEY' | 'EC PRIVATE KEY';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** More than any key has; what is longer is looked at no further. */
const LONGEST = 100_000;

/** What other blocks are, and what to do about it. */
const others: readonly { readonly label: RegExp; readonly problem: string }[] = [
  {
    label: /^ENCRYPTED PRIVATE KEY$/,
    problem: 'is encrypted: decrypt it first, for example with openssl pkcs8 -in <file>',
  },
  { label: /PUBLIC KEY$/, problem: 'is a public key: give the private key of the pair' },
  { label: /CERTIFICATE/, problem: 'is a certificate: give the private key that belongs to it' },
  {
    label: /^OPENSSH PRIVATE KEY$/,
    problem: 'is in the format of OpenSSH: convert it with ssh-keygen -p -m PKCS8 -f <file>',
  },
  { label: /^DSA PRIVATE KEY$/, problem: 'is a DSA key: Okta takes RSA and EC keys' },
];

/** The private key in a text of PEM. Throws `OktaConfigError` that says what is in the text instead. */
export function readPem(text: string): PemBlock {
  if (text.length > LONGEST) refuseKey('is too long to be a key');
  // Environment variables often hold `\n` as two characters, or all on one line.
  const blocks = text.replaceAll('\\n', '\n').split('-----BEGIN ').slice(1);
  const labels = blocks.map((block) => block.slice(0, Math.max(0, block.indexOf('-----'))));
  for (const [index, kind] of labels.entries()) {
    if (isPrivate(kind)) return { kind, bytes: bodyOf(blocks[index] ?? '', kind) };
  }
  for (const { label, problem } of others) {
    if (labels.some((each) => label.test(each))) refuseKey(problem);
  }
  return refuseKey(
    'is no private key: give PEM text that begins with -----BEGIN PRIVATE KEY-----, a JWK or a CryptoKey',
  );
}

function isPrivate(label: string): label is PemBlock['kind'] {
  return /^(RSA |EC )?PRIVATE KEY$/.test(label);
}

function bodyOf(block: string, kind: string): Uint8Array<ArrayBuffer> {
  const [, body, end] = block.split(/-----(?:END )?/);
  if (body === undefined || end !== kind) refuseKey('is cut off: its END line is missing');
  if (/ENCRYPTED/.test(body)) {
    refuseKey('is encrypted: decrypt it first, for example with openssl pkey -in <file>');
  }
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    // What `atob` throws is left out: no part of a key may get into an error.
    return refuseKey('is damaged: between its BEGIN and END lines is no Base64');
  }
}
