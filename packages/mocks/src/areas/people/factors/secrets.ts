import { OktaFault } from '../../../runtime/engine/fault.js';
import type { World } from '../../../runtime/world/types.js';
import { sendsCode } from './kinds.js';
import { newSharedSecret, stepAt, totp } from './totp.js';

/** What the user alone knows or holds of a factor. It is kept apart from the factor, and no answer shows it. */
interface Secrets {
  /** Of a TOTP factor, in base32. */
  readonly sharedSecret?: string;
  /** The last time step whose code was used: a code is good once. */
  readonly usedStep?: number;
  /** The code that was sent to a phone or by mail, until it is used. */
  readonly code?: string;
  /** When it was sent: milliseconds since 1970. */
  readonly sentAt?: number;
  /** The answer to a question. */
  readonly answer?: string;
}

/** Where the secrets of a factor are kept. They go when the factor goes. */
const at = (path: string): string => `${path}/#secrets`;

/** How long a code that was sent is good: five minutes, in milliseconds. */
const CODE_LIFETIME = 300_000;

/** Okta sends no second code within so many milliseconds. */
const PAUSES: Readonly<
  Record<string, { readonly ms: number; readonly code: string; readonly said: string }>
> = {
  sms: { ms: 30_000, code: 'E0000109', said: 'An SMS message was recently sent.' },
  call: { ms: 30_000, code: 'E0000133', said: 'A voice call was recently made.' },
  email: { ms: 5_000, code: 'E0000118', said: 'An email was recently sent.' },
};

export function secretsOf(path: string, { store }: World): Secrets {
  return store.single(at(path)) ?? {};
}

export function keepSecrets(path: string, secrets: Secrets, { store }: World): void {
  store.setSingle(at(path), { ...secrets });
}

export function newTotpSecret(path: string, world: World): string {
  const sharedSecret = newSharedSecret((limit) => world.random.below(limit));
  keepSecrets(path, { sharedSecret }, world);
  return sharedSecret;
}

/**
 * Sends a new code to the user's phone or mailbox.
 *
 * @throws {OktaFault} 429 where one has just been sent.
 */
export function sendCode(path: string, factorType: unknown, world: World): void {
  const now = world.clock.now();
  const { sentAt } = secretsOf(path, world);
  const pause = PAUSES[String(factorType)];
  if (pause !== undefined && sentAt !== undefined && now - sentAt < pause.ms) {
    const wait = `Please wait ${String(pause.ms / 1_000)} seconds before trying again.`;
    throw new OktaFault(429, pause.code, `${pause.said} ${wait}`);
  }
  const code = String(world.random.below(1_000_000)).padStart(6, '0');
  keepSecrets(path, { code, sentAt: now }, world);
}

/** The code that the user would type now; undefined where none was sent, or where the factor has none. */
export async function passCodeOf(path: string, world: World): Promise<string | undefined> {
  const { sharedSecret, code, sentAt = 0 } = secretsOf(path, world);
  const now = world.clock.now();
  if (sharedSecret !== undefined) return totp(sharedSecret, stepAt(now));
  return now - sentAt <= CODE_LIFETIME ? code : undefined;
}

/**
 * Takes what a user has typed. A code can be used once.
 *
 * @throws {OktaFault} 403 E0000068 for a wrong one, E0000082 for the code of a shared secret that was used before.
 */
export async function useCode(
  path: string,
  factorType: unknown,
  typed: unknown,
  world: World,
): Promise<void> {
  const { sharedSecret, sentAt } = secretsOf(path, world);
  if (sharedSecret !== undefined) return useTotp(path, String(typed), world);
  // Any is taken of a hardware token or a security key, whose codes nobody can tell, and of what a test has put into the mock.
  if (!sendsCode(factorType) || sentAt === undefined) return;
  if (typeof typed !== 'string' || typed !== (await passCodeOf(path, world))) throw wrong('token');
  const { code: _used, ...rest } = secretsOf(path, world);
  keepSecrets(path, rest, world);
}

async function useTotp(path: string, typed: string, world: World): Promise<void> {
  const { sharedSecret = '', usedStep = -1 } = secretsOf(path, world);
  const now = stepAt(world.clock.now());
  // A code of the step before is still good: clocks differ, and people type slowly.
  for (const step of [now, now - 1]) {
    if ((await totp(sharedSecret, step)) !== typed) continue;
    if (step <= usedStep) {
      const summary = 'Each code can only be used once. Please wait for a new code and try again.';
      throw new OktaFault(403, 'E0000082', summary);
    }
    keepSecrets(path, { sharedSecret, usedStep: step }, world);
    return;
  }
  throw wrong('passcode');
}

/** @throws {OktaFault} 403 E0000068 for a wrong answer. Upper and lower case are the same. */
export function checkAnswer(path: string, given: unknown, world: World): void {
  const { answer } = secretsOf(path, world);
  // A factor that a test has put into the mock has no answer to compare with.
  if (answer === undefined) return;
  if (typeof given === 'string' && given.toLowerCase() === answer.toLowerCase()) return;
  throw wrong('answer');
}

function wrong(what: 'passcode' | 'token' | 'answer'): OktaFault {
  return new OktaFault(403, 'E0000068', 'Invalid Passcode/Answer', [
    `Your ${what} doesn't match our records. Please try again.`,
  ]);
}
