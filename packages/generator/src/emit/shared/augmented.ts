import { inputName } from '../../basics/words.js';
import type { Direction, ObjectModel } from '../../ir/types.js';
import { literalText, text, type TypeNode } from '../../ts/index.js';
import type { FileImports } from './imports.js';
import { runtimeModule, unionOf } from './type-nodes.js';

/**
 * What an interface extends to have the custom properties of another one. An application declares them once, at the extensible
 * model when read; they hold too for what is sent, and for the models that inherit from it.
 */
export function augmentedParents(
  model: ObjectModel,
  direction: Direction,
  imports: FileImports,
): readonly TypeNode[] {
  const source =
    direction === 'write' && model.extensible ? model : extensibleAbove(model, imports);
  if (source === undefined) return [];
  const declared = new Set([...source.properties, ...model.properties].map(({ name }) => name));
  const names = [...declared].toSorted().map((name) => text(literalText(name)));
  return [
    {
      kind: 'generic',
      name: imports.type(runtimeModule, 'Augmented'),
      arguments: [
        text(imports.model(source.name, 'read')),
        names.length === 0 ? text('never') : unionOf(names),
      ],
    },
  ];
}

/** The nearest ancestor that applications augment. */
function extensibleAbove(model: ObjectModel, imports: FileImports): ObjectModel | undefined {
  const parent = model.parent === undefined ? undefined : imports.get(model.parent);
  if (parent?.kind !== 'object') return undefined;
  return parent.extensible ? parent : extensibleAbove(parent, imports);
}

/** Says in the comment of an extensible model where its custom properties are declared. */
export function augmentedNote(
  { name, extensible, inputDiffers }: ObjectModel,
  direction: Direction,
): readonly string[] {
  if (!extensible) return [];
  if (direction === 'write') {
    return [
      `Extensible: it has the custom properties by which an application augments {@link ${name}}.`,
    ];
  }
  const sent = inputDiffers ? `, which holds for {@link ${inputName(name)}} too` : '';
  return [
    `Extensible: an application declares its custom properties by augmenting this interface${sent}.`,
  ];
}
