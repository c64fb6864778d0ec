import { useBoth } from './both.mjs';
import { checkImports } from './subpaths.mjs';

globalThis.useClientIn = async (orgUrl) => {
  checkImports();
  await useBoth(orgUrl);
};
