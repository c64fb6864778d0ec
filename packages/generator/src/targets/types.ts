import type { Json } from '../basics/json.js';
import type { PackageKey, PackageNames } from '../emit/shared/setting.js';
import type { Api } from '../ir/types.js';
import type { OutputFile, OutputTree } from '../output/types.js';

/** What is to be written. */
export type OutputForm =
  /** The generated folders of a workspace of oktaforge: whoever maintains the packages. */
  | { readonly kind: 'workspace' }
  | ({ readonly kind: 'packages' } & PackagesForm)
  | ({ readonly kind: 'source' } & SourceForm);

/** Complete packages that build by themselves. */
export interface PackagesForm {
  /** In any order; the mocks bring the validators along, which they need. */
  readonly packages: readonly PackageKey[];
  readonly names: PackageNames;
  /** Version of the packages; without one it is made of the description's. */
  readonly version?: string;
  /** More fields for each package.json: `repository`, `author`, `publishConfig`. */
  readonly manifest?: Readonly<Record<string, Json>>;
}

/** Generated code alone, in the source tree of an application. It imports the runtimes from the published packages. */
export interface SourceForm {
  /** Relative to the root, forward slashes; all of it is the generator's. */
  readonly folder: string;
  /** In any order; the mocks bring the validators along, which they need. */
  readonly packages: readonly PackageKey[];
  /** Version of the published packages that the code is generated for. */
  readonly runtimeVersion: string;
}

/** A tree to generate into, and what is written there. */
export interface Target {
  readonly tree: OutputTree;
  /** Everything that the files depend on beside the description and the generator's own code. */
  readonly key: string;
  /** Loads what it needs only when it is called: most runs find everything as it should be. */
  readonly emit: (api: Api) => Promise<OutputFile[]>;
  /** What is in the way, as a sentence: a tree that is someone else's is never written to. */
  readonly obstacle: () => string | undefined;
}
