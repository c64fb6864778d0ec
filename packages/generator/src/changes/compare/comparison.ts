import { routeOf } from '../../ir/names/kept.js';
import type { Api, Area, Direction, Model } from '../../ir/types.js';
import type { Json } from '../../basics/json.js';
import { type RuleId, rules } from '../rules/index.js';
import { type Change, highest } from '../types.js';

/** The word that rule ids use for a direction: `request` for what is written, `response` for what is read. */
export function messageOf(direction: Direction): 'request' | 'response' {
  return direction === 'write' ? 'request' : 'response';
}

/** The place of a change, in both surfaces. */
export interface Site {
  /** The exported name, with a path below it: `User.profile.login`. */
  readonly symbol: string;
  readonly pointer: string;
  /** Tag of the area. */
  readonly area?: string;
}

export interface Finding extends Site {
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  readonly message: string;
}

/** One side of a comparison, with its models by name. */
export class Side {
  readonly api: Api;
  readonly models: ReadonlyMap<string, Model>;
  /** What requests of all operations are recognised by. */
  readonly routes: ReadonlySet<string>;
  /** Namespace and subpath by tag. */
  readonly areas: ReadonlyMap<string, string>;

  constructor(api: Api) {
    this.api = api;
    this.models = new Map(api.models.map((model) => [model.name, model]));
    this.routes = new Set(api.operations.map(routeOf));
    this.areas = new Map(api.areas.map((area) => [area.tag, keyOfArea(area)]));
  }
}

/** Two surfaces and the changes found between them. */
export class Comparison {
  readonly old: Side;
  readonly new: Side;
  /** Renamed models: from the old name to the new one. */
  readonly renamed = new Map<string, string>();
  readonly #found = new Map<string, Change>();

  constructor(oldApi: Api, newApi: Api) {
    this.old = new Side(oldApi);
    this.new = new Side(newApi);
  }

  /** The changes reported so far, in that order. */
  get changes(): readonly Change[] {
    return [...this.#found.values()];
  }

  report(rule: RuleId, finding: Finding): void {
    const { symbol, pointer, area, before, after, message } = finding;
    const key = JSON.stringify([rule, symbol, pointer, before, after]);
    if (this.#found.has(key)) return;
    const { packages } = rules[rule];
    this.#found.set(key, {
      rule,
      severity: highest(Object.values(packages)),
      pointer,
      symbol,
      packages,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      message,
      ...(area === undefined ? {} : { area }),
    });
  }

  /** Whether the two names are names of the same model, perhaps a renamed one. */
  isSameModel(oldName: string, newName: string): boolean {
    return (this.renamed.get(oldName) ?? oldName) === newName && this.new.models.has(newName);
  }

  /** Whether the two tags, of the old and the new side, are those of one area, perhaps written otherwise. */
  isSameArea(oldTag: string | undefined, newTag: string | undefined): boolean {
    if (oldTag === undefined || newTag === undefined) return oldTag === newTag;
    return oldTag === newTag || this.old.areas.get(oldTag) === this.new.areas.get(newTag);
  }
}

/** What programs know of an area. */
export function keyOfArea({ namespace, slug }: Area): string {
  return `${namespace} ${slug}`;
}
