import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createViteServer } from 'vitest/node';

/** Folder of this package. */
export const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Folder with the evidence that lies beside a checkout. */
export const shared = process.env['OKTAFORGE_SHARED'] ?? join(home, '../../../shared');

/**
 * Runs what the tests have too. The modules are TypeScript, which Node 20 does not read.
 *
 * @param act gets a function that loads a module by its path in this package
 */
export async function withModules(act) {
  const server = await createViteServer({
    root: home,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await act((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
