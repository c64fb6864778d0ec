import { randomFrom, type Random } from '../random/random.js';
import type { Clock } from './clock.js';
import { MemoryStore } from './memory.js';
import type { OrgEngine, World } from './types.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 20;

export interface WorldOptions {
  readonly orgUrl: string;
  readonly seed: number;
  readonly clock: Clock;
  readonly asOf: number;
  readonly engine?: OrgEngine | undefined;
  /** Whether what is at a path is of use to anybody; by default all is. */
  readonly reaches?: ((path: string) => boolean) | undefined;
}

/** An empty org. */
export function createWorld(options: WorldOptions): World {
  const { orgUrl, seed, clock, asOf, engine = 'identity', reaches = () => true } = options;
  const random = randomFrom(seed);
  const requests = randomFrom(~seed);
  const newRequestId = (length: number): string => characters(requests, length);
  const newToken = (length: number): string => characters(random, length);
  const newId = (prefix: string): string => prefix + newToken(ID_LENGTH - prefix.length);
  const store = new MemoryStore(reaches);
  return {
    store,
    clock,
    random,
    orgUrl,
    asOf,
    engine,
    caller: undefined,
    newId,
    newRequestId,
    newToken,
  };
}

function characters(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += ALPHABET.charAt(random.below(ALPHABET.length));
  return text;
}
