import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LoadOptions } from '../../../src/load/inputs.js';
import { repository } from '../../support/compiler.js';

/** What one run of the command costs on this machine. */
export interface Cost {
  /** Seconds of the processor, of user and system. */
  readonly cpu: number;
  /** The most memory that it had, in megabytes. */
  readonly memory: number;
}

/** Writes what the process has used to its fourth stream, at its end. */
const probe = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs `oktaforge generate` as it is built, from nothing: into an empty folder, or as a check of this workspace. */
export function measureCommand(source: LoadOptions): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'oktaforge-'));
  const wanted =
    'manifest' in source ? ['--check'] : ['--spec', source.spec, '--out', join(folder, 'out')];
  const { output } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(probe)}`,
      join(repository, 'packages/generator/dist/cli.js'),
      'generate',
      ...wanted,
      '--json',
    ],
    {
      cwd: 'manifest' in source ? repository : folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    },
  );
  rmSync(folder, { recursive: true });
  const usage = JSON.parse(output[3] ?? '{}') as NodeJS.ResourceUsage;
  return {
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    memory: (usage.maxRSS * 1024) / 1e6,
  };
}
