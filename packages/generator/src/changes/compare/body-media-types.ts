import type { Body, Operation } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { compareMediaTypes, formsOf } from './media-types.js';
import { match } from './match.js';

/** Reports in which media types a body is taken, and sent, where that changed. */
export function compareBodyMediaTypes(
  comparison: Comparison,
  before: Body,
  after: Body,
  now: Operation,
  at: Site,
): void {
  compareDefaults(comparison, before, after, now, at);
  const { removed, added } = compareMediaTypes(before, after);
  for (const was of removed) {
    const message = `The body of \`${now.id}\` can no longer be sent as ${was}.`;
    comparison.report('request-media-type-removed', { ...at, before: was, message });
  }
  for (const is of added) {
    const message = `The body of \`${now.id}\` can be sent as ${is}.`;
    comparison.report('request-media-type-added', { ...at, after: is, message });
  }
  compareUnsent(comparison, before, after, now, at);
}

/** Reports what a body is sent as where a caller does not choose. */
function compareDefaults(
  comparison: Comparison,
  before: Body,
  after: Body,
  now: Operation,
  at: Site,
): void {
  const [was, is] = [before.mediaType, after.mediaType];
  if (was === is) return;
  const isTaken = formsOf(after).some(({ mediaType }) => mediaType === was);
  const rule = `request-media-type-${isTaken ? 'default-changed' : 'changed'}` as const;
  const message = `The body of \`${now.id}\` is sent as ${is} instead of ${was}.`;
  comparison.report(rule, { ...at, before: was, after: is, message });
}

/** Reports media types that the SDK does not send. One that it has begun or ceased to send is reported as that. */
function compareUnsent(
  comparison: Comparison,
  before: Body,
  after: Body,
  { id }: Operation,
  at: Site,
): void {
  const { removed, added } = match(before.leftOut ?? [], after.leftOut ?? [], (type) => type);
  const isIn = (body: Body) => (type: string) =>
    formsOf(body).some(({ mediaType }) => mediaType === type);
  for (const was of removed.filter((type) => !isIn(after)(type))) {
    const message = `The body of \`${id}\` is no longer taken as ${was}.`;
    comparison.report('request-unsent-media-type-removed', { ...at, before: was, message });
  }
  for (const is of added.filter((type) => !isIn(before)(type))) {
    const message = `The body of \`${id}\` is taken as ${is}, too.`;
    comparison.report('request-unsent-media-type-added', { ...at, after: is, message });
  }
}
