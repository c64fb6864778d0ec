import type { Param } from '../../ir/types.js';
import { fields, identifier, literal, call, type Expression } from '../../ts/index.js';
import type { FileImports } from '../shared/imports.js';
import { runtimeModule } from '../shared/type-nodes.js';

/** The runtime's style of each of the params that has one, by its key. */
export function styles(params: readonly Param[], imports: FileImports): Expression | undefined {
  const styled = params.flatMap((param) => {
    const style = styleOf(param, imports);
    return style === undefined ? [] : [[param.property, style] as const];
  });
  return styled.length === 0 ? undefined : fields(styled);
}

function styleOf(param: Param, imports: FileImports): Expression | undefined {
  const { in: place, property, name, reserved } = param;
  // Where the params give it as another key, since a path parameter has its name.
  const isRenamed = place === 'query' && property !== name;
  const known = styleName(param) ?? (isRenamed ? 'formExplodedStyle' : undefined);
  if (known === undefined) return undefined;
  const value = (helper: string): string => imports.value(runtimeModule, helper);
  let style: Expression = identifier(value(known));
  if (reserved === true) style = call(value('reservedStyle'), style);
  return isRenamed ? call(value('wireName'), literal(name), style) : style;
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
      return place === 'query' && explode === false ? 'commaStyle' : undefined;
  }
}
