import { exportOf } from './symbol.js';
import { propertiesIn } from '../ir/direction.js';
import type { Api, Model } from '../ir/types.js';
import { handleName, handleTypeName } from '../ir/names/derived.js';
import { Reach } from './reach.js';
import { rules } from './rules/index.js';
import type { Change } from './types.js';

/** The compiler's verdict on one exported name. */
export interface NameVerdict {
  readonly name: string;
  readonly verdict: 'added' | 'broken' | 'removed';
  readonly reason?: string;
}

/** A symbol that only one of the two judges calls breaking, without an explanation. */
export interface Disagreement {
  readonly symbol: string;
  readonly message: string;
}

/**
 * Compares the rules' changes with the compiler's verdicts. A name that the compiler calls broken needs a major change of
 * the name itself or of a type that it refers to. A major change needs a broken name, unless its rule is `untyped`.
 *
 * @returns the symbols for which this does not hold
 */
export function findDisagreements(
  changes: readonly Change[],
  verdicts: readonly NameVerdict[],
  oldApi: Api,
  newApi: Api,
): Disagreement[] {
  const names = new NamesOf(oldApi, newApi);
  const major = changes.filter(({ packages }) => packages.sdk === 'major');
  const reach = new Reach(oldApi, newApi);
  const touched = reach.touchedBy(major);
  const broken = new Map(
    verdicts.filter(({ verdict }) => verdict !== 'added').map((each) => [each.name, each]),
  );
  const addedNames = new Set(
    verdicts.filter(({ verdict }) => verdict === 'added').map(({ name }) => name),
  );
  const withoutRule = [...broken.values()]
    .filter(({ name }) => !reach.reaches(name, touched))
    .map(({ name, verdict, reason }) => ({
      symbol: name,
      message: `The compiler calls \`${name}\` ${verdict}${reason === undefined ? '' : ` (${reason})`}; no rule does.`,
    }));
  const withoutVerdict = major
    .filter(({ rule }) => rules[rule].untyped !== true)
    .filter(({ symbol }) => !names.ofSymbol(symbol).some((name) => broken.has(name)))
    // The compiler cannot confirm these: a renamed symbol is judged under its old name, and a type with an index
    // signature takes any key.
    .filter(({ symbol }) => !addedNames.has(exportOf(symbol)) && !names.isOpen(exportOf(symbol)))
    .map(({ rule, symbol }) => ({
      symbol,
      message: `The rule \`${rule}\` calls \`${symbol}\` breaking; the compiler sees nothing of it.`,
    }));
  return [...withoutRule, ...withoutVerdict];
}

/** Maps each model, operation and area to its exported names. */
export class NamesOf {
  /** From a name to its owners: models, operations or areas. `#names` is the inverse. */
  readonly #owners = new Map<string, Set<string>>();
  readonly #names = new Map<string, Set<string>>();
  readonly #open: ReadonlySet<string>;

  constructor(oldApi: Api, newApi: Api) {
    this.#open = new Set(newApi.models.filter(admitsAnyKey).map(({ name }) => name));
    for (const api of [oldApi, newApi]) {
      for (const model of api.models) this.#add(model.name, namesOfModel(model));
      for (const operation of api.operations) {
        this.#add(operation.id, [operation.id, operation.paramsName]);
      }
      for (const { namespace, tag } of api.areas) {
        const inside = api.operations.filter(({ area }) => area === tag).map(({ id }) => id);
        this.#add(namespace, inside);
      }
    }
  }

  /** The exported names that a change of the symbol affects. */
  ofSymbol(symbol: string): readonly string[] {
    const root = exportOf(symbol);
    const owners = [...(this.#owners.get(root) ?? [root])];
    return owners.flatMap((owner) => [owner, ...(this.#names.get(owner) ?? [])]);
  }

  /** Whether the model's type in the new surface admits any key. */
  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  #add(owner: string, names: readonly string[]): void {
    for (const name of [owner, ...names]) {
      addTo(this.#owners, name, owner);
      addTo(this.#names, owner, name);
    }
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const found = sets.get(key);
  if (found === undefined) sets.set(key, new Set([value]));
  else found.add(value);
}

/** The generated type of an object without properties in a direction admits any key, as with `additional`. */
function admitsAnyKey(model: Model): boolean {
  if (model.kind !== 'object') return false;
  const { additional, extensible, properties } = model;
  return (
    additional !== undefined ||
    extensible ||
    propertiesIn(properties, 'read').length === 0 ||
    propertiesIn(properties, 'write').length === 0
  );
}

function namesOfModel(model: Model): string[] {
  const { name } = model;
  const other = 'discriminator' in model ? model.discriminator?.otherName : undefined;
  const types = [name, `${name}Input`, ...(other === undefined ? [] : [other, `${other}Input`])];
  if (model.kind !== 'object' || model.methods.length === 0) return types;
  return [...types, handleName(name), handleTypeName(name)];
}
