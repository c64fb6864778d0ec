// What the compiler leaves to do for a CommonJS build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

import { buildSync } from 'esbuild';

/** Packages that are ESM only. Jest can neither require nor import them, so the CommonJS build carries what it uses of them. */
const esmOnly = ['jose', 'oauth4webapi'];

/**
 * Completes a folder of CommonJS modules. They are named `.js` and `.d.ts` in a package of `type: module`, so a manifest in
 * their folder says what they are.
 *
 * @param {string} folder - what the compiler has written
 */
export function finishCommonJs(folder) {
  const manifest = { type: 'commonjs', sideEffects: false };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest)}\n`);
  for (const name of esmOnly) carry(name, folder);
}

/** Bundles what the modules of the folder use of a package, and lets them require that. */
function carry(name, folder) {
  const request = `require("${name}")`;
  const users = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ text }) => text.includes(request));
  if (users.length === 0) return;
  const target = join(folder, 'carried', `${name}.js`);
  bundle(name, namesIn(users, name), target);
  for (const { path, text } of users) {
    const to = relative(dirname(path), target).replaceAll('\\', '/');
    writeFileSync(path, text.replaceAll(request, `require("${to.replace(/^(?!\.)/, './')}")`));
  }
}

/** The exports that the compiler's output reads from a package: `jose_1.importJWK`. */
function namesIn(users, name) {
  const reads = new RegExp(`\\b${name}_1\\.(\\w+)`, 'g');
  const found = users.flatMap(({ text }) => [...text.matchAll(reads)].map(([, read]) => read));
  return [...new Set(found)].sort();
}

function bundle(name, names, target) {
  buildSync({
    stdin: { contents: `export { ${names.join(', ')} } from '${name}';`, resolveDir: resolve('.') },
    bundle: true,
    outfile: target,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
    banner: { js: `/*! Part of ${name}.\n${licenceOf(name)}*/` },
  });
}

/** The notice that has to go with every copy. */
function licenceOf(name) {
  const entry = createRequire(resolve('package.json')).resolve(name);
  const home = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`));
  const folder = join(home, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence that could be copied.`);
  return readFileSync(join(folder, file), 'utf8');
}
