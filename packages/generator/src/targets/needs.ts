import { type PackageKey, packageKeys } from '../emit/shared/setting.js';

/** In the order in which they are built. The mocks validate requests, and take the types of models from the validators. */
export function withNeeds(wanted: readonly PackageKey[]): PackageKey[] {
  return packageKeys.filter(
    (key) => wanted.includes(key) || (key === 'validators' && wanted.includes('mocks')),
  );
}
