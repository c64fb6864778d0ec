import type { PackageKey } from '../emit/shared/setting.js';

/**
 * What generated code outside of the packages and their runtimes agree on: a number that rises with every change that one side
 * has to follow. A test holds it equal to `Contract` of the three runtimes.
 */
export const contractNumber = 1;

/** A module over the published engine of the mock. It is one with the runtime, which says whether the numbers agree. */
export function engineModule(header: string): string {
  return `${header}
export * from '@oktaforge/mocks/engine';
`;
}

/** A module over a published runtime, which does not compile with a runtime of another number. */
export function runtimeModule(key: PackageKey, header: string, version: string): string {
  return `${header}
import type { Contract } from '@oktaforge/${key}/runtime';

export * from '@oktaforge/${key}/runtime';

type Agreed<Agrees extends true> = Agrees;

/**
 * This code and the installed runtime have to be of one number. An error here names the version that this code was generated
 * for: install that one, or generate again with the generator of the version that is installed.
 */
export type Agreement = Agreed<Contract<${contractNumber}, 'npm install @oktaforge/${key}@${version}'>>;
`;
}
