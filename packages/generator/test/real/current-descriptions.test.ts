import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generate } from '../../src/run/generate.js';
import { folderWith } from '../support/folder.js';
import { outline } from '../support/outline.js';
import { sharedFile } from '../support/shared.js';

const workspace = fileURLToPath(new URL('../../../../', import.meta.url));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

/** What a package of the generated files needs beside them, and the settings that all of the workspace is held to. */
const handwritten = ['src/runtime', 'src/core.ts', 'src/index.ts'];
const tsconfig = {
  extends: join(workspace, 'tsconfig.base.json'),
  compilerOptions: { lib: ['es2023', 'dom', 'dom.iterable'], noEmit: true },
  include: ['src'],
};

describe.each(['management-2024.06.1', 'management-2026.06.3'])('%s', (name) => {
  const spec = sharedFile(`specs/${name}.yaml`);

  test.skipIf(spec === undefined)(
    'goes through the pipeline without an error, and its SDK compiles under the strictest settings',
    { timeout: 60_000 },
    async () => {
      const root = folderWith({});
      const result = await generate({ source: { spec: spec ?? '' }, root });
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
      expect(outline(errors)).toEqual([]);
      expect(result.outcome).toBe('written');

      const sdk = join(root, 'packages/sdk');
      for (const path of handwritten) {
        cpSync(join(workspace, 'packages/sdk', path), join(sdk, path), { recursive: true });
      }
      writeFileSync(join(sdk, 'package.json'), JSON.stringify({ type: 'module' }));
      writeFileSync(join(sdk, 'tsconfig.json'), JSON.stringify(tsconfig));
      const tsc = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', sdk], {
        encoding: 'utf8',
      });
      expect(tsc.stdout).toBe('');
      expect(tsc.status).toBe(0);
    },
  );
});
