import { successesIn } from '../../ir/successes.js';
import type { Operation, Response, TypeRef } from '../../ir/types.js';
import { isAssignable } from './assignable.js';
import type { Comparison, Site } from './comparison.js';
import { describeType, isSameType } from './describe.js';
import { match } from './match.js';
import { formsOf } from './media-types.js';

type Content = Response['content'][number];

/**
 * Reports answers of success that are not the result of a call: those of another status, and other media types of a list. The type
 * of a call has none of them.
 */
export function compareOtherSuccesses(
  comparison: Comparison,
  old: Operation,
  now: Operation,
  site: Site,
): void {
  const { both, added } = match(othersOf(old), othersOf(now), ({ status }) => status);
  for (const [one, other] of both) compareContents(comparison, one, other, now, site);
  const known = successesIn(old.responses).flatMap(({ content }) => content);
  for (const { status, content } of added) {
    for (const { type } of content.filter(
      (each) => !known.some((one) => fits(one, each, comparison)),
    )) {
      reportType(comparison, undefined, type, status, now, site);
    }
  }
}

function compareContents(
  comparison: Comparison,
  old: Response,
  now: Response,
  operation: Operation,
  site: Site,
): void {
  const keyOf = ({ mediaType }: Content): string => mediaType;
  const { both, removed, added } = match(old.content, now.content, keyOf);
  const { id } = operation;
  for (const { mediaType: was } of removed) {
    const message = `\`${id}\` no longer answers ${now.status} as ${was}.`;
    comparison.report('response-media-type-removed', { ...site, before: was, message });
  }
  for (const { mediaType: is } of added) {
    const message = `\`${id}\` answers ${now.status} as ${is}, too.`;
    comparison.report('response-media-type-added', { ...site, after: is, message });
  }
  for (const [one, other] of both) {
    if (isSameType(one.type, other.type)) continue;
    if (fits(one, other, comparison)) {
      const [before, after] = [describeType(one.type), describeType(other.type)];
      const message = `\`${id}\` answers ${now.status} with ${after}, which is more exactly known.`;
      comparison.report('response-type-narrowed', { ...site, before, after, message });
    } else reportType(comparison, one.type, other.type, now.status, operation, site);
  }
}

function reportType(
  comparison: Comparison,
  old: TypeRef | undefined,
  now: TypeRef,
  status: string,
  { id }: Operation,
  site: Site,
): void {
  const [before, after] = [old && describeType(old), describeType(now)];
  const message = `\`${id}\` answers ${status} with ${after}${before === undefined ? '' : ` instead of ${before}`}.`;
  comparison.report('response-other-type-changed', { ...site, before, after, message });
}

/** The successes without the contents that callers get as the result. */
function othersOf({ responses, result }: Operation): Response[] {
  const successes = successesIn(responses);
  const first = successes.find(({ content }) => content.length > 0);
  const taken = new Set((result && formsOf(result))?.map(({ mediaType }) => mediaType));
  return successes.map((response) =>
    response === first
      ? { ...response, content: response.content.filter((each) => !taken.has(each.mediaType)) }
      : response,
  );
}

/** Whether a program that expects what was answered can read what is answered now. */
function fits({ type: old }: Content, { type: now }: Content, comparison: Comparison): boolean {
  const [from, to] = [
    { type: now, side: comparison.new },
    { type: old, side: comparison.old },
  ];
  return isAssignable(from, to, { direction: 'read', mixesMembers: false });
}
