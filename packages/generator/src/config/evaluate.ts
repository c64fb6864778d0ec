import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

import { isObject } from '../basics/json.js';
import { toCommonJs } from '../ts/transpile.js';
import { defineConfig } from './config.js';

/** What a config imports may not be installed where it stands, as the command may come from `npx`. */
const own = { defineConfig };

/**
 * What a module in TypeScript exports by default. Node 20 strips no types, so the compiler does, in memory: nothing is written
 * beside the file.
 *
 * @param file - absolute path
 * @throws NotTypeScript for a syntax error, and whatever the module throws
 */
export function defaultExportOf(text: string, file: string): unknown {
  const code = toCommonJs(text, file);
  const load = createRequire(file);
  const require = (id: string): unknown => (id === '@oktaforge/generator' ? own : load(id));
  const module: { exports: unknown } = { exports: {} };
  const run = compileFunction(code, ['exports', 'require', 'module'], { filename: file });
  run(module.exports, require, module);
  return isObject(module.exports) ? module.exports['default'] : undefined;
}
