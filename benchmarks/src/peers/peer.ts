import type { Repair } from '../description/repairs.js';

/** Another generator of TypeScript clients, to compare with. */
export interface Peer {
  /** Also the name of its folder in `programs/`. */
  readonly name: string;
  /** The package with the generator, pinned in package.json. */
  readonly generator: string;
  /** The changes of the description without which it does not run. */
  readonly repairs: readonly Repair[];
  /** Its command line for a client with `fetch` and types, and nothing else. */
  readonly args: (input: string, output: string) => readonly string[];
  /** A second command line, where one run does not write everything. */
  readonly second?: (input: string, output: string) => readonly string[];
  /** The folder in `programs/`, if it is not called as the peer is. */
  readonly programs?: string;
}
