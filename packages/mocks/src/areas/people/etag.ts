/** A weak ETag: an FNV-1a hash of the body. It need not be secure, only differ when the body changes. */
export function etagOf(body: unknown): string {
  let hash = 0x811c9dc5;
  for (const c of JSON.stringify(body ?? null)) {
    hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193);
  }
  return `W/"${(hash >>> 0).toString(16).padStart(8, '0')}"`;
}
