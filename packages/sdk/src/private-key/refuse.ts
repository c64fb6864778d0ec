import { OktaConfigError } from '../runtime/errors.js';

/** Throws `OktaConfigError`. `problem` must not repeat anything of the key. */
export function refuseKey(problem: string): never {
  throw new OktaConfigError(`privateKey: key ${problem}`);
}
