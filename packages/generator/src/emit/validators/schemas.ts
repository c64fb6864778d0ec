import type { Api, EnumModel, Model, ObjectModel, UnionModel } from '../../ir/types.js';
import {
  list,
  literal,
  literalText,
  type Declaration,
  type Statement,
  type TypeScriptFile,
} from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { groupBy } from '../../basics/group-by.js';
import { camelCase } from '../../basics/words.js';
import { checkExpression, checkFunction, enumExpression, type Expressions } from './expressions.js';
import { generatedRoot } from './files.js';
import { InlineChecks } from './inline-checks.js';
import { recursiveModels } from '../shared/recursion.js';
import { CheckImports, checkName, type Indexes } from './check-imports.js';
import { routine, shapeCheck } from './shape-check.js';

/** The check functions, one a model, in one file an area. */
export function schemaFiles(api: Api, { checks }: Indexes): TypeScriptFile[] {
  const recursive = recursiveModels(api);
  const byModule = groupBy(api.models, (model) => checks.moduleOf(model.name));
  return [...byModule].map(([module, models]) => {
    const imports = new CheckImports(checks, module);
    const declarations = models.flatMap((model) => {
      const inline = new InlineChecks(checkName(model.name), imports);
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

function modelChecks(model: Model, recursive: boolean, context: Expressions): Declaration[] {
  const name = checkName(model.name);
  if (!recursive) return checksOf(model, name, true, context);
  const inside = `${name}Inside`;
  const call = `${context.imports.runtime('recurse')}(${literalText(model.name)}, value, place, ${inside})`;
  return [
    ...checksOf(model, inside, false, context),
    routine(name, [{ kind: 'return', value: call }], context, {
      exported: true,
      docs: `Checks a \`${model.name}\`, which may contain others of its kind.`.replace(
        /\{@link (\w+)\}/,
        '$1',
      ),
    }),
  ];
}

function checksOf(
  model: Model,
  name: string,
  exported: boolean,
  context: Expressions,
): Declaration[] {
  switch (model.kind) {
    case 'enum':
      return enumChecks(model, name, exported, context);
    case 'alias': {
      const scope = { value: 'value', place: 'place' };
      const value = checkExpression(model.type, scope, context) ?? ANYTHING;
      const orNull = model.type.nullable ? `value === null || (${value})` : value;
      return [routine(name, [{ kind: 'return', value: orNull }], context, { exported })];
    }
    case 'union':
      return [unionCheck(model, name, exported, context)];
    case 'object':
      return model.discriminator === undefined
        ? [shapeCheck(name, model, context, { exported })]
        : discriminatedChecks(model, model.discriminator.otherName, name, exported, context);
  }
}

/** Uses both parameters, as the compiler wants it. */
const ANYTHING = 'value === value || place.read';

function enumChecks(
  { name: model, type }: EnumModel,
  name: string,
  exported: boolean,
  context: Expressions,
): Declaration[] {
  const values = `${camelCase(model)}Values`;
  const check = enumExpression(type, { value: 'value', place: 'place' }, context, values);
  return [
    { kind: 'const', name: values, value: list(type.values.map(literal)), exported: false },
    routine(name, [{ kind: 'return', value: check }], context, { exported }),
  ];
}

/** Only the member that the discriminator picks is looked at; of values without one, what all have in common. */
function discriminatedChecks(
  model: ObjectModel,
  otherName: string,
  name: string,
  exported: boolean,
  context: Expressions,
): Declaration[] {
  const other = checkName(otherName);
  return [
    shapeCheck(other, model, context),
    picking(model, name, exported, `${other}(value, place)`, context),
  ];
}

function unionCheck(
  model: UnionModel,
  name: string,
  exported: boolean,
  context: Expressions,
): Declaration {
  if (model.discriminator !== undefined) return picking(model, name, exported, 'true', context);
  const members = model.members.map((member) => checkFunction(member, context)).join(', ');
  const value = `${context.imports.runtime('isAnyOf')}(value, place, [${members}])`;
  return routine(name, [{ kind: 'return', value }], context, { exported });
}

function picking(
  { name: own, discriminator }: ObjectModel | UnionModel,
  name: string,
  exported: boolean,
  otherwise: string,
  context: Expressions,
): Declaration {
  const { imports } = context;
  const { property = '', mapping = [] } = discriminator ?? {};
  const byModel = groupBy(
    mapping.filter(({ model }) => model !== own),
    ({ model }) => model,
  );
  const cases = [...byModel].map(([model, entries]) => ({
    values: entries.map(({ value }) => literalText(value)),
    body: [{ kind: 'return' as const, value: `${imports.check(model)}(value, place)` }],
  }));
  const wrong = `${imports.runtime('fail')}(place, value, 'an object')`;
  imports.runtime('isObject');
  const body: Statement[] = [
    { kind: 'if', test: '!isObject(value)', run: { kind: 'return', value: wrong } },
    {
      kind: 'switch',
      on: `value[${literalText(property)}]`,
      cases,
      fallback: [{ kind: 'return', value: otherwise }],
    },
  ];
  return routine(name, body, context, { exported });
}
