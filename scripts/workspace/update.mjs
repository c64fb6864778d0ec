import { buildPackages, prepareGenerator } from './generate.mjs';
import { runVisibly } from './processes.mjs';

/**
 * Builds the generator, updates the workspace to a new description, and builds the generated packages.
 *
 * @param {string[]} options - passed on to `oktaforge update`
 * @returns {Promise<number>} exit code
 */
export async function update(options) {
  const cli = await prepareGenerator();
  const code = await runVisibly(process.execPath, [cli, 'update', ...options]);
  const writes = !options.some((option) => /^(--dry-run|--help|-h)$/.test(option));
  return code === 0 && writes ? buildPackages() : code;
}

/**
 * Builds the generator and compares two descriptions.
 *
 * @param {string[]} options - passed on to `oktaforge diff`
 * @returns {Promise<number>} exit code
 */
export async function diff(options) {
  const cli = await prepareGenerator();
  return runVisibly(process.execPath, [cli, 'diff', ...options]);
}
