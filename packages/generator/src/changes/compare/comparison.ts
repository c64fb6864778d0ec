import type { Api, Direction, Model } from '../../ir/types.js';
import type { Json } from '../../basics/json.js';
import { type RuleId, rules } from '../rules/index.js';
import { type Change, highest } from '../types.js';

/** Rules are named by the message that data travels in: a request is written, a response is read. */
export function messageOf(direction: Direction): 'request' | 'response' {
  return direction === 'write' ? 'request' : 'response';
}

/** Where in both surfaces one is. */
export interface Site {
  /** What a program names. */
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

  constructor(api: Api) {
    this.api = api;
    this.models = new Map(api.models.map((model) => [model.name, model]));
  }
}

/** Two surfaces, and what has been found to differ. */
export class Comparison {
  readonly old: Side;
  readonly new: Side;
  /** New names of models that were renamed, by their old ones. */
  readonly renamed = new Map<string, string>();
  readonly #found = new Map<string, Change>();

  constructor(oldApi: Api, newApi: Api) {
    this.old = new Side(oldApi);
    this.new = new Side(newApi);
  }

  /** Everything reported so far, in that order. */
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

  /** Whether both names are of what counts as one model. */
  isSameModel(oldName: string, newName: string): boolean {
    return (this.renamed.get(oldName) ?? oldName) === newName && this.new.models.has(newName);
  }
}
