import type { Direction, TypeRef } from '../../ir/types.js';
import { propertiesIn } from '../../ir/direction.js';
import { type Comparison, type Site, messageOf } from './comparison.js';
import { describeType } from './describe.js';
import type { ObjectShape } from './shape-of.js';
import { compareTypes } from './types.js';

/** Reports whether keys that are not declared are admitted, and as what, where that changed. */
export function compareAdditional(
  comparison: Comparison,
  before: ObjectShape,
  after: ObjectShape,
  directions: readonly Direction[],
  site: Site,
): void {
  for (const direction of directions) {
    const [old, now] = [indexOf(before, direction), indexOf(after, direction)];
    if (old !== undefined && now !== undefined) {
      const at = { ...site, symbol: `${site.symbol}[key]` };
      compareTypes(comparison, old, now, direction, at);
      compareClosed(comparison, before, after, direction, site);
    } else if (old !== undefined || now !== undefined) {
      reportIndex(comparison, old, now, direction, site);
    }
  }
}

function reportIndex(
  comparison: Comparison,
  old: TypeRef | undefined,
  now: TypeRef | undefined,
  direction: Direction,
  site: Site,
): void {
  const isNow = now !== undefined;
  const rule =
    `${messageOf(direction)}-additional-properties-${isNow ? 'added' : 'removed'}` as const;
  comparison.report(rule, {
    ...site,
    before: old && describeType(old),
    after: now && describeType(now),
    message: `\`${site.symbol}\` ${isNow ? 'admits' : 'no longer admits'} undeclared properties.`,
  });
}

/** Reports an object without properties that was closed or opened. Its type admits any key before and after. */
function compareClosed(
  comparison: Comparison,
  { additional: old }: ObjectShape,
  { additional: now }: ObjectShape,
  direction: Direction,
  site: Site,
): void {
  if ((old === undefined) === (now === undefined)) return;
  if (now === undefined || direction === 'read') reportIndex(comparison, old, now, direction, site);
  else {
    const message = `\`${site.symbol}\` admits undeclared properties.`;
    const after = describeType(now);
    comparison.report('request-constraint-loosened', { ...site, after, message });
  }
}

/** The index signature. An object without properties admits any key, as in the generated types. */
function indexOf(shape: ObjectShape, direction: Direction): TypeRef | undefined {
  const isEmpty = propertiesIn(shape.properties, direction).length === 0;
  return shape.additional ?? (isEmpty ? { kind: 'unknown' } : undefined);
}
