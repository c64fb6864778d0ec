import { childPointer } from '../diagnostics/pointer.js';
import type { NormalConstraints, NormalSchema } from '../normalise/types.js';
import { patternFault } from '../patterns/faults.js';
import type { Context } from './context.js';

/**
 * The constraints of a text. A pattern by which nothing sensible can be checked is left out here, so that validators and
 * fixtures agree.
 */
export function textConstraints(context: Context, schema: NormalSchema): NormalConstraints {
  const { pattern, ...limits } = schema.constraints;
  if (pattern === undefined) return limits;
  const place = childPointer(schema.pointer, 'pattern');
  const known = context.patterns.get(place);
  const usable = known ?? isUsable(context, pattern, limits, place);
  context.patterns.set(place, usable);
  return usable ? schema.constraints : limits;
}

function isUsable(
  { diagnostics }: Context,
  pattern: string,
  limits: NormalConstraints,
  place: string,
): boolean {
  const fault = patternFault(pattern, limits);
  if (fault === undefined) return true;
  diagnostics.warning('unusable-pattern', {
    message: `The pattern ${pattern.slice(0, 200)} ${fault}. It is left out: any text of the allowed length is valid.`,
    pointer: place,
  });
  return false;
}
