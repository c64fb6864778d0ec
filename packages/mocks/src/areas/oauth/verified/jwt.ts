import { decodeJwt, decodeProtectedHeader } from 'jose';

/** The two readable parts of a JWT. */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Undefined for text that is not a JWT. The signature is not verified. */
export function readJwt(token: string): Jwt | undefined {
  try {
    return { header: { ...decodeProtectedHeader(token) }, claims: decodeJwt(token) };
  } catch {
    return undefined;
  }
}
