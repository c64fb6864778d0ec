import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import type { Manifest } from '../load/manifest.js';
import { isUrl } from '../load/url.js';

/** The manifest's reference to the description. */
export interface Upstream {
  readonly package?: string;
  /** Path in the package, or relative to the manifest. */
  readonly file: string;
}

/**
 * Decides where the manifest finds the new description. A file of an installed package stays there: the package's version
 * pins it. Any other file or URL is copied beside the manifest, as it may change or vanish.
 */
export function placeUpstream(spec: string, manifestPath: string): Upstream & { copies: boolean } {
  if (isUrl(spec)) return copied(basename(new URL(spec).pathname) || 'openapi.yaml');
  const path = resolve(spec);
  const home = dirname(resolve(manifestPath));
  const inside = relative(join(home, 'node_modules'), path).split(sep);
  if (inside[0] !== '..' && inside.length > 1) {
    const depth = inside[0]?.startsWith('@') === true ? 2 : 1;
    return {
      package: inside.slice(0, depth).join('/'),
      file: inside.slice(depth).join('/'),
      copies: false,
    };
  }
  const own = relative(home, path).split(sep).join('/');
  return own.startsWith('..') ? copied(basename(path)) : { file: own, copies: false };
}

function copied(name: string): Upstream & { copies: boolean } {
  return { file: `upstream/${name}`, copies: true };
}

/** Path of an earlier update's copy that the new description does not replace; undefined when there is none. */
export function outdatedCopy({ upstream }: Manifest, now: Upstream): string | undefined {
  const { package: name, file } = upstream;
  const isCopy = name === undefined && file.startsWith('upstream/');
  return isCopy && file !== now.file ? file : undefined;
}
