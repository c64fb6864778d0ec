import { dirname, resolve } from 'node:path';

import type { Config } from '../config/config.js';
import { isUrl } from '../load/url.js';
import type { GenerateArguments } from './generate-options.js';

/**
 * The arguments, completed by a config file. An argument replaces the setting of its name, and a place on the command line
 * also all that a config says of the packages at its own.
 *
 * @param file - absolute path of the config, from which its paths are taken
 */
export function withConfig(
  given: GenerateArguments,
  config: Config,
  file: string,
): GenerateArguments {
  const at = (path: string): string => (isUrl(path) ? path : resolve(dirname(file), path));
  const { spec, overlays, packages, corrections } = config;
  return {
    ...(spec === undefined ? {} : { spec: at(spec) }),
    ...(overlays === undefined || given.spec !== undefined ? {} : { overlay: overlays.map(at) }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(packages === undefined ? {} : { packages: packages.join(',') }),
    ...(given.out === undefined && given.into === undefined ? placeIn(config, at) : {}),
    ...given,
  };
}

function placeIn(
  { out, into, scope, name, version, packageJson }: Config,
  at: (path: string) => string,
): GenerateArguments {
  return {
    ...(out === undefined ? {} : { out: at(out) }),
    ...(into === undefined ? {} : { into: at(into) }),
    ...(scope === undefined ? {} : { scope }),
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { packageVersion: version }),
    ...(packageJson === undefined ? {} : { packageJson }),
  };
}
