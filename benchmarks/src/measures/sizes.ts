import { type Contestant, type Field, isPresent, peerFigures } from '../contestant.js';
import { sizeBudgets } from '../budgets.js';
import type { PeerFigure, Row } from '../report/row.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { type Bundle, bundleProgram } from './bundle.js';

/** Number of files that are named when a bundle is too large. */
const shownParts = 12;

/** Bundle sizes; they are the same on every machine. */
export async function measureSizes(field: Field): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { id, what, program, limit } of sizeBudgets) {
    const { gzipped, parts } = await bundleOurs(field.ours, program);
    rows.push({
      id,
      what,
      unit: 'bytes',
      measured: gzipped,
      budgets: [{ kind: 'at most', limit }],
      peers: await peerSizes(field, program),
      whenMissed: renderParts(parts),
    });
  }
  return rows;
}

async function bundleOurs(ours: Contestant, program: string): Promise<Bundle> {
  try {
    return await bundleProgram(ours.project, program);
  } catch (error) {
    throw new BenchmarkFailure(`${program} cannot be bundled: ${messageOf(error)}`);
  }
}

async function peerSizes(field: Field, program: string): Promise<PeerFigure[]> {
  const figures = new Map<string, PeerFigure>();
  for (const { name, project } of field.peers.filter(isPresent)) {
    figures.set(
      name,
      await bundleProgram(project, program).then(
        ({ gzipped }) => ({ peer: name, value: gzipped }),
        (error: unknown) => ({ peer: name, reason: `cannot be bundled: ${messageOf(error)}` }),
      ),
    );
  }
  return peerFigures(field, figures);
}

function renderParts(parts: Bundle['parts']): string[] {
  const shown = parts.slice(0, shownParts).map(({ file, bytes }) => `${bytes} B ${file}`);
  const others = parts.slice(shownParts).reduce((sum, { bytes }) => sum + bytes, 0);
  return others === 0 ? shown : [...shown, `${others} B in ${parts.length - shownParts} others`];
}

function messageOf(error: unknown): string {
  return lastWords(error instanceof Error ? error.message : String(error));
}
