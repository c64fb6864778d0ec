import { handleName, handleTypeName } from '../ir/names/derived.js';
import type { Api, Direction, Model, Operation } from '../ir/types.js';
import { modelNamesIn } from '../ir/walk.js';
import { inputName } from '../basics/words.js';
import type { RuleId } from './rules/index.js';
import { exportOf } from './symbol.js';
import type { Change } from './types.js';

const directions = ['read', 'write'] as const;

/**
 * Which types each exported name is made of, in each direction. The params of a call are made of what is sent, so that no change
 * of an answer explains why they break.
 */
export class Reach {
  /** From a name, an operation or a model in one direction to what it refers to. */
  readonly #parts = new Map<string, Set<string>>();
  readonly #operationsOf = new Map<string, Set<string>>();

  constructor(oldApi: Api, newApi: Api) {
    for (const api of [oldApi, newApi]) {
      for (const model of api.models) this.#addModel(model);
      for (const operation of api.operations) this.#addOperation(operation);
      for (const { namespace, tag } of api.areas) {
        for (const { id, area } of api.operations) {
          if (area === tag) addTo(this.#operationsOf, namespace, operationKey(id));
        }
      }
    }
  }

  /** What the changes are about. */
  touchedBy(changes: readonly Change[]): ReadonlySet<string> {
    return new Set(
      changes.flatMap(({ rule, symbol }) => {
        const root = exportOf(symbol);
        const model = root.endsWith(inputName('')) ? root.slice(0, -inputName('').length) : root;
        const models = directionsOf(rule).flatMap((direction) =>
          [root, model].map((name) => modelKey(name, direction)),
        );
        const operations = this.#operationsOf.get(root) ?? [];
        return [nameKey(root), operationKey(root), ...models, ...operations];
      }),
    );
  }

  /** Whether the name, or something that its type is made of, was touched. */
  reaches(name: string, touched: ReadonlySet<string>): boolean {
    const seen = new Set<string>();
    const visit = (key: string): boolean => {
      if (touched.has(key)) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return [...(this.#parts.get(key) ?? [])].some(visit);
    };
    return visit(nameKey(name));
  }

  #addModel(model: Model): void {
    const { name } = model;
    for (const direction of directions) {
      for (const part of modelNamesIn(model, direction)) {
        addTo(this.#parts, modelKey(name, direction), modelKey(part, direction));
      }
    }
    const other = 'discriminator' in model ? model.discriminator?.otherName : undefined;
    for (const type of [name, ...(other === undefined ? [] : [other])]) {
      addTo(this.#parts, nameKey(type), modelKey(name, 'read'));
      addTo(this.#parts, nameKey(inputName(type)), modelKey(name, 'write'));
    }
    if (model.kind !== 'object' || model.methods.length === 0) return;
    for (const handle of [handleName(name), handleTypeName(name)]) {
      addTo(this.#parts, nameKey(handle), nameKey(name));
      for (const { operation } of model.methods) {
        addTo(this.#parts, nameKey(handle), nameKey(operation));
      }
    }
  }

  #addOperation({ id, paramsName, params, body, responses, result }: Operation): void {
    addTo(this.#parts, nameKey(id), operationKey(id));
    addTo(this.#parts, nameKey(id), nameKey(paramsName));
    addTo(this.#parts, nameKey(paramsName), operationKey(id));
    for (const part of modelNamesIn({ params, body }, 'write')) {
      addTo(this.#parts, nameKey(paramsName), modelKey(part, 'write'));
    }
    for (const part of modelNamesIn({ responses, result }, 'read')) {
      addTo(this.#parts, nameKey(id), modelKey(part, 'read'));
    }
  }
}

/** Rules about one direction whose names do not say which. */
const oneWay: Partial<Record<RuleId, Direction>> = {
  'property-became-read-only': 'write',
  'property-became-write-only': 'read',
  'required-property-became-writable': 'write',
};

/** The directions that a rule is about. */
function directionsOf(rule: RuleId): readonly Direction[] {
  const direction = oneWay[rule];
  if (direction !== undefined) return [direction];
  if (rule.startsWith('request-')) return ['write'];
  return rule.startsWith('response-') ? ['read'] : directions;
}

function nameKey(name: string): string {
  return `name ${name}`;
}

function operationKey(id: string): string {
  return `operation ${id}`;
}

function modelKey(name: string, direction: Direction): string {
  return `${direction} ${name}`;
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const found = sets.get(key);
  if (found === undefined) sets.set(key, new Set([value]));
  else found.add(value);
}
