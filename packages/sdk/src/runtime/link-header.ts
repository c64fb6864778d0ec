/**
 * Target of the first link with the given relation type in a `Link` header (RFC 8288), several headers joined by commas
 * included; undefined when there is none. Written by hand, as every bundle with a list has it and packages are larger.
 * Each expression excludes its own first character from what follows, so that the time grows only linearly with the header.
 */
export function findLink(header: string | null, rel: string): string | undefined {
  for (const [, target, params = ''] of (header ?? '').matchAll(
    /<([^<>]*)>((?:[^<"]|"[^"]*")*)/g,
  )) {
    for (const [, name = '', quoted, bare = ''] of params.matchAll(
      /;\s*([^\s=;,"]+)\s*=\s*(?:"([^"]*)"|([^\s;,]*))/g,
    )) {
      const types = (quoted ?? bare).toLowerCase().split(' ');
      if (name.toLowerCase() === 'rel' && types.includes(rel)) return target;
    }
  }
  return undefined;
}
