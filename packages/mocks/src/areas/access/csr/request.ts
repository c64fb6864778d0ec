import { isJsonArray, type JsonObject, objectIn } from '../../../runtime/json.js';
import type { Random } from '../../../runtime/random/random.js';
import {
  bits,
  type Bytes,
  encode,
  integer,
  nothing,
  numbered,
  objectId,
  octets,
  printable,
  sequence,
  setOf,
  utf8,
} from './der.js';
import { keyPairFrom } from './rsa.js';

/** Names of a subject in the order in which Okta writes them. */
const SUBJECT = [
  ['countryName', '2.5.4.6'],
  ['stateOrProvinceName', '2.5.4.8'],
  ['localityName', '2.5.4.7'],
  ['organizationName', '2.5.4.10'],
  ['organizationalUnitName', '2.5.4.11'],
  ['commonName', '2.5.4.3'],
] as const;

const RSA = '1.2.840.113549.1.1.1';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
const SUBJECT_ALT_NAME = '2.5.29.17';
/** Of a name that is a DNS name. */
const DNS = 2;

/**
 * A certificate signing request as PKCS#10 (RFC 2986), signed with a key of its own.
 *
 * @param metadata Its `subject`, and the `dnsNames` of its `subjectAltNames`.
 * @returns DER in base64, as Okta writes it.
 */
export async function requestFor(
  metadata: JsonObject,
  random: Pick<Random, 'below'>,
): Promise<string> {
  const { modulus, exponent, sign } = keyPairFrom(random);
  const key = sequence(
    sequence(objectId(RSA), nothing()),
    bits(sequence(integer(modulus), integer(exponent))),
  );
  const subject = sequence(...namesIn(objectIn(metadata, 'subject')));
  const info = sequence(integer(Uint8Array.of(0)), subject, key, attributes(metadata));
  const signature = bits(await sign(info));
  return base64(sequence(info, sequence(objectId(SHA256_WITH_RSA), nothing()), signature));
}

function namesIn(subject: JsonObject): Bytes[] {
  return SUBJECT.flatMap(([name, id]) => {
    const text = subject[name];
    if (typeof text !== 'string' || text === '') return [];
    const written = name === 'countryName' ? printable(text) : utf8(text);
    return setOf(sequence(objectId(id), written));
  });
}

function attributes(metadata: JsonObject): Bytes {
  const { dnsNames } = objectIn(metadata, 'subjectAltNames');
  const names = isJsonArray(dnsNames) ? dnsNames.map((name) => String(name)) : [];
  if (names.length === 0) return numbered(0, true);
  const listed = sequence(...names.map((name) => numbered(DNS, false, encode(name))));
  const extension = sequence(objectId(SUBJECT_ALT_NAME), octets(listed));
  return numbered(0, true, sequence(objectId(EXTENSION_REQUEST), setOf(sequence(extension))));
}

/** The modulus of the key in a request of {@link requestFor}, as keys have it: base64 for URLs. */
export function modulusIn(csr: unknown): string | undefined {
  const bytes = atob(typeof csr === 'string' ? csr : '');
  // An integer of 257 bytes, the first of which is zero: the request has no other.
  const start = bytes.indexOf('\u0002\u0082\u0001\u0001\u0000');
  if (start === -1) return undefined;
  const modulus = btoa(bytes.slice(start + 5, start + 5 + 256));
  return modulus.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function base64(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
