import { localNames } from '../../ir/names/local.js';
import type { Api, Operation } from '../../ir/types.js';
import type { Import } from '../../ts/index.js';
import { operationModule } from './operations.js';

/**
 * Imports the operations that one file calls, as one namespace for each area (`userOperations`). So a method can have the same
 * name as the operation that it calls.
 */
export class OperationNamespaces {
  readonly #api: Api;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #used = new Map<string, string>();

  constructor(api: Api, operations: ReadonlyMap<string, Operation>) {
    this.#api = api;
    this.#operations = operations;
  }

  /** The operation and its namespace, which is imported from now on. */
  use(id: string): { readonly operation: Operation; readonly namespace: string } {
    const operation = this.#operations.get(id);
    const area = this.#api.areas.find(({ tag }) => tag === operation?.area);
    if (operation === undefined || area === undefined) {
      throw new Error(`the IR refers to an operation or area that it does not hold: ${id}`);
    }
    const namespace = localNames(this.#api).operations(area.namespace);
    this.#used.set(`../${operationModule(area)}.js`, namespace);
    return { operation, namespace };
  }

  imports(): Import[] {
    return [...this.#used]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([from, namespace]) => ({ from, namespace, names: [], types: [] }));
  }
}
