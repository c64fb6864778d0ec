import type { JsonObject } from '../../basics/json.js';
import type { Operation, Param } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { isSame } from './describe.js';

/** Reports that a parameter, or a part of a form, is written in another place or form of the request. */
export function compareWires(
  comparison: Comparison,
  one: Param,
  other: Param,
  { id }: Operation,
  at: Site,
): void {
  const [before, after] = [wireOf(one), wireOf(other)];
  if (!isSame(before, after)) {
    const message = `\`${id}\` sends \`${other.property}\` in another place or form.`;
    comparison.report('request-parameter-moved', { ...at, before, after, message });
  } else if (other.in === 'header' && one.name !== other.name) {
    const message = `\`${id}\` writes the header ${one.name} as ${other.name}.`;
    const names = { before: one.name, after: other.name };
    comparison.report('request-header-spelled-otherwise', { ...at, ...names, message });
  }
}

function wireOf({ in: location, explode, name, style, reserved, mediaType }: Param): JsonObject {
  return {
    location,
    ...(location === 'path' ? {} : { explode: explode ?? null, name: nameOf(location, name) }),
    ...(style === undefined ? {} : { style, explode: explode ?? null }),
    ...(reserved === undefined ? {} : { reserved }),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

function nameOf(location: Param['in'], name: string): string {
  return location === 'header' ? name.toLowerCase() : name;
}
