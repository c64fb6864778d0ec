import type {
  AliasModel,
  Api,
  Discriminator,
  Model,
  ObjectModel,
  UnionModel,
  Direction,
} from '../../ir/types.js';
import {
  text,
  type Declaration,
  type Member,
  type TypeNode,
  type TypeScriptFile,
} from '../../ts/index.js';
import { inputName } from '../../basics/words.js';
import { augmentedNote, augmentedParents } from './augmented.js';
import { modelDocs } from './jsdoc.js';
import { fileHeader } from './header.js';
import { groupBy } from '../../basics/group-by.js';
import type { ModelIndex } from './model-index.js';
import { FileImports } from './imports.js';
import { otherDocs, otherMember, toldOtherwise } from './other-member.js';
import { hasRecord, withoutRecord } from './recursive-maps.js';
import { recursiveModels } from './recursion.js';
import { enumNode, objectMembers, typeNode, unionOf } from './type-nodes.js';

/**
 * One file of types for each area, and one for the models that belong to no area.
 *
 * @param root Folder that the modules of `models` are in.
 */
export function modelFiles(api: Api, models: ModelIndex, root: string): TypeScriptFile[] {
  let known: ReadonlySet<string> | undefined;
  const recursive = (): ReadonlySet<string> => (known ??= recursiveModels(api));
  const byModule = groupBy(api.models, (model) => models.moduleOf(model.name));
  return [...byModule].map(([module, members]) => {
    const imports = new FileImports(models, module);
    const declarations = members.flatMap((model) =>
      modelDeclarations(model, imports).map((each) =>
        hasRecord(each) && recursive().has(model.name) ? withoutRecord(each) : each,
      ),
    );
    return {
      path: `${root}/${module}.ts`,
      header: fileHeader(api),
      imports: imports.list(),
      declarations,
    };
  });
}

function modelDeclarations(model: Model, imports: FileImports): Declaration[] {
  if (model.kind === 'enum') {
    return [{ kind: 'type', name: model.name, type: enumNode(model.type), docs: modelDocs(model) }];
  }
  const read = declare(model, 'read', imports);
  if (!model.usage.write) return read;
  if (model.inputDiffers) return [...read, ...declare(model, 'write', imports)];
  return [...read, sameInput(model.name)];
}

function declare(
  model: ObjectModel | UnionModel | AliasModel,
  direction: Direction,
  imports: FileImports,
): Declaration[] {
  switch (model.kind) {
    case 'object':
      return model.discriminator === undefined
        ? [plainObject(model, direction, imports)]
        : discriminatedObject(model, model.discriminator, direction, imports);
    case 'union':
      return union(model, direction, imports);
    case 'alias':
      return [
        {
          kind: 'type',
          name: named(model.name, direction),
          type: typeNode(model.type, direction, imports),
          docs: modelDocs(model, ...inputNote(model.name, direction)),
        },
      ];
  }
}

function plainObject(model: ObjectModel, direction: Direction, imports: FileImports): Declaration {
  return {
    kind: 'interface',
    name: named(model.name, direction),
    extends: augmentedParents(model, direction, imports),
    members: objectMembers(model.properties, model.additional, direction, imports),
    docs: modelDocs(model, ...inputNote(model.name, direction), ...augmentedNote(model, direction)),
  };
}

/** A discriminated model: the union of its subtypes, and the `Other…` member for subtypes that the description does not know. */
function discriminatedObject(
  model: ObjectModel,
  discriminator: Discriminator & { otherName: string },
  direction: Direction,
  imports: FileImports,
): Declaration[] {
  const members = objectMembers(model.properties, model.additional, direction, imports).map(
    (member) =>
      member.name === discriminator.property
        ? otherMember(discriminator, member, direction, imports)
        : member,
  );
  return [
    unionDeclaration(model, discriminator, direction, imports),
    {
      kind: 'interface',
      name: named(discriminator.otherName, direction),
      members,
      docs: otherDocs(model.name, discriminator.property, direction),
    },
  ];
}

function union(model: UnionModel, direction: Direction, imports: FileImports): Declaration[] {
  if (model.discriminator === undefined) {
    const type = unionOf(model.members.map((member) => typeNode(member, direction, imports)));
    return [{ kind: 'type', name: named(model.name, direction), type, docs: modelDocs(model) }];
  }
  const { property, otherName } = model.discriminator;
  const optional = direction === 'read' || model.discriminator.instead?.length === 0;
  const member: Member = { name: property, optional, type: text('string') };
  return [
    unionDeclaration(model, model.discriminator, direction, imports),
    {
      kind: 'interface',
      name: named(otherName, direction),
      members: [
        otherMember(model.discriminator, member, direction, imports),
        { name: 'key', index: true, type: text('unknown') },
      ],
      docs: otherDocs(model.name, property, direction),
    },
  ];
}

function unionDeclaration(
  model: ObjectModel | UnionModel,
  discriminator: Discriminator & { otherName: string },
  direction: Direction,
  imports: FileImports,
): Declaration {
  const { property, mapping, otherName } = discriminator;
  const members: TypeNode[] = mapping.map((entry) => text(imports.model(entry.model, direction)));
  const other = text(named(otherName, direction));
  return {
    kind: 'type',
    name: named(model.name, direction),
    type: unionOf([...members, other, ...toldOtherwise(discriminator, other, direction, imports)]),
    docs: modelDocs(model, ...inputNote(model.name, direction), `Narrows on \`${property}\`.`),
  };
}

function inputNote(name: string, direction: Direction): string[] {
  return direction === 'read' ? [] : [`What may be written of a {@link ${name}}.`];
}

function named(name: string, direction: Direction): string {
  return direction === 'read' ? name : inputName(name);
}

function sameInput(name: string): Declaration {
  return {
    kind: 'type',
    name: inputName(name),
    type: text(name),
    docs: `What may be written of a {@link ${name}}: all of it.`,
  };
}
