import type { Api } from '../ir/types.js';
import { emitLock } from '../lock/index.js';
import type { OutputFile } from '../output/types.js';
import { emitDocs } from './docs/index.js';
import { emitSdk } from './sdk/index.js';
import { generatedRoot as mocksRoot } from './mocks/files.js';
import { emitMocks } from './mocks/index.js';
import { generatedRoot as sdkRoot } from './sdk/files.js';
import { generatedRoot as validatorsRoot } from './validators/files.js';
import { emitValidators } from './validators/index.js';

/** Writes the files of one package. */
export interface Emitter {
  /** The folder where no one else writes, if there is one: stale files in it are removed. */
  readonly root?: string;
  readonly emit: (api: Api) => OutputFile[];
}

export const emitters: readonly Emitter[] = [
  { root: sdkRoot, emit: emitSdk },
  { root: validatorsRoot, emit: emitValidators },
  { root: mocksRoot, emit: emitMocks },
  // docs/ has no root: a script of the mocks writes there, too.
  { emit: emitDocs },
  { emit: emitLock },
];
