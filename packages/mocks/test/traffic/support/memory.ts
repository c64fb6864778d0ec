import { fill } from '../../../src/runtime/engine/paths.js';
import { isJsonObject, type JsonObject } from '../../../src/runtime/json.js';
import { models } from '../../../src/generated/models.js';
import { factsOf as modelFacts } from '../../../src/runtime/engine/models.js';
import { type Exchange, factsOf, pathParams } from './exchange.js';

/** What the recordings tell of the things of their orgs: by path, as they were last seen before or first seen after. */
export class Memory {
  readonly #seen = new Map<string, { readonly at: number; readonly thing: JsonObject }[]>();

  /** @param source Whose recordings: what one org has, another has not. */
  constructor(exchanges: readonly Exchange[], source: string) {
    exchanges.forEach((exchange, at) => {
      if (exchange.source === source) this.#remember(exchange, at);
    });
  }

  /** A thing as it was around the time of an exchange. What an update answers with is all that is known of many orgs. */
  thingAt(path: string, at: number, role: string): JsonObject | undefined {
    const seen = this.#seen.get(path) ?? [];
    const own = seen.find((one) => one.at === at);
    if (own !== undefined && (role === 'update' || role === 'replace')) return own.thing;
    return (seen.findLast((one) => one.at < at) ?? seen[0])?.thing;
  }

  /** Any thing of a collection's kind, for one that was never seen itself. */
  anyOf(collection: string): JsonObject | undefined {
    return this.#byCollection.get(collection);
  }

  readonly #byCollection = new Map<string, JsonObject>();

  #remember(exchange: Exchange, at: number): void {
    if (exchange.status >= 300) return;
    const { role, target, param, model, refersTo, path: template } = factsOf(exchange);
    const params = pathParams(exchange, template);
    const { responseBody: body } = exchange;
    const things = (Array.isArray(body) ? (body as readonly unknown[]) : [body]).filter(
      isJsonObject,
    );
    if (role === 'action') return;
    const collection = refersTo ?? target;
    const named = param === undefined ? undefined : params[param];
    for (const thing of things) {
      const id = named ?? thing[modelFacts(model, thing, models).id ?? 'id'];
      const isSingle = role.endsWith('Single');
      if (!isSingle && typeof id !== 'string') continue;
      const path = isSingle ? fill(target, params) : `${fill(collection, params)}/${String(id)}`;
      this.#seen.set(path, [...(this.#seen.get(path) ?? []), { at, thing }]);
      this.#byCollection.set(collection, thing);
    }
  }
}
