import { isThere } from '../../ir/direction.js';
import { takesNull } from '../../ir/nulls.js';
import { tellingKeys } from '../../ir/telling.js';
import type {
  Api,
  EnumType,
  Model,
  ObjectModel,
  Property,
  TypeRef,
  UnionModel,
} from '../../ir/types.js';
import { fields, list, literal, type Expression } from '../../ts/index.js';
import { recursiveModels } from '../shared/recursion.js';
import { Distinct } from './table-lists.js';
import { demandSign, escaped, numbered, stringWord } from './table-text.js';
import { limitsOf } from './type-check.js';

type Shape = Pick<ObjectModel, 'properties' | 'additional'>;

/**
 * The types of what is sent as the runtime's `CheckTable` has them. They say the same as the generated checks do, in the direction
 * `write`; `test/operations/table.test.ts` of the validators compares both.
 */
export class TableTypes {
  readonly #types = new Distinct();
  readonly #values = new Distinct();
  readonly #limits = new Distinct();
  readonly #models: ReadonlyMap<string, Model>;
  readonly #recursive: ReadonlySet<string>;
  readonly #references = new Map<string, string>();

  constructor(api: Api) {
    this.#models = new Map(api.models.map((model) => [model.name, model]));
    this.#recursive = recursiveModels(api);
  }

  /** The three lists, once all shapes are asked for. */
  lists(): Record<'types' | 'values' | 'limits', Expression> {
    return {
      types: list(this.#types.items),
      values: list(this.#values.items),
      limits: list(this.#limits.items),
    };
  }

  /** An object in the words of `readShape`. */
  shape({ properties, additional }: Shape): string {
    const items = properties.map((property) => this.item(property));
    return [...items, ...(additional ? [`>${this.#propertyType(additional)}`] : [])].join(',');
  }

  /** A property of a shape. */
  item(property: Property): string {
    const name = escaped(property.name);
    if (!isThere(property, 'write')) return `~${name}`;
    const secret = property.secret ? '$' : '';
    const type = `${demandSign(property)}${secret}${this.#propertyType(property.type)}`;
    // A string is what a property is without a type.
    const short = type.replace(/(?<=^[!^$?]*)s$/, '');
    return short === '' && name !== '' ? name : `${name}=${short}`;
  }

  /** A property that is a text or an object of no special kind says null in its messages, and others do not. */
  #propertyType(type: TypeRef): string {
    const text = this.type(type);
    const isFormatted = type.kind === 'string' && Boolean(type.format) && text.endsWith('s');
    const isLimited = 'constraints' in type && type.constraints !== undefined;
    if (!(isFormatted || isLimited)) return text;
    return text.replace(/^(\??)(?=s$|\{\*$)/, '$1-');
  }

  /** A type in the words of `readType`, null included. */
  type(type: TypeRef): string {
    if (type.kind === 'unknown') return '*';
    const limits = limitsOf(type);
    const limited = limits === undefined ? '' : `(${numbered(this.#limits.indexOf(limits))})`;
    return `${takesNull(type, 'write') ? '?' : ''}${limited}${this.#bare(type)}`;
  }

  #bare(type: Exclude<TypeRef, { kind: 'unknown' }>): string {
    switch (type.kind) {
      case 'null':
        return '0';
      case 'boolean':
        return 'b';
      case 'string':
        return stringWord(type.format);
      case 'number':
        return type.integer ? (type.format === 'int32' ? 'i' : 'l') : 'n';
      case 'binary':
        return 'B';
      case 'enum':
        return this.#oneOf(type);
      case 'array':
        return `[${this.type(type.items)}`;
      case 'map':
        return `{${this.type(type.values)}`;
      case 'object':
        return this.#entry(literal(this.shape(type)));
      case 'union':
        return this.#entry(this.#anyOf(type.members));
      case 'model': {
        const reference = this.#reference(type.name);
        if (type.demands === undefined) return reference;
        const demands = list(type.demands.map(literal));
        return this.#entry(
          fields([
            ['is', literal(reference)],
            ['demands', demands],
          ]),
        );
      }
    }
  }

  #oneOf({ values, knownValues, open }: EnumType): string {
    const isText = values.every((value) => typeof value === 'string' && !value.includes('|'));
    const item = isText ? literal(values.join('|')) : list(values.map(literal));
    return `${knownValues ? '+' : open ? '|' : '&'}${numbered(this.#values.indexOf(item))}`;
  }

  #anyOf(members: readonly TypeRef[]): Expression {
    return fields([['anyOf', list(members.map((member) => literal(this.type(member))))]]);
  }

  #entry(entry: Expression): string {
    return `#${numbered(this.#types.indexOf(entry))}`;
  }

  /** What refers to a model. */
  #reference(name: string): string {
    const known = this.#references.get(name);
    if (known !== undefined) return known;
    const model = this.#models.get(name);
    if (model === undefined) throw new Error(`the API has no model ${name}`);
    if (!this.#recursive.has(name)) return this.#remember(name, this.#named(model));
    const index = this.#types.reserve();
    const reference = this.#remember(name, `#${numbered(index)}`);
    this.#types.items[index] = recursive(name, this.#entryOf(model));
    return reference;
  }

  #remember(name: string, reference: string): string {
    this.#references.set(name, reference);
    return reference;
  }

  #named(model: Model): string {
    if (model.kind === 'enum') return this.#oneOf(model.type);
    return model.kind === 'alias' ? `-${this.type(model.type)}` : this.#entry(this.#entryOf(model));
  }

  #entryOf(model: Model): Expression {
    switch (model.kind) {
      case 'enum':
      case 'alias':
        return fields([['is', literal(this.type(model.type))]]);
      case 'union':
        return model.discriminator === undefined
          ? this.#anyOf(model.members)
          : this.#subtypes(model, undefined);
      case 'object': {
        const shape = literal(this.shape(model));
        return model.discriminator === undefined ? shape : this.#subtypes(model, shape);
      }
    }
  }

  #subtypes(model: ObjectModel | UnionModel, other: Expression | undefined): Expression {
    const { property = '', mapping = [] } = model.discriminator ?? {};
    const to = mapping
      .filter((one) => one.model !== model.name)
      .map((one) => `${escaped(one.value)}=${this.#numberOf(one.model)}`);
    const keys = model.usage.write ? tellingKeys(model) : [];
    return fields([
      ['by', literal(property)],
      ['to', literal(to.join(','))],
      ['tells', keys.length === 0 ? undefined : list(keys.map(literal))],
      ['other', other],
    ]);
  }

  #numberOf(model: string): string {
    const reference = this.#reference(model);
    const isEntry = reference.startsWith('#');
    return (isEntry ? reference : this.#entry(fields([['is', literal(reference)]]))).slice(1);
  }
}

/** An entry that contains itself. */
function recursive(name: string, entry: Expression): Expression {
  const rest = entry.kind === 'object' ? entry : fields([['shape', entry]]);
  return { ...rest, fields: [{ name: 'recursive', value: literal(name) }, ...rest.fields] };
}
