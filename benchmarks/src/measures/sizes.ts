import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, type Field, isPresent, peerFigures } from '../contestant.js';
import type { SizeBudget } from '../budgets.js';
import type { PeerFigure, Row } from '../report/row.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { oneByOne } from '../run/one-by-one.js';
import { type Bundle, bundleProgram, type Extent } from './bundle.js';

/** Number of files that are listed for a bundle above its limit. */
const shownParts = 12;

/** Measures bundle sizes, which are equal on every machine. */
export function measureSizes(field: Field, budgets: readonly SizeBudget[]): Promise<Row[]> {
  return oneByOne(budgets, async ({ id, what, program, limit, aim, extent }): Promise<Row> => {
    const { gzipped, parts } = await bundleOurs(field.ours, program, extent);
    return {
      id,
      what,
      unit: 'bytes',
      measured: gzipped,
      budgets: limit === undefined ? [] : [{ kind: 'at most', limit }],
      ...(aim !== undefined && { aims: [{ kind: 'at most', limit: aim }] }),
      peers: await peerSizes(field, program),
      whenMissed: renderParts(parts),
    };
  });
}

async function bundleOurs(ours: Contestant, program: string, extent?: Extent): Promise<Bundle> {
  try {
    return await bundleProgram(ours.project, program, extent);
  } catch (error) {
    throw new BenchmarkFailure(`${program} cannot be bundled: ${messageOf(error)}`);
  }
}

async function peerSizes(field: Field, program: string): Promise<PeerFigure[]> {
  const able = field.peers
    .filter(isPresent)
    .filter(({ project }) => existsSync(join(project, program)));
  const figures = await oneByOne(able, (peer) => sizeOf(peer, program));
  return peerFigures(field, figures);
}

function sizeOf({ name, project }: Contestant, program: string): Promise<PeerFigure> {
  return bundleProgram(project, program).then(
    ({ gzipped }) => ({ peer: name, value: gzipped }),
    (error: unknown) => ({ peer: name, reason: `cannot be bundled: ${messageOf(error)}` }),
  );
}

function renderParts(parts: Bundle['parts']): string[] {
  const shown = parts.slice(0, shownParts).map(({ file, bytes }) => `${bytes} B ${file}`);
  const others = parts.slice(shownParts).reduce((sum, { bytes }) => sum + bytes, 0);
  return others === 0 ? shown : [...shown, `${others} B in ${parts.length - shownParts} others`];
}

function messageOf(error: unknown): string {
  return lastWords(error instanceof Error ? error.message : String(error));
}
