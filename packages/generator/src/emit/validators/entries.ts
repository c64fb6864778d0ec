import type { Api, Model } from '../../ir/types.js';
import {
  identifier,
  literal,
  pureCall,
  type Declaration,
  type TypeScriptFile,
} from '../../ts/index.js';
import { inputName } from '../../basics/words.js';
import { validatorName } from '../../ir/names/derived.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot, paramsModule, requestsModule, typesFolder } from './files.js';
import { CheckImports, type Indexes } from './check-imports.js';

/** `/models`: a validator for each model, and one for its input type where that differs. */
export function modelsFile(api: Api, indexes: Indexes): TypeScriptFile {
  const imports = new CheckImports(indexes.checks, 'models');
  const declarations = api.models.flatMap((model) => modelValidators(model, imports, indexes));
  return {
    path: `${generatedRoot}/models.ts`,
    header: fileHeader(api),
    imports: imports.list(),
    declarations,
  };
}

function modelValidators(model: Model, imports: CheckImports, { types }: Indexes): Declaration[] {
  const { name, usage, inputDiffers, secret } = model;
  const module = types.moduleOf(name);
  const check = imports.check(name);
  const factory = imports.runtime('modelValidator');
  const validator = (type: string, read: boolean, docs: string): Declaration => ({
    kind: 'const',
    name: validatorName(type),
    exported: true,
    value: pureCall(
      factory,
      [imports.type(module, type)],
      literal(type),
      identifier(check),
      literal(read),
      ...(secret ? [literal(true)] : []),
    ),
    docs,
  });
  const written = usage.write && inputDiffers;
  return [
    usage.read || written
      ? validator(name, true, `Checks a \`${name}\` as the API answers it.`)
      : validator(name, false, `Checks a \`${name}\` as it is sent.`),
    ...(written
      ? [validator(inputName(name), false, `Checks what may be written of a \`${name}\`.`)]
      : []),
  ];
}

/** The subpath of each area: its operations' validators and its types. */
export function areaFiles(api: Api, { types }: Indexes): TypeScriptFile[] {
  const modelModules = new Set(api.models.map(({ name }) => types.moduleOf(name)));
  return api.areas.map((area) => {
    const modules = [`${typesFolder}/${area.slug}`, paramsModule(area)];
    return {
      path: `${generatedRoot}/areas/${area.slug}.ts`,
      header: fileHeader(api),
      imports: [],
      declarations: [
        { kind: 'reexport', from: `../${requestsModule(area)}.js` },
        ...modules
          .filter((module) => modelModules.has(module) || module === paramsModule(area))
          .map((module): Declaration => ({
            kind: 'reexport',
            from: `../${module}.js`,
            typeOnly: true,
          })),
      ],
    };
  });
}

/** `/requests`: the validators of all operations. */
export function requestsFile(api: Api): TypeScriptFile {
  return {
    path: `${generatedRoot}/requests.ts`,
    header: fileHeader(api),
    imports: [],
    declarations: api.areas.map((area) => ({
      kind: 'reexport',
      from: `./${requestsModule(area)}.js`,
    })),
  };
}
