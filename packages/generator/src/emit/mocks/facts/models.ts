import { isAlwaysThere, isThere } from '../../../ir/direction.js';
import { isTimeFormat } from '../../../ir/formats.js';
import type { Api, Model, Property, TypeRef } from '../../../ir/types.js';
import { fields, list, literal, type Expression, type TypeScriptFile } from '../../../ts/index.js';
import { fileHeader } from '../../shared/header.js';
import { generatedRoot } from '../files.js';
import { layoutOf, modelsByName } from './layout.js';
import { type Models, resolved, thingOf } from './things.js';

/** The table of the models that operations answer with, and of their subtypes. */
export function modelFactsFile(api: Api): TypeScriptFile {
  const models = modelsByName(api);
  const names = [...answered(api, models)].toSorted();
  const ids = idProperties(api);
  return {
    path: `${generatedRoot}/models.ts`,
    header: fileHeader(api),
    imports: [{ from: '../runtime/engine/facts.js', names: [], types: ['ModelFacts'] }],
    declarations: [
      {
        kind: 'const',
        name: 'models',
        type: 'Readonly<Record<string, ModelFacts>>',
        exported: true,
        value: fields(names.map((name) => [name, modelFacts(name, models, ids)] as const)),
        docs: 'What the mock knows of the models that operations answer with.',
      },
    ],
  };
}

/** Names of the models of results, with all their subtypes. */
export function answered(api: Api, models: Models = modelsByName(api)): Set<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    for (const { model } of mappingOf(models.get(name))) add(model);
  };
  for (const { result } of api.operations) {
    const name = thingOf(result?.type, models);
    if (name !== undefined) add(name);
  }
  return names;
}

function mappingOf(
  model: Model | undefined,
): readonly { readonly value: string; readonly model: string }[] {
  return model?.kind === 'object' || model?.kind === 'union'
    ? (model.discriminator?.mapping ?? [])
    : [];
}

/** Identifying properties, for models whose resource methods do not tell theirs. The first that exists counts. */
const IDS = ['id', 'kid', 'notificationType', 'contactType', 'uuid', 'name'];

function modelFacts(name: string, models: Models, ids: ReadonlyMap<string, string>): Expression {
  const model = models.get(name);
  const properties = model?.kind === 'object' ? model.properties : [];
  const named = (of: readonly Property[]): Expression => list(of.map((one) => literal(one.name)));
  const expected = properties.filter((property) => isAlwaysThere(property, 'read'));
  const id =
    ids.get(name) ?? IDS.find((one) => properties.some((property) => property.name === one));
  return fields([
    ['id', id === undefined ? undefined : literal(id)],
    ['expected', named(expected)],
    ['readOnly', named(properties.filter((property) => !isThere(property, 'write')))],
    ['stamps', stampsOf(properties, models)],
    ['links', properties.some((one) => one.name === '_links') ? literal(true) : undefined],
    ['statuses', statusesOf(properties, models)],
    ['discriminator', discriminatorOf(model)],
  ]);
}

/** The timestamps of creation and last change. The API always sets them where the model declares them. */
function stampsOf(properties: readonly Property[], models: Models): Expression | undefined {
  const stamps = properties.filter(
    ({ name, type }) => /^(?:created|lastUpdated)$/.test(name) && isTime(resolved(type, models)),
  );
  return stamps.length === 0 ? undefined : list(stamps.map(({ name }) => literal(name)));
}

function isTime(type: TypeRef): boolean {
  return type.kind === 'string' && isTimeFormat(type.format);
}

function statusesOf(properties: readonly Property[], models: Models): Expression | undefined {
  const type = properties.find(({ name }) => name === 'status')?.type;
  const values = type && resolved(type, models);
  // Numbers, such as 0 to 3, are no statuses that a lifecycle leads through.
  const texts = values?.kind === 'enum' ? values.values.filter(isText) : [];
  return texts.length === 0 ? undefined : list(texts.map(literal));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function discriminatorOf(model: Model | undefined): Expression | undefined {
  if ((model?.kind !== 'object' && model?.kind !== 'union') || !model.discriminator)
    return undefined;
  const { property, mapping } = model.discriminator;
  return fields([
    ['property', literal(property)],
    ['models', fields(mapping.map(({ value, model: name }) => [value, literal(name)] as const))],
  ]);
}

/** The identifying property of each model: the one from which its resource methods take their path parameter. */
function idProperties(api: Api): ReadonlyMap<string, string> {
  const { items } = layoutOf(api);
  const ofItem = new Map<string, string>();
  for (const model of api.models) {
    if (model.kind !== 'object') continue;
    for (const { operation: id, supplied } of model.methods) {
      const operation = api.operations.find((one) => one.id === id);
      const param = /\{(\w+)\}$/.exec(operation?.path ?? '')?.[1];
      const collection = operation?.path.slice(0, operation.path.lastIndexOf('/')) ?? '';
      const source = supplied.find((one) => one.param === param);
      if (items.get(collection) !== model.name || source?.from !== 'property') continue;
      if (!ofItem.has(model.name)) ofItem.set(model.name, source.property);
    }
  }
  return ofItem;
}
