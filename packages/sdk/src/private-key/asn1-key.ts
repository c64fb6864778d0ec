import {
  bytesOf,
  hexOf,
  INTEGER,
  OBJECT_ID,
  OCTET_STRING,
  readDer,
  SEQUENCE,
  writeDer,
  type DerValue,
} from './der.js';
import type { PemBlock } from './pem.js';
import { refuseKey } from './refuse.js';

export type Curve = 'P-256' | 'P-384' | 'P-521';

/** A private key as WebCrypto imports it. */
export interface Pkcs8Key {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Undefined for RSA. */
  readonly curve: Curve | undefined;
}

const RSA = '2a864886f70d010101';
const EC = '2a8648ce3d0201';
const curves: readonly { readonly name: Curve; readonly id: string; readonly size: number }[] = [
  { name: 'P-256', id: '2a8648ce3d030107', size: 32 },
  { name: 'P-384', id: '2b81040022', size: 48 },
  { name: 'P-521', id: '2b81040023', size: 66 },
];

/** Any of the three formats as PKCS#8, the only one that WebCrypto reads. Throws `OktaConfigError` for what is no key of Okta's kinds. */
export function toPkcs8({ kind, bytes }: PemBlock): Pkcs8Key {
  const [whole, ...rest] = readDer(bytes) ?? [];
  if (whole?.tag !== SEQUENCE || rest.length) return damaged();
  if (kind === 'PRIVATE KEY') return { bytes, curve: curveOf(whole.content) };
  if (kind === 'RSA PRIVATE KEY') {
    return { bytes: wrap(bytes, writeDer(OBJECT_ID, bytesOf(RSA)), NULL), curve: undefined };
  }
  const curve = curveOfSec1(whole.content);
  const id = writeDer(OBJECT_ID, bytesOf(curve.id));
  return { bytes: wrap(bytes, writeDer(OBJECT_ID, bytesOf(EC)), id), curve: curve.name };
}

const NULL = bytesOf('0500');

/** PrivateKeyInfo (RFC 5208) around a key of an algorithm's own format. */
function wrap(
  key: Uint8Array<ArrayBuffer>,
  ...algorithm: readonly Uint8Array<ArrayBuffer>[]
): Uint8Array<ArrayBuffer> {
  const version = writeDer(INTEGER, bytesOf('00'));
  return writeDer(SEQUENCE, version, writeDer(SEQUENCE, ...algorithm), writeDer(OCTET_STRING, key));
}

/** The curve that a PKCS#8 key names; undefined for RSA. */
function curveOf(content: Uint8Array<ArrayBuffer>): Curve | undefined {
  const [, algorithm] = readDer(content) ?? [];
  if (algorithm?.tag !== SEQUENCE) return damaged();
  const [type, parameters] = readDer(algorithm.content) ?? [];
  if (isId(type, RSA)) return undefined;
  return isId(type, EC) ? knownCurve(parameters).name : wrongKind();
}

/** ECPrivateKey (RFC 5915): version, key, and mostly the curve as `[0]`, which else is told by the key's size. */
function curveOfSec1(content: Uint8Array<ArrayBuffer>): (typeof curves)[number] {
  const [, key, ...rest] = readDer(content) ?? [];
  if (key?.tag !== OCTET_STRING) return damaged();
  const parameters = rest.find(({ tag }) => tag === 0xa0);
  if (parameters) return knownCurve(readDer(parameters.content)?.[0]);
  return curves.find(({ size }) => size === key.content.length) ?? wrongKind();
}

function knownCurve(parameters: DerValue | undefined): (typeof curves)[number] {
  return curves.find(({ id }) => isId(parameters, id)) ?? wrongKind();
}

function isId(value: DerValue | undefined, id: string): boolean {
  return value?.tag === OBJECT_ID && hexOf(value.content) === id;
}

function damaged(): never {
  return refuseKey('is damaged: what its PEM holds is no private key');
}

function wrongKind(): never {
  return refuseKey('is of a kind that Okta does not take: use RSA, or EC on P-256, P-384 or P-521');
}
