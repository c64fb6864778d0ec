import type { Exported } from './derived.js';

/** Something that is to be named. */
export interface Nameable {
  /** As messages call it: `the schema User`. */
  readonly what: string;
  readonly pointer: string;
  /** The name that it gets where nothing else has it. */
  readonly wanted: string;
  /** What is added to the wanted name where something else has it. */
  readonly suffix: string;
  /** The name that it had before, if that is known. */
  readonly kept?: string | undefined;
  /** All names that come with a name. */
  readonly exports: (name: string) => readonly Exported[];
}

/** Who has a name. */
export interface Owner {
  readonly what: string;
  readonly pointer?: string;
}

export interface Choice {
  readonly name: string;
  /** Who has the name that was wanted, or one that comes with it; absent where the wanted name was free. */
  readonly owner?: Owner;
}

/** The one table of the names that the packages export. Each name has one owner. */
export class NameTable {
  readonly #owners = new Map<string, Owner>();

  /** Takes names that nothing in the description may have. */
  reserve(what: string, names: Iterable<Exported>): void {
    for (const name of names) this.#owners.set(keyOf(name), { what });
  }

  /**
   * Names one thing: as it was called before, else as it wants, else with the suffix, else with the suffix and a number. Whoever
   * comes first keeps its name, so that the caller decides who gives way.
   */
  choose(thing: Nameable): Choice {
    const owner = this.#ownerOf(thing.exports(thing.wanted));
    for (const name of candidates(thing)) {
      const exported = thing.exports(name);
      if (this.#ownerOf(exported) !== undefined) continue;
      for (const each of exported) this.#owners.set(keyOf(each), thing);
      return owner === undefined ? { name } : { name, owner };
    }
    throw new Error(`there is no name for ${thing.what}`);
  }

  #ownerOf(exported: readonly Exported[]): Owner | undefined {
    return exported.map((name) => this.#owners.get(keyOf(name))).find(Boolean);
  }
}

function* candidates({ wanted, suffix, kept }: Nameable): Generator<string> {
  if (kept !== undefined && isVariant(kept, wanted, suffix)) yield kept;
  yield wanted;
  yield wanted + suffix;
  for (let count = 2; ; count += 1) yield `${wanted}${suffix}${count}`;
}

/** Whether a name is one that the table could have given. An older name says nothing about a thing that wants another now. */
export function isVariant(name: string, wanted: string, suffix: string): boolean {
  return (
    name === wanted ||
    (name.startsWith(wanted + suffix) && /^\d*$/.test(name.slice((wanted + suffix).length)))
  );
}

function keyOf([scope, name]: Exported): string {
  return `${scope} ${name}`;
}
