// The published packages are ESM and CommonJS, and each subpath says so in the same way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { isObject, type Json, type JsonObject, parseObject } from '../../src/basics/json.js';
import { repository } from '../support/compiler.js';

const manifestOf = (name: string): JsonObject =>
  parseObject(readFileSync(join(repository, 'packages', name, 'package.json'), 'utf8'));

/** The subpaths of a package that have code, with what `import` gets. */
function subpathsOf(manifest: JsonObject): [string, string, Json][] {
  return Object.entries(manifest['exports'] ?? {}).flatMap(([subpath, target]) => {
    const esm = isObject(target) ? target['import'] : undefined;
    const file = isObject(esm) ? esm['default'] : undefined;
    return typeof file === 'string' ? [[subpath, file, target]] : [];
  });
}

/** `./dist/auth.js` as a file of types, or of the CommonJS build. */
const types = (file: string): string => file.replace(/\.js$/, '.d.ts');
const commonJs = (file: string): string => file.replace('./dist/', './dist/cjs/');

describe.each(['sdk', 'validators', 'mocks'])('the manifest of %s', (name) => {
  const manifest = manifestOf(name);
  const subpaths = subpathsOf(manifest);

  test('has a file for each way to load a subpath', () => {
    const files = Object.values(manifest['exports'] ?? {}).filter((each) => isObject(each));
    expect(subpaths.length).toBe(files.length);
    for (const [, file, target] of subpaths) {
      // The order counts: where ESM can be required, and in bundlers, a program has one copy however it asks.
      expect(JSON.stringify(target)).toBe(
        JSON.stringify({
          import: { types: types(file), default: file },
          'module-sync': file,
          bun: file,
          module: file,
          require: { types: types(commonJs(file)), default: commonJs(file) },
          default: file,
        }),
      );
    }
  });

  test('says the same to resolutions that read no exports', () => {
    const [, root] = subpaths.find(([subpath]) => subpath === '.') ?? [];
    expect(root).toBe('./dist/index.js');
    expect(manifest['main']).toBe('./dist/cjs/index.js');
    expect(manifest['types']).toBe('./dist/cjs/index.d.ts');
    const rest = subpaths.filter(([subpath]) => subpath !== '.' && subpath !== './*');
    const [, all] = subpaths.find(([subpath]) => subpath === './*') ?? [];
    expect(manifest['typesVersions']).toEqual({
      '*': {
        ...Object.fromEntries(
          rest.map(([subpath, file]) => [subpath.slice(2), [types(commonJs(file))]]),
        ),
        // `types` itself is looked up here too.
        '*': [...(all === undefined ? [] : [types(commonJs(all))]), './*'],
      },
    });
  });
});
