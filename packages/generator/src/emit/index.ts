import type { Api } from '../ir/types.js';
import { emitLock } from '../lock/index.js';
import type { OutputFile } from '../output/types.js';
import { emitDocs } from './docs/index.js';
import { emitSdk } from './sdk/index.js';
import { generatedRoot as mocksRoot } from './mocks/files.js';
import { emitMocks } from './mocks/index.js';
import { generatedRoot as sdkRoot } from './sdk/files.js';
import type { EmitSetting, PackageKey } from './shared/setting.js';
import { generatedRoot as validatorsRoot } from './validators/files.js';
import { emitValidators } from './validators/index.js';

export {
  type EmitSetting,
  type PackageKey,
  type PackageNames,
  packageKeys,
  publishedNames,
  workspaceSetting,
} from './shared/setting.js';

/** Writes the files of one package, or what belongs to none. */
export interface Emitter {
  /** The folder where no one else writes, if there is one: stale files in it are removed. */
  readonly root?: string;
  /** Absent for what describes the API as a whole. */
  readonly package?: PackageKey;
  /** What tells how oktaforge itself is worked on, and no package has. */
  readonly isForMaintainers?: true;
  /** Without a setting for the packages of this workspace. */
  readonly emit: (api: Api, setting?: EmitSetting) => OutputFile[];
}

export const emitters: readonly Emitter[] = [
  { package: 'sdk', root: sdkRoot, emit: emitSdk },
  { package: 'validators', root: validatorsRoot, emit: emitValidators },
  { package: 'mocks', root: mocksRoot, emit: emitMocks },
  // docs/ has no root: a script of the mocks writes there, too.
  { emit: emitDocs, isForMaintainers: true },
  { emit: emitLock },
];
