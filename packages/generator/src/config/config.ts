import type { Json } from '../basics/json.js';
import type { PackageKey } from '../emit/shared/setting.js';

/**
 * What `oktaforge.config.ts` or `oktaforge.config.json` says, so that `oktaforge generate` needs no arguments. Paths are relative
 * to the file. `oktaforge.config.schema.json` says the same for editors, and is what a file is checked against.
 */
export interface Config {
  readonly $schema?: string;
  /** File or URL of the OpenAPI description. */
  readonly spec?: string;
  /** Files or URLs of OpenAPI overlays, laid over the description in this order. */
  readonly overlays?: readonly string[];
  /** False to take the description as it is, also where it is known to differ from the API. */
  readonly corrections?: boolean;
  /** Folder for complete packages. Either this or `into`. */
  readonly out?: string;
  /** Folder in an application for generated code over the published runtimes, such as `src/okta`. */
  readonly into?: string;
  /** What to generate; without it all. Mocks bring validators along. */
  readonly packages?: readonly PackageKey[];
  /** Scope of the packages in `out`: `@acme` gives `@acme/sdk`. */
  readonly scope?: string;
  /** What the names of the packages in `out` begin with: `okta` gives `okta-sdk`. */
  readonly name?: string;
  /** Version of the packages in `out`; without it, the version of the description. */
  readonly version?: string;
  /** File with the changes that `diff` and `update` do not count, with reasons. */
  readonly ignoreChanges?: string;
  /** More fields for each package.json in `out`: `repository`, `author`, `publishConfig`. */
  readonly packageJson?: Readonly<Record<string, Json>>;
}

/** The config as it is given, typed: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
