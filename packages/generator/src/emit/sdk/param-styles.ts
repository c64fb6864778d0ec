import type { Param } from '../../ir/types.js';
import { fields, identifier, pureCall, type Expression } from '../../ts/index.js';
import type { FileImports } from '../shared/imports.js';
import { runtimeModule } from '../shared/type-nodes.js';

/** The runtime's style of each of the params that has one, by its key. */
export function styles(params: readonly Param[], imports: FileImports): Expression | undefined {
  const styled = params.flatMap((param) => {
    const name = styleName(param);
    return name === undefined ? [] : [{ param, name: imports.value(runtimeModule, name) }];
  });
  if (styled.length === 0) return undefined;
  return fields(
    styled.map(({ param: { property, reserved }, name }) => {
      const style = identifier(name);
      if (reserved !== true) return [property, style] as const;
      return [
        property,
        pureCall(imports.value(runtimeModule, 'reservedStyle'), [], style),
      ] as const;
    }),
  );
}

function styleName({ in: place, style, explode }: Param): string | undefined {
  const form = explode === true ? 'ExplodedStyle' : 'Style';
  switch (style) {
    case 'json':
      if (place === 'path') return 'jsonSegmentStyle';
      return place === 'header' ? 'jsonHeaderStyle' : 'jsonStyle';
    case 'simple':
      return place === 'header' ? `header${form}` : `simple${form}`;
    case 'form':
    case 'label':
    case 'matrix':
      return `${style}${form}`;
    case 'spaceDelimited':
    case 'pipeDelimited':
    case 'deepObject':
      return `${style}Style`;
    default:
      return undefined;
  }
}
