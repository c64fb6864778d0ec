import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** Where the keys of an application are. */
export const KEYS_OF = (app: string): string => `/api/v1/apps/${app}/credentials/keys`;

/** Lengths of the texts of a 2048-bit RSA key, in characters. */
const LENGTH = { certificate: 1252, modulus: 342, hash: 43 };

/** A signing key as it is shown. It has the form of a real one, but nothing can be verified with it. */
export function newKey({ clock, newToken }: World, years: number): JsonObject {
  const now = clock.iso();
  const end = new Date(clock.now());
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return {
    kty: 'RSA',
    created: now,
    lastUpdated: now,
    expiresAt: end.toISOString(),
    kid: newToken(LENGTH.hash),
    use: 'sig',
    x5c: [`MIID${newToken(LENGTH.certificate - 4)}`],
    'x5t#S256': newToken(LENGTH.hash),
    e: 'AQAB',
    n: newToken(LENGTH.modulus),
  };
}

/**
 * A certificate signing request as it is shown.
 *
 * @param csr DER in base64. Where a handler of a test asks for the generic answer only, there is none.
 */
export function newCsr(id: string, csr: unknown, { clock }: World): JsonObject {
  return { id, created: clock.iso(), csr: typeof csr === 'string' ? csr : '', kty: 'RSA' };
}

/** A certificate as keys have it: base64 without the lines around it. */
export async function certificateOf(sent: unknown): Promise<string> {
  if (sent instanceof Blob) return base64(new Uint8Array(await sent.arrayBuffer()));
  if (sent instanceof ArrayBuffer) return base64(new Uint8Array(sent));
  if (sent instanceof Uint8Array) return base64(sent);
  return String(sent).replaceAll(/-----[A-Z ]+-----|\s/g, '');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text.startsWith('-----') ? text.replaceAll(/-----[A-Z ]+-----|\s/g, '') : btoa(text);
}
