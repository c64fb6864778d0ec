import type { Repair } from '../description/repairs.js';

/** A generator of TypeScript clients that a user would otherwise pick. */
export interface Peer {
  /** Also the name of its folder in `programs/`. */
  readonly name: string;
  /** The package with the generator, pinned in package.json. */
  readonly generator: string;
  /** What it needs changed in the description, no more. */
  readonly repairs: readonly Repair[];
  /** Arguments of its command line that make a client for `fetch` and its types, and nothing else. */
  readonly args: (input: string, output: string) => readonly string[];
}
