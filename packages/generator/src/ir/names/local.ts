import { camelCase, inputName } from '../../basics/words.js';
import type { Api, Model } from '../types.js';
import { exportsOfModel, exportsOfOperation } from './derived.js';
import { reservedFunctions } from './reserved.js';

/**
 * Names that generated modules use among themselves, which users never see. They give way to every exported name, so that
 * nothing exported is renamed for their sake.
 */
export interface LocalNames {
  /** `getUserParams`: the function that checks the params of an operation. */
  paramsCheck(operation: string): string;
  /** `checkUser`: the function that checks a model, or the unknown subtypes of one. */
  check(model: string): string;
  /** `makeUser`: the function that makes a value of a type for fixtures. */
  maker(type: string): string;
  /** `userValues`: the values of an enum. */
  values(model: string): string;
  /** `userMakers`: the functions that make the subtypes of a type. */
  makers(type: string): string;
  /** `userMethods`: the methods of a resource. */
  methods(model: string): string;
  /** `userOperations`: the module of an area's operations. */
  operations(namespace: string): string;
  /** The name, or with underscores behind it where something else has it. */
  free(wanted: string): string;
}

const known = new WeakMap<Api, LocalNames>();

/** The local names of an API, worked out once. */
export function localNames(api: Api): LocalNames {
  const names = known.get(api) ?? decide(api);
  known.set(api, names);
  return names;
}

function decide(api: Api): LocalNames {
  const taken = exportedNames(api);
  const chosen = new Map<string, string>();
  const free = (wanted: string): string => {
    let name = wanted;
    while (taken.has(name)) name += '_';
    return name;
  };
  const choose = (wanted: string): void => {
    const name = free(wanted);
    taken.add(name);
    chosen.set(wanted, name);
  };
  const types = api.models.flatMap(typesOf);
  for (const type of types) choose(checkName(type));
  for (const type of types) choose(makerName(type));
  for (const { id } of api.operations) {
    if (!chosen.has(paramsCheckName(id))) choose(paramsCheckName(id));
  }
  const get = (wanted: string): string => chosen.get(wanted) ?? free(wanted);
  return {
    paramsCheck: (operation) => get(paramsCheckName(operation)),
    check: (model) => get(checkName(model)),
    maker: (type) => get(makerName(type)),
    values: (model) => free(`${camelCase(model)}Values`),
    makers: (type) => free(`${camelCase(type)}Makers`),
    methods: (model) => free(`${camelCase(model)}Methods`),
    operations: (namespace) => free(`${namespace}Operations`),
    free,
  };
}

const checkName = (type: string): string => `check${type}`;
const makerName = (type: string): string => `make${type}`;
const paramsCheckName = (operation: string): string => `${operation}Params`;

function exportedNames({ models, operations }: Api): Set<string> {
  const exported = [
    ...operations.flatMap(({ id }) => exportsOfOperation(id)),
    ...models.flatMap((model) => exportsOfModel(model.name, traitsOf(model))),
  ];
  return new Set([...reservedFunctions, ...exported.map(([, name]) => name)]);
}

function traitsOf(model: Model): { isDiscriminated: boolean; hasMethods: boolean } {
  return {
    isDiscriminated: 'discriminator' in model && model.discriminator !== undefined,
    hasMethods: model.kind === 'object' && model.methods.length > 0,
  };
}

/** The types of a model. */
function typesOf(model: Model): readonly string[] {
  const other = 'discriminator' in model ? model.discriminator?.otherName : undefined;
  return [model.name, ...(other === undefined ? [] : [other])].flatMap((name) => [
    name,
    inputName(name),
  ]);
}
