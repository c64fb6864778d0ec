import { tellingKeys } from '../../ir/telling.js';
import type { Api, EnumModel, Model, ObjectModel, UnionModel } from '../../ir/types.js';
import {
  and,
  binary,
  call,
  element,
  identifier,
  list,
  literal,
  member,
  type Declaration,
  type Expression,
  type Statement,
  type TypeScriptFile,
} from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { groupBy } from '../../basics/group-by.js';
import { generatedRoot } from './files.js';
import { InlineChecks } from './inline-checks.js';
import { recursiveModels } from '../shared/recursion.js';
import { CheckImports, type Indexes } from './check-imports.js';
import { refuseOthersThanObjects } from './guards.js';
import { checkRoutine, shapeCheck } from './shape-check.js';
import {
  checkExpression,
  checkFunction,
  enumExpression,
  orNull,
  PLACE,
  VALUE,
  type CheckContext,
} from './type-check.js';

/** One file for each area, with one check function for each model. */
export function schemaFiles(api: Api, { checks }: Indexes): TypeScriptFile[] {
  const recursive = recursiveModels(api);
  const byModule = groupBy(api.models, (model) => checks.moduleOf(model.name));
  return [...byModule].map(([module, models]) => {
    const imports = new CheckImports(checks, module);
    const declarations = models.flatMap((model) => {
      const inline = new InlineChecks(imports.local.check(model.name), imports);
      const own = modelChecks(model, recursive.has(model.name), inline);
      return [...inline.declarations(), ...own];
    });
    return {
      path: `${generatedRoot}/${module}.ts`,
      header: fileHeader(api),
      imports: imports.list(),
      declarations,
    };
  });
}

function modelChecks(model: Model, recursive: boolean, context: CheckContext): Declaration[] {
  const { local } = context.imports;
  const name = local.check(model.name);
  if (!recursive) return checksOf(model, name, true, context);
  const inside = local.free(`${name}Inside`);
  const recurse = context.imports.runtime('recurse');
  const value = call(recurse, literal(model.name), VALUE, PLACE, identifier(inside));
  return [
    ...checksOf(model, inside, false, context),
    checkRoutine(name, [{ kind: 'return', value }], context, {
      exported: true,
      docs: `Checks a \`${model.name}\`, which may contain others of its kind.`,
    }),
  ];
}

function checksOf(
  model: Model,
  name: string,
  exported: boolean,
  context: CheckContext,
): Declaration[] {
  switch (model.kind) {
    case 'enum':
      return enumChecks(model, name, exported, context);
    case 'alias': {
      const check = checkExpression(model.type, context) ?? ANYTHING;
      const value = orNull(model.type, VALUE, check);
      return [checkRoutine(name, [{ kind: 'return', value }], context, { exported })];
    }
    case 'union':
      return [unionCheck(model, name, exported, context)];
    case 'object':
      return model.discriminator === undefined
        ? [shapeCheck(name, model, context, { exported })]
        : discriminatedChecks(model, model.discriminator.otherName, name, exported, context);
  }
}

/** Always true, but uses both parameters: the compiler refuses unused ones. */
const ANYTHING = binary(binary(VALUE, '===', VALUE), '||', member(PLACE, 'read'));

function enumChecks(
  { name: model, type }: EnumModel,
  name: string,
  exported: boolean,
  context: CheckContext,
): Declaration[] {
  const values = context.imports.local.values(model);
  const value = enumExpression(type, identifier(values), context);
  return [
    { kind: 'const', name: values, value: list(type.values.map(literal)), exported: false },
    checkRoutine(name, [{ kind: 'return', value }], context, { exported }),
  ];
}

/** Checks the subtype that the discriminator names. A value with any other discriminator, or none, is checked against the base. */
function discriminatedChecks(
  model: ObjectModel,
  otherName: string,
  name: string,
  exported: boolean,
  context: CheckContext,
): Declaration[] {
  const other = context.imports.local.check(otherName);
  return [
    shapeCheck(other, model, context),
    subtypeCheck(model, name, exported, told(model, call(other, VALUE, PLACE), context), context),
  ];
}

function unionCheck(
  model: UnionModel,
  name: string,
  exported: boolean,
  context: CheckContext,
): Declaration {
  if (model.discriminator !== undefined) {
    return subtypeCheck(model, name, exported, told(model, literal(true), context), context);
  }
  const members = list(model.members.map((one) => checkFunction(one, context)));
  const value = call(context.imports.runtime('isAnyOf'), VALUE, PLACE, members);
  return checkRoutine(name, [{ kind: 'return', value }], context, { exported });
}

/**
 * Something sent has to say what it is. Where only the discriminator can, the properties of the base demand it; a union has no
 * properties.
 */
function told(
  model: ObjectModel | UnionModel,
  otherwise: Expression,
  { imports }: CheckContext,
): Expression {
  const keys = tellingKeys(model);
  if (!model.usage.write || keys.length === 0) return otherwise;
  const test = call(imports.runtime('tells'), VALUE, PLACE, list(keys.map(literal)));
  return otherwise.kind === 'literal' ? test : and(test, otherwise);
}

/** @param otherwise The result for a value whose discriminator names no subtype. */
function subtypeCheck(
  { name: base, discriminator }: ObjectModel | UnionModel,
  name: string,
  exported: boolean,
  otherwise: Expression,
  context: CheckContext,
): Declaration {
  const { property = '', mapping = [] } = discriminator ?? {};
  const byModel = groupBy(
    mapping.filter(({ model }) => model !== base),
    ({ model }) => model,
  );
  const cases = [...byModel].map(([model, entries]) => ({
    values: entries.map(({ value }) => literal(value)),
    body: [{ kind: 'return' as const, value: call(context.imports.check(model), VALUE, PLACE) }],
  }));
  const body: Statement[] = [
    refuseOthersThanObjects(name, context),
    {
      kind: 'switch',
      on: element(VALUE, literal(property)),
      cases,
      fallback: [{ kind: 'return', value: otherwise }],
    },
  ];
  return checkRoutine(name, body, context, { exported });
}
