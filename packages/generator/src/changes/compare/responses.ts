import { successesIn } from '../../ir/successes.js';
import type { Operation, Result } from '../../ir/types.js';
import type { Comparison, Site } from './comparison.js';
import { describeType, isSame } from './describe.js';
import { match } from './match.js';
import { compareMediaTypes } from './media-types.js';
import { compareOtherSuccesses } from './other-successes.js';
import { compareTypes } from './types.js';

/** Reports changed results, paging and statuses of an operation. */
export function compareResponses(
  comparison: Comparison,
  old: Operation,
  now: Operation,
  site: Site,
): void {
  compareResults(comparison, old, now, site);
  compareOtherSuccesses(comparison, old, now, site);
  compareStatuses(comparison, old, now, site);
  if (!isSame(errors(old), errors(now))) {
    const message = `Other errors of \`${now.id}\` are described.`;
    comparison.report('response-errors-changed', {
      ...site,
      before: errors(old),
      after: errors(now),
      message,
    });
  }
}

function compareResults(comparison: Comparison, old: Operation, now: Operation, site: Site): void {
  const [before, after] = [old.result, now.result];
  if (before === undefined && after === undefined) return;
  const types = {
    before: before && describeType(before.type),
    after: after && describeType(after.type),
  };
  if (before === undefined) {
    const message = `\`${now.id}\` gives ${types.after} now.`;
    comparison.report('response-result-added', { ...site, ...types, message });
  } else if (after === undefined) {
    const message = `\`${now.id}\` gives nothing any more.`;
    comparison.report('response-result-removed', { ...site, ...types, message });
  } else {
    if ((old.pagination === undefined) !== (now.pagination === undefined)) {
      const message = `\`${now.id}\` gives ${now.pagination === undefined ? 'no list' : 'a list'} now.`;
      comparison.report('response-paging-changed', { ...site, ...types, message });
    } else {
      compareTypes(comparison, before.type, after.type, 'read', site);
    }
    if (before.mediaType !== after.mediaType) {
      const message = `The result of \`${now.id}\` comes as ${after.mediaType} instead of ${before.mediaType}.`;
      const [was, is] = [before.mediaType, after.mediaType];
      comparison.report('response-media-type-changed', {
        ...site,
        before: was,
        after: is,
        message,
      });
    }
    compareOtherResults(comparison, before, after, now, site);
  }
}

/** Reports what callers who choose a media type get. */
function compareOtherResults(
  comparison: Comparison,
  before: Result,
  after: Result,
  { id }: Operation,
  site: Site,
): void {
  const { removed, added } = compareMediaTypes(before, after);
  for (const was of removed) {
    const message = `The result of \`${id}\` no longer comes as ${was}.`;
    comparison.report('response-media-type-removed', { ...site, before: was, message });
  }
  for (const is of added) {
    const message = `The result of \`${id}\` comes as ${is}, too.`;
    comparison.report('response-media-type-added', { ...site, after: is, message });
  }
  const others = match(before.others ?? [], after.others ?? [], ({ mediaType }) => mediaType);
  for (const [one, other] of others.both) {
    compareTypes(comparison, one.type, other.type, 'read', site);
  }
}

/** Reports other statuses of success. `default` stands for 200 where no success is named. */
function compareStatuses(comparison: Comparison, old: Operation, now: Operation, site: Site): void {
  const [before, after] = [old, now].map(({ responses }) =>
    successesIn(responses).map(({ status }) => status),
  );
  if (before === undefined || after === undefined || isSame(before, after)) return;
  const meant = (statuses: readonly string[]): string[] =>
    statuses.map((status) => (status === 'default' ? '200' : status));
  const rule = isSame(meant(before), meant(after))
    ? 'response-status-unsaid'
    : 'response-success-status-changed';
  const message = `\`${now.id}\` succeeds with ${after.join(' or ')} instead of ${before.join(' or ')}.`;
  comparison.report(rule, { ...site, before, after, message });
}

function errors({ responses }: Operation): string[] {
  const successes = successesIn(responses);
  return responses
    .filter((response) => !successes.includes(response))
    .map(({ status, content }) =>
      `${status} ${content.map(({ type }) => describeType(type)).join(' ')}`.trim(),
    );
}
