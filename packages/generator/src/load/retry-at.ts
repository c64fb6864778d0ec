/**
 * When a server that limits requests takes them again; undefined when it does not limit, or does not say. GitHub answers with 403 or
 * 429, and says it in one of two headers.
 *
 * @param now in milliseconds, where the answer has no date of its own
 */
export function retryAt({ status, headers }: Response, now: number): Date | undefined {
  if (![403, 429, 503].includes(status)) return undefined;
  const after = headers.get('retry-after');
  const reset =
    headers.get('x-ratelimit-remaining') === '0' ? headers.get('x-ratelimit-reset') : null;
  if (after !== null)
    return /^\d+$/.test(after)
      ? at(sentAt(headers, now) + Number(after) * 1000)
      : at(Date.parse(after));
  return reset === null ? undefined : at(Number(reset) * 1000);
}

/** As the server's clock says: ours may be wrong. */
function sentAt(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}

function at(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
