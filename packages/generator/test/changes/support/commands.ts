import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { stringify } from 'yaml';

import { Diagnostics } from '../../../src/diagnostics/collector.js';
import { buildApi } from '../../../src/ir/build.js';
import { emitLock } from '../../../src/lock/index.js';
import { normalise } from '../../../src/normalise/normalise.js';
import { sha256 } from '../../../src/output/hash.js';
import { countParts } from '../../../src/run/summary.js';
import { runCli } from '../../cli/support.js';
import { workspaceWith } from '../../update/support/workspace.js';
import type { Node } from '../seeds/base.js';
import type { Seed } from '../seeds/seed.js';
import { descriptionsOf } from './all-seeds.js';

/** A workspace with the lock of a description, without overlays. */
function workspaceOf(description: Node, next: Node): string {
  const root = workspaceWith({ 'now.json': JSON.stringify(next) });
  const diagnostics = new Diagnostics('things.json');
  const normal = normalise(description, diagnostics);
  if (normal === undefined) throw new Error('The description has faults.');
  const api = buildApi(normal, diagnostics);
  const text = JSON.stringify(description);
  const manifest = {
    upstream: { file: 'things.json', sha256: sha256(text) },
    overlays: [],
    expected: { version: api.version, ...countParts(normal, api) },
  };
  writeFileSync(join(root, 'spec/things.json'), text);
  writeFileSync(join(root, 'spec/spec.yaml'), stringify(manifest));
  for (const { path, content } of emitLock(api)) writeFileSync(join(root, path), content);
  return root;
}

/**
 * Runs both commands from end to end. The workspace has no runtime of the SDK, so that the rules judge alone.
 *
 * @param looks how they are to print
 */
export function describeCommands(seeds: readonly Seed[], looks: readonly string[]): void {
  describe('the commands print one answer', () => {
    const cases = seeds.flatMap((seed) => looks.map((look) => [seed.name, look, seed] as const));
    test.each(cases)('%s %s', async (_name, look, seed) => {
      const { old, now } = descriptionsOf(seed);
      const root = workspaceOf(old, now);
      const update = await runCli(root, ['update', 'new/now.json', '--dry-run', look]);
      expect(update.exitCode).toBe(0);
      const told = comparisonIn(update.stdout, look);
      for (const side of ['spec/api.lock.json', 'spec/spec.yaml']) {
        const diff = await runCli(root, ['diff', side, 'new/now.json', look]);
        expect(diff.stdout.trim()).toBe(told);
      }
    });
  });
}

/** What an update says of the comparison, without what it says of itself. */
function comparisonIn(stdout: string, look: string): string {
  if (look !== '--json') return stdout.replace(/(?<=^Next version: \w+$).*/ms, '').trim();
  const { outcome: _outcome, byHand: _byHand, ...told } = JSON.parse(stdout) as object & Told;
  return JSON.stringify(told, null, 1);
}

interface Told {
  readonly outcome?: string;
  readonly byHand?: readonly string[];
}
