import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rival, timesOfPeers } from '../budgets.js';
import { type Contestant, type Field, isPresent, peerFigures } from '../contestant.js';
import type { PeerFigure, Row } from '../report/row.js';
import { runNode } from '../run/child.js';
import { inTurn } from '../run/statistics.js';

const probe = fileURLToPath(new URL('./import-probe.js', import.meta.url));

/**
 * CPU time to import the whole client, over that of an empty module: the least of processes that each import once. Other work
 * on the machine only ever adds to a time, so that the least of many is the steadiest figure.
 */
export async function measureImport(field: Field, rounds: number): Promise<Row> {
  const contestants = [field.ours, ...field.peers.filter(isPresent)];
  const empty = join(field.ours.project, 'empty.mjs');
  writeFileSync(empty, '');
  const modules = await Promise.all(contestants.map(importable));
  const samples = await inTurn(
    rounds,
    [empty, ...modules].map((module) => () => importOnce(module)),
  );
  const [floor = Number.NaN, ours = Number.NaN, ...peers] = samples.map((each) =>
    Math.min(...each),
  );
  const figures = peers.map((value, index): PeerFigure => {
    const peer = contestants[index + 1]?.name ?? '';
    return { peer, value: value - floor, note: 'bundled into one file' };
  });
  return {
    id: 'import.wholeClient',
    what: 'Import of the whole client (CPU)',
    unit: 'ms',
    measured: ours - floor,
    budgets: [{ kind: 'at most times', times: timesOfPeers.import, peer: rival }],
    peers: peerFigures(field, figures),
  };
}

/**
 * Makes a module of the program with the whole client. Packages stay outside of it, so that our SDK is imported file by
 * file as it is installed; what the peers generate goes into it, because their TypeScript has to be compiled by somebody.
 */
async function importable({ project }: Contestant): Promise<string> {
  const outfile = join(project, 'whole-client.mjs');
  await build({
    absWorkingDir: project,
    entryPoints: ['whole-client.ts'],
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    outfile,
    logLevel: 'silent',
  });
  return outfile;
}

async function importOnce(module: string): Promise<number> {
  const { ok, stdout } = await runNode(probe, [pathToFileURL(module).href], { cwd: '.' });
  return ok ? Number(stdout) : Number.NaN;
}
