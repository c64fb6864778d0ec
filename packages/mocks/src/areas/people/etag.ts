/** A weak ETag of what is shown: FNV-1a, as it only has to differ when something changes. */
export function etagOf(body: unknown): string {
  let hash = 0x811c9dc5;
  for (const c of JSON.stringify(body ?? null)) {
    hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193);
  }
  return `W/"${(hash >>> 0).toString(16).padStart(8, '0')}"`;
}
