import { exportOf } from './symbol.js';
import { propertiesIn } from '../ir/direction.js';
import type { Api, Model, Operation } from '../ir/types.js';
import { modelNamesIn } from '../ir/walk.js';
import { handleName, handleTypeName } from '../ir/names/derived.js';
import { rules } from './rules/index.js';
import type { Change } from './types.js';

/** What a judge of types says of one exported name. */
export interface NameVerdict {
  readonly name: string;
  readonly verdict: 'added' | 'broken' | 'removed';
  readonly reason?: string;
}

/** One thing that one judge calls breaking and the other does not, and that nothing explains. */
export interface Disagreement {
  readonly symbol: string;
  readonly message: string;
}

/**
 * Confronts the rules with the compiler. What the compiler calls broken has to follow from a change that the rules call
 * major, there or in something that the name is made of; and what the rules call major has to be seen by the compiler,
 * unless the rule is one that no type shows.
 */
export function findDisagreements(
  changes: readonly Change[],
  verdicts: readonly NameVerdict[],
  oldApi: Api,
  newApi: Api,
): Disagreement[] {
  const names = new NamesOf(oldApi, newApi);
  const major = changes.filter(({ packages }) => packages.sdk === 'major');
  const blamed = new Set(major.flatMap(({ symbol }) => names.ofSymbol(symbol)));
  const hurt = new Map(
    verdicts.filter(({ verdict }) => verdict !== 'added').map((each) => [each.name, each]),
  );
  const isNew = new Set(
    verdicts.filter(({ verdict }) => verdict === 'added').map(({ name }) => name),
  );
  const unblamed = [...hurt.values()]
    .filter(({ name }) => !names.reachableFrom(name).some((each) => blamed.has(each)))
    .map(({ name, verdict, reason }) => ({
      symbol: name,
      message: `The compiler calls \`${name}\` ${verdict}${reason === undefined ? '' : ` (${reason})`}; no rule does.`,
    }));
  const unseen = major
    .filter(({ rule }) => rules[rule].untyped !== true)
    .filter(({ symbol }) => !names.ofSymbol(symbol).some((name) => hurt.has(name)))
    // What has a new name is judged under the old one, and what has an index signature takes any key.
    .filter(({ symbol }) => !isNew.has(exportOf(symbol)) && !names.isOpen(exportOf(symbol)))
    .map(({ rule, symbol }) => ({
      symbol,
      message: `The rule \`${rule}\` calls \`${symbol}\` breaking; the compiler sees nothing of it.`,
    }));
  return [...unblamed, ...unseen];
}

/** Which exported names belong together, and which are made of which. */
class NamesOf {
  /** Both ways: who a name belongs to, and which names an owner has. */
  readonly #owners = new Map<string, Set<string>>();
  readonly #names = new Map<string, Set<string>>();
  readonly #parts = new Map<string, Set<string>>();
  readonly #open: ReadonlySet<string>;

  constructor(oldApi: Api, newApi: Api) {
    this.#open = new Set(newApi.models.filter(admitsAnyKey).map(({ name }) => name));
    for (const api of [oldApi, newApi]) {
      for (const model of api.models) this.#add(model.name, namesOfModel(model), partsOf(model));
      for (const operation of api.operations) {
        this.#add(operation.id, [operation.id, operation.paramsName], partsOf(operation));
      }
      for (const { namespace, tag } of api.areas) {
        const inside = api.operations.filter(({ area }) => area === tag).map(({ id }) => id);
        this.#add(namespace, inside, new Set());
      }
    }
  }

  /** The exported names that a change at a symbol shows in. */
  ofSymbol(symbol: string): readonly string[] {
    const root = exportOf(symbol);
    const owners = [...(this.#owners.get(root) ?? [root])];
    return owners.flatMap((owner) => [owner, ...(this.#names.get(owner) ?? [])]);
  }

  /** A name and everything that its type is made of. */
  reachableFrom(name: string): readonly string[] {
    const seen = new Set<string>();
    const visit = (each: string): void => {
      if (seen.has(each)) return;
      seen.add(each);
      for (const owner of this.#owners.get(each) ?? []) visit(owner);
      for (const part of this.#parts.get(each) ?? []) visit(part);
    };
    visit(name);
    return [...seen];
  }

  /** Whether a model's type admits any key, in the new surface. */
  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  #add(owner: string, names: readonly string[], parts: ReadonlySet<string>): void {
    for (const name of [owner, ...names]) {
      addTo(this.#owners, name, owner);
      addTo(this.#names, owner, name);
    }
    for (const part of parts) addTo(this.#parts, owner, part);
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const found = sets.get(key);
  if (found === undefined) sets.set(key, new Set([value]));
  else found.add(value);
}

/** As its types do that are read or written: also an object of which nothing may be written. */
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

/** Names of models and operations that a node refers to. */
function partsOf(node: Model | Operation): Set<string> {
  const called = 'methods' in node ? node.methods.map(({ operation }) => operation) : [];
  return new Set([...modelNamesIn(node), ...called]);
}
