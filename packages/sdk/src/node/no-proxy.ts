const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Whether NO_PROXY names the host of a URL, as curl reads it: hosts with commas or spaces between them, each with its
 * subdomains, a dot or `*.` before it or not, and with a port or for all; `*` is every host.
 */
export function isExempt(url: URL, noProxy: string): boolean {
  const host = url.hostname;
  const port = url.port || PORTS[url.protocol];
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', only] = /^(?:\*?\.)?(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [];
      const isNamed = host === name || host.endsWith(`.${name}`);
      return name !== '' && isNamed && (only === undefined || only === port);
    });
}
