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

/** Writes one of the packages: from what the API is, to files. */
export interface Emitter {
  /** The folder that belongs to it alone, if there is one: what it did not write there is removed. */
  readonly root?: string;
  readonly emit: (api: Api) => OutputFile[];
}

export const emitters: readonly Emitter[] = [
  { root: sdkRoot, emit: emitSdk },
  { root: validatorsRoot, emit: emitValidators },
  { root: mocksRoot, emit: emitMocks },
  // In docs/ there is also what the mocks say of themselves.
  { emit: emitDocs },
  { emit: emitLock },
];
