import { basename } from 'node:path';

import { findConfig, readConfig } from '../config/read.js';
import type { LoadOptions } from '../load/inputs.js';
import { WrongUsage, planOf } from './generate-options.js';
import { withConfig } from './merge-config.js';
import { findWorkspace, manifestPath } from './workspace.js';

/**
 * The description that the config file or the workspace names, with its overlays and corrections.
 *
 * @throws WrongUsage when there is none
 */
export async function configuredSource(cwd: string): Promise<LoadOptions> {
  const file = findConfig(cwd);
  if (file !== undefined) {
    const { config } = await readConfig(file);
    if (config === undefined) {
      throw new WrongUsage(
        `${basename(file)} is at fault: \`oktaforge generate\` says how; or name a description with --spec`,
      );
    }
    // A place for the output goes with a description, and does not matter here.
    const given = withConfig({ out: '.' }, config, file);
    if (given.spec !== undefined) return planOf(given, cwd).source;
  }
  if (findWorkspace(cwd) !== undefined) return planOf({}, cwd).source;
  throw new WrongUsage(
    `no ${manifestPath} here or in a folder above; name a description with --spec, or in an oktaforge.config.json`,
  );
}
